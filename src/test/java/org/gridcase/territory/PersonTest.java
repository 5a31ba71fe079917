package org.gridcase.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final PlaceCode GRID = PlaceCode.of("990100001001001");
    private static final PlaceCode BUILDING_IN_IT = PlaceCode.of("990100001001001001");
    private static final PlaceCode OTHER_GRID = PlaceCode.of("990100001001002");
    private static final PlaceCode DEPARTMENT = PlaceCode.of("99010001");

    @Test
    void seesThePlaceOfThePostAndWhatLiesInIt() {
        Person worker = holding(new HeldPost(Post.GRID_WORKER, GRID));

        assertThat(worker.sees(GRID)).isTrue();
        assertThat(worker.sees(BUILDING_IN_IT)).isTrue();
        assertThat(worker.sees(OTHER_GRID)).isFalse();
        assertThat(worker.sees(GRID.parent().orElseThrow())).isFalse();
    }

    @Test
    void severalPostsAddUp() {
        Person person = holding(new HeldPost(Post.GRID_WORKER, GRID), new HeldPost(Post.VOLUNTEER, OTHER_GRID));

        assertThat(person.sees(GRID)).isTrue();
        assertThat(person.sees(OTHER_GRID)).isTrue();
        assertThat(person.territories()).containsExactlyInAnyOrder(GRID, OTHER_GRID);
        assertThat(person.holds(Post.VOLUNTEER)).isTrue();
        assertThat(person.holds(Post.STATION_MEMBER)).isFalse();
    }

    @Test
    void aDepartmentSeesNoTerritory() {
        Person officer = holding(new HeldPost(Post.DEPARTMENT_OFFICER, DEPARTMENT));

        assertThat(officer.sees(DEPARTMENT)).isFalse();
        assertThat(officer.sees(DEPARTMENT.parent().orElseThrow())).isFalse();
        assertThat(officer.sees(GRID)).isFalse();
        assertThat(officer.territories()).isEmpty();
    }

    @Test
    void worksForADepartmentOrATownAndForNothingSmaller() {
        Person person = holding(
                new HeldPost(Post.DEPARTMENT_OFFICER, DEPARTMENT),
                new HeldPost(Post.TOWN_OFFICER, PlaceCode.of("990100002")),
                new HeldPost(Post.GRID_WORKER, GRID),
                new HeldPost(Post.INSPECTOR, PlaceCode.of("990100")));

        assertThat(person.units()).containsExactlyInAnyOrder(DEPARTMENT, PlaceCode.of("990100002"));
    }

    @Test
    void anInspectorSeesTheAssignedTownsAndActsForNoneOfThem() {
        PlaceCode first = PlaceCode.of("990100001");
        PlaceCode second = PlaceCode.of("990100002");
        Person inspector = holding(new HeldPost(Post.INSPECTOR, first), new HeldPost(Post.INSPECTOR, second));

        assertThat(inspector.territories()).containsExactlyInAnyOrder(first, second);
        assertThat(inspector.sees(GRID)).isTrue();
        assertThat(inspector.sees(PlaceCode.of("990100003001"))).isFalse();
        assertThat(inspector.sees(PlaceCode.of("990100"))).isFalse();
        assertThat(inspector.units()).isEmpty();
    }

    @Test
    void whoHoldsAPostForMoreIsAboveWhoHoldsItForLess() {
        HeldPost ofTown = new HeldPost(Post.INSPECTOR, PlaceCode.of("990100001"));
        HeldPost ofDistrict = new HeldPost(Post.INSPECTOR, PlaceCode.of("990100"));

        assertThat(ofTown.superiors()).containsExactly(ofDistrict);
        assertThat(ofDistrict.superiors()).isEmpty();
        assertThat(new HeldPost(Post.GRID_WORKER, GRID).superiors())
                .containsExactly(
                        new HeldPost(Post.COMMUNITY_MEDIATOR, PlaceCode.of("990100001001")),
                        new HeldPost(Post.COMMUNITY_SECRETARY, PlaceCode.of("990100001001")));
        assertThat(new HeldPost(Post.GRID_WORKER, BUILDING_IN_IT).superiors())
                .isEqualTo(new HeldPost(Post.GRID_WORKER, GRID).superiors());
    }

    @Test
    void withoutAPostNothingIsSeen() {
        assertThat(holding().sees(GRID)).isFalse();
    }

    private static Person holding(HeldPost... posts) {
        return new Person("li.jg", "李建国", List.of(posts));
    }
}
