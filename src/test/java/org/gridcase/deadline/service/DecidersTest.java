package org.gridcase.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.gridcase.territory.Territory.Superiors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who decides, where posts are vacant or held by whoever asks. */
class DecidersTest {

    private static final PlaceCode BUILDING = PlaceCode.of("990100001001001001");
    private static final HeldPost GRID = new HeldPost(Post.GRID_WORKER, PlaceCode.of("990100001001001"));
    private static final HeldPost TOWN = new HeldPost(Post.TOWN_OFFICER, PlaceCode.of("990100001"));
    private static final HeldPost DISTRICT = new HeldPost(Post.DISTRICT_CENTRE, PlaceCode.of("990100"));
    private static final Holder HEAD = new Holder("building", "building-head", BUILDING.value(), "asker");

    private final Territory territory = mock(Territory.class);
    private final Deciders deciders = new Deciders(territory);

    @BeforeEach
    void nobodyAbove() {
        when(territory.superiors(any(), any())).thenReturn(new Superiors(List.of(), List.of()));
        when(territory.holders(any(), any())).thenReturn(List.of());
    }

    @Test
    void theLevelAboveDecides() {
        above(BUILDING, Post.BUILDING_HEAD, GRID, "other");

        assertThat(deciders.of(HEAD)).containsExactly("grid-worker.990100001001001");
    }

    @Test
    void whoeverAsksIsPassedOver() {
        above(BUILDING, Post.BUILDING_HEAD, GRID, "asker");
        above(GRID.place(), GRID.post(), TOWN, "officer");

        assertThat(deciders.of(HEAD)).containsExactly("town-officer.990100001");
    }

    @Test
    void whereAColleagueHoldsThePostTooTheColleagueDecides() {
        above(BUILDING, Post.BUILDING_HEAD, GRID, "asker", "other");
        when(territory.holders(GRID.place(), GRID.post()))
                .thenReturn(List.of(person("asker", GRID), person("other", GRID)));

        assertThat(deciders.of(HEAD)).containsExactly(GRID.group());
        assertThat(deciders.people(List.of(GRID.group()), "asker")).containsExactly("other");
    }

    @Test
    void atTheTopAColleagueDecidesOrNobody() {
        Holder top = new Holder("district", "district-centre", "990100", "asker");
        when(territory.holders(DISTRICT.place(), DISTRICT.post())).thenReturn(List.of(person("asker", DISTRICT)));

        assertThatThrownBy(() -> deciders.of(top))
                .hasMessage("deadline.request.nobodyDecides")
                .isInstanceOf(Refusal.class);

        when(territory.holders(DISTRICT.place(), DISTRICT.post()))
                .thenReturn(List.of(person("asker", DISTRICT), person("colleague", DISTRICT)));
        assertThat(deciders.of(top)).containsExactly("district-centre.990100");
        assertThat(deciders.above(List.of(DISTRICT.group()), "asker")).isEmpty();
    }

    private void above(PlaceCode place, Post post, HeldPost superior, String... usernames) {
        List<Person> people =
                List.of(usernames).stream().map(name -> person(name, superior)).toList();
        when(territory.superiors(place, post)).thenReturn(new Superiors(List.of(superior), people));
    }

    private static Person person(String username, HeldPost post) {
        return new Person(username, username, List.of(post));
    }
}
