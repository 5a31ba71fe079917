package org.gridcase.rectification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.Test;

/** Who has to put it right, who finds, and who is asked after whom. */
class LineTest {

    private static final PlaceCode COMMUNITY = PlaceCode.of("990100001001");
    private static final HeldPost SECRETARY = new HeldPost(Post.COMMUNITY_SECRETARY, COMMUNITY);
    private static final HeldPost MEMBER = new HeldPost(Post.SUPERVISION_MEMBER, COMMUNITY);
    private static final HeldPost INSPECTOR = new HeldPost(Post.INSPECTOR, PlaceCode.of("990100"));

    @Test
    void theUnitIsTheOneAtThePlaceOrAboveIt() {
        assertThat(Line.unit(Post.COMMUNITY_SECRETARY, PlaceCode.of("990100001001001")))
                .contains(SECRETARY);
        assertThat(Line.unit(Post.TOWN_OFFICER, COMMUNITY))
                .contains(new HeldPost(Post.TOWN_OFFICER, PlaceCode.of("990100001")));
        assertThat(Line.unit(Post.COMMUNITY_SECRETARY, PlaceCode.of("990100001")))
                .isEmpty();
        assertThat(Line.unit(Post.DEPARTMENT_OFFICER, COMMUNITY)).isEmpty();
        assertThat(Line.unit(Post.GRID_WORKER, PlaceCode.of("990100001001001"))).isEmpty();
    }

    @Test
    void whoFindsHoldsAPostThatCoversTheUnit() {
        assertThat(Line.finder(List.of(INSPECTOR, MEMBER), SECRETARY)).contains(MEMBER);
        assertThat(Line.finder(List.of(SECRETARY, INSPECTOR), SECRETARY)).contains(INSPECTOR);
        HeldPost ofTown = new HeldPost(Post.INSPECTOR, PlaceCode.of("990100001"));
        assertThat(Line.finder(List.of(INSPECTOR, ofTown), SECRETARY)).contains(ofTown);
        assertThat(Line.finder(List.of(ofTown), new HeldPost(Post.DISTRICT_CENTRE, PlaceCode.of("990100"))))
                .isEmpty();
        assertThat(Line.finder(List.of(MEMBER), new HeldPost(Post.TOWN_OFFICER, PlaceCode.of("990100001"))))
                .isEmpty();
        assertThat(Line.finder(List.of(new HeldPost(Post.SUPERVISION_MEMBER, PlaceCode.of("990100001002"))), SECRETARY))
                .isEmpty();
    }

    @Test
    void nobodyOverseesThemselves() {
        PlaceCode district = PlaceCode.of("990100");
        assertThat(Line.top(SECRETARY)).isEqualTo(new HeldPost(Post.DISTRICT_CENTRE, district));
        assertThat(Line.top(new HeldPost(Post.DISTRICT_CENTRE, district))).isEqualTo(INSPECTOR);
        assertThat(Line.atTop(INSPECTOR)).isTrue();
        assertThat(Line.atTop(new HeldPost(Post.TOWN_OFFICER, PlaceCode.of("990100001"))))
                .isFalse();
    }

    @Test
    void silencePassesTheQuestionOnAndNeverBack() {
        assertThat(Asked.first(true, true)).isEqualTo(Asked.FINDER);
        assertThat(Asked.first(false, true)).isEqualTo(Asked.POST);
        assertThat(Asked.first(false, false)).isEqualTo(Asked.SUPERIOR);
        assertThat(Asked.RESIDENT.next(true, true)).isEqualTo(Asked.FINDER);
        assertThat(Asked.FINDER.next(true, true)).isEqualTo(Asked.POST);
        assertThat(Asked.FINDER.next(true, false)).isEqualTo(Asked.SUPERIOR);
        assertThat(Asked.POST.next(true, true)).isEqualTo(Asked.SUPERIOR);
        assertThat(Asked.SUPERIOR.next(true, true)).isEqualTo(Asked.SUPERIOR);
    }

    @Test
    void goesBackSoOftenAndNotAfterItWasRaised() {
        Course course = Course.pointedOut(2);
        assertThat(course.mayGoBack()).isTrue();
        assertThat(course.back().back().mayGoBack()).isFalse();
        assertThat(course.up().mayGoBack()).isFalse();
        assertThat(course.refused().back().laterRefused()).isTrue();
    }
}
