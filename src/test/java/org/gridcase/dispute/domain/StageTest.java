package org.gridcase.dispute.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

    private static final PlaceCode BUILDING = PlaceCode.of("990100001001001001");
    private static final PlaceCode COMMUNITY = PlaceCode.of("990100001001");

    @ParameterizedTest
    @CsvSource({
        "BUILDING, 990100001001001001",
        "GRID, 990100001001001",
        "STATION, 990100001001001",
        "COMMUNITY, 990100001001",
        "TOWN, 990100001",
        "DISTRICT, 990100"
    })
    void everyStageHasItsPlaceAboveABuilding(Stage stage, String place) {
        assertThat(stage.placeFor(BUILDING)).contains(PlaceCode.of(place));
    }

    @Test
    void aStageBelowTheCasesPlaceIsReachedAtTheCommunity() {
        assertThat(Stage.BUILDING.reachableFrom(COMMUNITY)).isEqualTo(Stage.COMMUNITY);
        assertThat(Stage.GRID.reachableFrom(BUILDING)).isEqualTo(Stage.GRID);
    }

    @Test
    void nothingIsHandedBackBelowTheCasesPlace() {
        assertThat(Stage.COMMUNITY.below(COMMUNITY)).isEmpty();
        assertThat(Stage.COMMUNITY.below(BUILDING)).contains(Stage.STATION);
        assertThat(Stage.BUILDING.below(BUILDING)).isEmpty();
    }

    @Test
    void theWhistleSkipsTheStation() {
        assertThat(Stage.GRID.aboveForWhistle()).contains(Stage.COMMUNITY);
        assertThat(Stage.DISTRICT.aboveForWhistle()).isEmpty();
    }
}
