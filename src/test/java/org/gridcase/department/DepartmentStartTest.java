package org.gridcase.department;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DepartmentStartTest {

    @Test
    void theProfileStartsTheWorkerAndNothingElseDoes() {
        assertThat(DepartmentWorker.isWanted(new String[] {"--spring.profiles.active=department"}))
                .isTrue();
        assertThat(DepartmentWorker.isWanted(new String[] {"--department.code=99010001"}))
                .isFalse();
        assertThat(DepartmentWorker.isWanted(new String[] {"--spring.profiles.active=production"}))
                .isFalse();
        assertThat(DepartmentWorker.isWanted(new String[] {"lists", "--district=370102"}))
                .isFalse();
        assertThat(DepartmentWorker.isWanted(new String[] {})).isFalse();
    }

    @Test
    void theAddressMayEndWithASlash() {
        DepartmentProperties properties =
                new DepartmentProperties("https://grid.example/", "99010001", "secret", null, null, null, null);

        assertThat(properties.base()).isEqualTo("https://grid.example");
        assertThat(properties.topic()).isEqualTo("department.99010001");
        assertThat(properties.username()).isEqualTo("system.99010001");
    }
}
