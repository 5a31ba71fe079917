package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules meet by the types of their base packages, in the directions that each package-info allows. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(GridcaseApplication.class);

    @Test
    void modulesUseEachOtherOnlyAsAllowed() {
        MODULES.verify();
    }

    @Test
    void everyFeaturePackageIsAModule() {
        assertThat(MODULES.stream().map(ApplicationModule::getBasePackage).map(base -> base.getLocalName()))
                .contains(
                        "casefile",
                        "calendar",
                        "database",
                        "department",
                        "dispute",
                        "document",
                        "engine",
                        "reminder",
                        "responsibility",
                        "shared",
                        "territory");
    }
}
