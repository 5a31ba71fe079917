package org.gridcase;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import org.springframework.stereotype.Controller;

/** The seams of the house, as design decisions that the compiler cannot keep. */
@AnalyzeClasses(packages = "org.gridcase", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ENGINE = "org.gridcase.engine..";
    private static final String PROCESS = "org.gridcase.*.process..";
    private static final String DEPARTMENT = "org.gridcase.department..";
    private static final String DOMAIN = "org.gridcase.*.domain..";

    @ArchTest
    static final ArchRule theProcessEngineStaysBehindTheSeam = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE, PROCESS, DEPARTMENT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("leaving Camunda 7 must stay a rename in engine/ and the process/ packages");

    @ArchTest
    static final ArchRule aDepartmentsWorkerKnowsTheServiceByHttpOnly = classes()
            .that()
            .resideInAPackage(DEPARTMENT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    DEPARTMENT,
                    "java..",
                    "jakarta.validation..",
                    "org.hibernate.validator.constraints..",
                    "org.slf4j..",
                    "org.apache.hc..",
                    "org.camunda.bpm.client..",
                    "org.springframework.beans.factory.annotation..",
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "org.springframework.core..",
                    "org.springframework.http..",
                    "org.springframework.modulith..",
                    "org.springframework.validation..",
                    "org.springframework.web.client..")
            .because("it runs at the department, without engine and database");

    @ArchTest
    static final ArchRule modulesUseThePublicEngineApiOnly = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..")
            .because("the engine's inner classes differ in its successors");

    @ArchTest
    static final ArchRule theDomainIsPureJava = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .and()
            // Where a package says to Spring Modulith that other modules may use it.
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.camunda..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta..",
                    "com.fasterxml..",
                    "org.gridcase.*.process..",
                    "org.gridcase.*.persistence..",
                    "org.gridcase.*.web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noFieldInjection = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule noStandardStreams = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule oneLoggingFacade = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule noGenericExceptions = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule everyNowComesFromTheInjectedClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.gridcase.shared.TimeConfiguration")
            .and()
            .doNotHaveFullyQualifiedName("org.gridcase.department.DepartmentConfiguration")
            .should()
            .callMethodWhere(readsTheSystemClock())
            .because("tests and deadlines need one clock that can be set");

    @ArchTest
    static final ArchRule oldDatesStayAtTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE, PROCESS, DEPARTMENT)
            .should()
            .dependOnClassesThat(
                    nameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.sql\\.(Date|Time)"));

    @ArchTest
    static final ArchRule noMutableStatics = noFields()
            .that()
            .areStatic()
            .and()
            .areNotFinal()
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("org.gridcase..")
            .because("nodes are equal: nothing another node needs lives in memory")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersAreTheModulesOwn = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsPublicForNobody = classes()
            .that()
            .resideInAPackage("org.gridcase.*.*..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(beUsedInAnotherPackage())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule persistenceServesAndDoesNotSteer = noClasses()
            .that()
            .resideInAPackage("org.gridcase.*.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gridcase.*.process..", "org.gridcase.*.service..", "org.gridcase.*.web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyLeansOnTheWeb = noClasses()
            .that()
            .resideOutsideOfPackage("org.gridcase.*.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gridcase.*.web..")
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
        Set<String> types = Set.of("java.time.Clock", "java.lang.System");
        Set<String> methods = Set.of("system", "systemUTC", "systemDefaultZone", "currentTimeMillis");
        return DescribedPredicate.describe("the system clock is read", call -> {
            MethodCallTarget target = call.getTarget();
            JavaClass owner = target.getOwner();
            boolean nowWithoutClock = owner.getPackageName().equals("java.time")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
            return nowWithoutClock || types.contains(owner.getName()) && methods.contains(target.getName());
        });
    }

    private static ArchCondition<JavaClass> beUsedInAnotherPackage() {
        return new ArchCondition<>("be used in another package of the module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(
                        type, used, type.getName() + " is public, but only its package uses it"));
            }
        };
    }
}
