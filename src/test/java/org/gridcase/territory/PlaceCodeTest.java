package org.gridcase.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodeTest {

    @ParameterizedTest
    @CsvSource({
        "990100, 990100",
        "99010001, 99010001 990100",
        "990100010, 990100010 990100",
        "99010000100100100101, "
                + "99010000100100100101 990100001001001001 990100001001001 990100001001 990100001 990100",
    })
    void goesUpwardsToTheDistrict(String code, String upwards) {
        assertThat(PlaceCode.of(code).upwards().stream().map(PlaceCode::value).collect(Collectors.joining(" ")))
                .isEqualTo(upwards);
    }

    @ParameterizedTest
    @CsvSource({
        "990100, 990100, true",
        "990100, 99010001, true",
        "990100, 99010000100100100101, true",
        "990100001, 990100001001001, true",
        "990100001001001, 990100001, false",
        "990100001, 990100002, false",
        "990101, 990100001, false",
        // Its code begins with the department's digits.
        "99010001, 990100010, false",
        "99010001, 990100010001, false",
        "99010001, 99010001, true",
        "99010001, 99010002, false",
        "990100010, 99010001, false",
    })
    void coversWhatLiesInIt(String place, String other, boolean covers) {
        assertThat(PlaceCode.of(place).covers(PlaceCode.of(other))).isEqualTo(covers);
    }

    @Test
    void noTownLiesInADepartmentNorADepartmentInATown() {
        PlaceCode town = PlaceCode.of("990100010");
        PlaceCode department = PlaceCode.of("99010001");

        assertThat(town.at(Level.DEPARTMENT)).isEmpty();
        assertThat(department.at(Level.TOWN)).isEmpty();
        assertThat(department.at(Level.DEPARTMENT)).contains(department);
        assertThat(department.at(Level.DISTRICT)).contains(PlaceCode.of("990100"));
        assertThat(town.at(Level.COMMUNITY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99010", "9901001", "9901000100", "99010A", "９９０１００", "990100001001001001012"})
    void refusesWhatIsNoCode(String code) {
        assertThatThrownBy(() -> PlaceCode.of(code)).isInstanceOf(Refusal.class);
    }
}
