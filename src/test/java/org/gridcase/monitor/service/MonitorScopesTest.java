package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorScopesTest {

    private static final String TOWN = "990100001";
    private static final String OTHER_TOWN = "990100002";
    private static final String COMMUNITY = "990100001001";

    private final Territory territory = mock(Territory.class);
    private final MonitorScopes scopes = new MonitorScopes(territory);

    @BeforeEach
    void everyPlaceExists() {
        when(territory.require(any())).thenAnswer(call -> place(call.getArgument(0)));
        when(territory.find(any())).thenAnswer(call -> Optional.of(place(call.getArgument(0))));
        when(territory.within(PlaceCode.of(TOWN), Level.COMMUNITY)).thenReturn(List.of(place(PlaceCode.of(COMMUNITY))));
    }

    @Test
    void onesWholeTerritoryUnlessAPlaceIsChosen() {
        iAm(new HeldPost(Post.TOWN_OFFICER, PlaceCode.of(TOWN)));

        MonitorScope scope = scopes.mine(null);

        assertThat(scope.place()).map(Place::code).contains(PlaceCode.of(TOWN));
        assertThat(scope.path()).extracting(Place::code).containsExactly(PlaceCode.of(TOWN));
        assertThat(scope.below()).extracting(Place::code).containsExactly(PlaceCode.of(COMMUNITY));
    }

    @Test
    void thePathEndsWhereOnesTerritoryEnds() {
        iAm(new HeldPost(Post.TOWN_OFFICER, PlaceCode.of(TOWN)));

        assertThat(scopes.mine(COMMUNITY).path())
                .extracting(Place::code)
                .containsExactly(PlaceCode.of(TOWN), PlaceCode.of(COMMUNITY));
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHER_TOWN, "990100", "99010001", "9901000010", "990100001x01", "', true --"})
    void whatLiesOutsideDoesNotExist(String place) {
        iAm(new HeldPost(Post.TOWN_OFFICER, PlaceCode.of(TOWN)));

        assertThatThrownBy(() -> scopes.mine(place)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.status().value())
                .isEqualTo(404));
    }

    @Test
    void severalTerritoriesCountTogetherAndAPlaceWithinAnotherCountsOnce() {
        iAm(
                new HeldPost(Post.TOWN_OFFICER, PlaceCode.of(OTHER_TOWN)),
                new HeldPost(Post.COMMUNITY_SECRETARY, PlaceCode.of(COMMUNITY)),
                new HeldPost(Post.TOWN_OFFICER, PlaceCode.of(TOWN)));

        MonitorScope scope = scopes.mine("");

        assertThat(scope.place()).isEmpty();
        assertThat(scope.places()).containsExactly(PlaceCode.of(TOWN), PlaceCode.of(OTHER_TOWN));
        assertThat(scope.below()).extracting(Place::code).containsExactlyElementsOf(scope.places());
    }

    @Test
    void aDepartmentSeesWhatItWasCalledToAndNoPlace() {
        iAm(new HeldPost(Post.DEPARTMENT_OFFICER, PlaceCode.of("99010001")));
        Map<String, Object> values = new HashMap<>();

        String condition = scopes.mine(null).includes("c.place", "c.number", values);

        assertThat(condition).startsWith("c.number IN (").contains("case_unit").doesNotContain("c.place");
        assertThat((String[]) values.get("scopeUnits")).containsExactly("99010001");
        assertThatThrownBy(() -> scopes.mine("99010001")).isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyWithoutAPostSeesAnything() {
        iAm();

        assertThatThrownBy(() -> scopes.mine(null)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.status().value())
                .isEqualTo(403));
    }

    @Test
    void aTownsRowsAreARangeThatNoDepartmentsCodeFallsInto() {
        iAm(new HeldPost(Post.TOWN_OFFICER, PlaceCode.of(TOWN)));
        Map<String, Object> values = new HashMap<>();

        assertThat(scopes.mine(null).includes("c.place", "c.number", values))
                .isEqualTo("(c.place ~>=~ :scope0 AND c.place ~<~ :scope0End)");
        assertThat(values).containsEntry("scope0", TOWN).containsEntry("scope0End", TOWN + ":");
    }

    private void iAm(HeldPost... posts) {
        when(territory.currentPerson()).thenReturn(new Person("me", "我", Arrays.asList(posts)));
    }

    private static Place place(PlaceCode code) {
        return new Place(code, "某地", "某地");
    }
}
