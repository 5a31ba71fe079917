package org.gridcase.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.rectification.RectificationClosed;
import org.gridcase.rectification.RectificationSource;
import org.gridcase.rectification.Rectifications;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.process.RectificationDriver.Problem;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The paths of {@code bpmn/rectification.bpmn} on which nothing is overdue. What is: {@link RectificationOverdueTest}. */
@GridcaseTest
@RecordApplicationEvents
class RectificationPathsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private ApplicationEvents events;

    private RectificationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(RectificationDriver.class);
    }

    @Test
    void acceptedPutRightAndCheckedByWhoeverFoundIt() {
        CaseNumber about = driver.caseOf("consultation");
        Problem problem = driver.pointedOut(
                about,
                driver.town.community(),
                Post.COMMUNITY_SECRETARY,
                RectificationSource.OVERSIGHT,
                driver.town.member);

        assertThat(rectifications.openAbout(about)).containsExactly(problem.number);
        assertThat(problem.groups("answerProblem")).containsExactly("community-secretary." + driver.town.community());
        assertThat(problem.facts().stage()).isEqualTo("rectificationAnswer");
        assertThat(problem.facts().linkedTo()).isEqualTo(about);
        assertThat(problem.facts().dueAt()).isNotNull();

        problem.accepted().named(7);
        assertThat(problem.record().dueOn()).isEqualTo(driver.inDays(7));
        assertThat(LocalDate.ofInstant(problem.facts().dueAt(), ZoneId.of("Asia/Shanghai")))
                .as("that day, or the next working day")
                .isBetween(driver.inDays(7), driver.inDays(17));
        assertThat(problem.variables().keySet()).isSubsetOf(RectificationProcess.Variables.ROUTING);
        problem.reported();
        assertThat(problem.groups("checkRectified")).containsExactly("supervision-member." + driver.town.community());
        refused(() -> problem.claims(driver.town.colleague, "checkRectified"), "rectification.notFinder");

        problem.checked(driver.town.member, "putRight");
        assertThat(problem.ended()).isTrue();
        assertThat(problem.status()).isEqualTo("closed");
        assertThat(rectifications.openAbout(about)).isEmpty();
        assertThat(problem.kinds()).containsExactly("pointedOut", "accepted", "measures", "reported", "putRight");
        assertThat(events.stream(RectificationClosed.class))
                .containsExactly(new RectificationClosed(problem.number, about));
    }

    @Test
    void foundByTheFormOnlyByThoseWhoInspect() {
        String community = driver.town.community().value();
        Object[] fields = {
            "placeCode", community, "unit", "community-secretary", "title", "台账缺失", "problem", "无会议记录。", "more", "张三"
        };
        refused(() -> driver.byForm(driver.town.secretary, fields), "rectification.pointOut.notInPost");
        refused(() -> driver.byForm(driver.town.elsewhere, fields), "rectification.pointOut.notInPost");

        Problem problem = driver.byForm(driver.town.inspector, fields);
        assertThat(problem.record().finder()).isEqualTo(driver.town.inspector);
        assertThat(problem.facts().title()).isEqualTo("台账缺失");
        assertThat(problem.variables().keySet()).isSubsetOf(RectificationProcess.Variables.ROUTING);
        assertThat(problem.passed()).contains("problemFound");
        refused(
                () -> driver.byForm(
                        driver.town.inspector,
                        "placeCode",
                        community,
                        "unit",
                        "grid-worker",
                        "title",
                        "一",
                        "problem",
                        "二"),
                "rectification.unit.notHere");
    }

    @Test
    void anInspectorOfTheTownFindsWhatLiesInIt() {
        driver.town.leaves(driver.town.elsewhere);
        driver.town.takes(driver.town.elsewhere, "inspector", driver.town.town());
        Problem problem = driver.byForm(
                driver.town.elsewhere,
                "placeCode",
                driver.town.community().value(),
                "unit",
                "community-secretary",
                "title",
                "台账缺失",
                "problem",
                "无会议记录。");
        problem.accepted().named(5).reported();

        assertThat(problem.groups("checkRectified"))
                .containsExactly("inspector." + driver.town.town().value());
        problem.checked(driver.town.elsewhere, "putRight");
        assertThat(problem.ended()).isTrue();
        refused(
                () -> driver.byForm(
                        driver.town.elsewhere,
                        "placeCode",
                        driver.town.department().value(),
                        "unit",
                        "department-officer",
                        "title",
                        "一",
                        "problem",
                        "二"),
                "rectification.pointOut.notInPost");
    }

    @Test
    void aDisputeStandsOrIsTakenBack() {
        Problem stands = driver.found().disputed();
        assertThat(stands.record().asked()).isEqualTo(Asked.FINDER);
        stands.completes(driver.town.inspector, "ruleOnDispute", "outcome", "stands", "reason", "维修前已三个月未更新。");
        assertThat(stands.openTasks()).containsExactly("nameMeasures");

        Problem takenBack = driver.found().disputed();
        refused(
                () -> takenBack.completes(driver.town.inspector, "ruleOnDispute", "outcome", "withdraw"),
                "shared.text.missing");
        takenBack.submits(driver.town.inspector, "ruleOnDispute", "outcome", "withdraw", "reason", "情况属实，予以撤回。");
        assertThat(takenBack.ended()).isTrue();
        assertThat(takenBack.kinds()).containsExactly("pointedOut", "disputed", "withdrawn");
        assertThat(takenBack.timeline()).contains("rectificationWithdrawn");
    }

    @Test
    void aDateBeyondTheRuleNeedsConsentAndIsRefusedOnce() {
        Problem problem = driver.found().accepted().named(90);
        assertThat(problem.openTasks()).containsExactly("consentToDate");
        assertThat(problem.record().wantedOn()).isEqualTo(driver.inDays(90));
        problem.completes(driver.town.inspector, "consentToDate", "outcome", "refuse", "reason", "不需要三个月。");
        assertThat(problem.openTasks()).containsExactly("nameMeasures");
        refused(() -> problem.named(60), "rectification.day.refused");
        problem.submits(
                driver.town.secretary,
                "nameMeasures",
                "measures",
                "一周补齐。",
                "dueOn",
                driver.inDays(7).toString());
        assertThat(problem.openTasks()).containsExactly("reportRectified");

        Problem later = driver.found().accepted().named(60);
        later.completes(driver.town.inspector, "consentToDate", "outcome", "consent");
        assertThat(later.openTasks()).containsExactly("reportRectified");
        assertThat(later.record().dueOn()).isEqualTo(driver.inDays(60));
        assertThat(later.facts().dueAt()).isAfter(problem.facts().dueAt());
    }

    @Test
    void whatIsNotPutRightGoesBackSoOftenAndThenUp() {
        Problem problem = driver.found().accepted();
        for (int round = 1; round <= 2; round++) {
            problem.named(5).reported().checked(driver.town.inspector, "notPutRight");
            assertThat(problem.record().course().returned()).isEqualTo(round);
            assertThat(problem.openTasks()).containsExactly("nameMeasures");
        }
        problem.named(5).reported().checked(driver.town.inspector, "notPutRight");

        assertThat(problem.openTasks()).containsExactly("orderRectification");
        assertThat(problem.groups("orderRectification")).containsExactly("town-officer." + driver.town.town());
        assertThat(problem.notices()).hasSize(1);
        problem.ordered(driver.town.townOfficer).reported().checked(driver.town.inspector, "putRight");
        assertThat(problem.ended()).isTrue();
    }

    @Test
    void nobodyOfTheUnitChecksNorFindsNorOrders() {
        refused(
                () -> driver.pointedOut(
                        null,
                        driver.town.community(),
                        Post.COMMUNITY_SECRETARY,
                        RectificationSource.INSPECTION,
                        driver.town.secretary),
                "rectification.ownUnit");

        Problem problem = driver.found().accepted().named(5).reported();
        driver.town.takes(driver.town.inspector, "community-secretary", driver.town.community());
        refused(() -> problem.checked(driver.town.inspector, "putRight"), "rectification.ownUnit");
        assertThat(problem.openTasks()).containsExactly("checkRectified");
        assertThat(problem.kinds()).doesNotContain("putRight");
    }

    @Test
    void whoeverFollowsInThePostChecksWhenTheFinderHasLeftIt() {
        Problem problem = driver.pointedOut(
                null,
                driver.town.community(),
                Post.COMMUNITY_SECRETARY,
                RectificationSource.INSPECTION,
                driver.town.member);
        problem.accepted().named(5);
        driver.town.leaves(driver.town.member);
        problem.reported();

        assertThat(problem.record().asked()).isEqualTo(Asked.POST);
        problem.checked(driver.town.colleague, "putRight");
        assertThat(problem.ended()).isTrue();
        assertThat(problem.said().get(4).capacity()).isEqualTo("post");
    }

    @Test
    void takenBackAtAnyTimeByWhoeverFoundItAndNobodyElse() {
        Problem problem = driver.found().accepted().named(5);
        refused(() -> problem.withdrawn(driver.town.townOfficer, "算了"), "rectification.notFinder");
        refused(() -> problem.withdrawn(driver.town.inspector, " "), "shared.text.missing");

        problem.withdrawn(driver.town.inspector, "重复指出。");
        assertThat(problem.ended()).isTrue();
        assertThat(problem.passed()).contains("problemTakenBack", "closedAsTakenBack");
        refused(() -> problem.withdrawn(driver.town.inspector, "再来一次"), "rectification.closed");
        assertThat(events.stream(RectificationClosed.class)).hasSize(1);
    }

    @Test
    void aDepartmentAndATownAreUnitsToo() {
        Problem department = driver.pointedOut(
                null,
                driver.town.department(),
                Post.DEPARTMENT_OFFICER,
                RectificationSource.INSPECTION,
                driver.town.inspector);
        department
                .completes(driver.town.departmentOfficer, "answerProblem", "outcome", "accept")
                .fires("measuresDue");
        assertThat(department.groups("orderRectification"))
                .containsExactly("district-centre." + driver.town.district());

        Problem centre = driver.pointedOut(
                null,
                driver.town.district(),
                Post.DISTRICT_CENTRE,
                RectificationSource.INSPECTION,
                driver.town.inspector);
        centre.completes(driver.town.centre, "answerProblem", "outcome", "accept")
                .fires("measuresDue");
        assertThat(centre.groups("orderRectification")).containsExactly("inspector." + driver.town.district());
    }

    private static void refused(ThrowingCallable action, String why) {
        assertThatThrownBy(action).satisfies(thrown -> {
            Throwable refusal = thrown;
            while (!(refusal instanceof Refusal)) {
                assertThat(refusal.getCause()).as(thrown.toString()).isNotNull();
                refusal = refusal.getCause();
            }
            assertThat(refusal).hasMessage(why);
        });
    }
}
