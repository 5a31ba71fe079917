package org.gridcase.territory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.gridcase.GridcaseTest;
import org.gridcase.engine.Accounts;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** The names that clients and the README rely on. */
@GridcaseTest
class DemoDistrictTest {

    @Autowired
    private DemoDistrict demo;

    @Autowired
    private Territory territory;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @CsvSource({
        "building-head, building-head, 990100001001001001",
        "grid-worker, grid-worker, 990100001001001",
        "grid-worker-2, grid-worker, 990100001001001",
        "volunteer, volunteer, 990100001001001",
        "station-member, station-member, 990100001001001",
        "community-mediator, community-mediator, 990100001001",
        "community-secretary, community-secretary, 990100001001",
        "property-secretary, property-secretary, 990100001001",
        "supervision-member, supervision-member, 990100001001",
        "town-officer, town-officer, 990100001",
        "district-centre, district-centre, 990100",
        "district-centre-2, district-centre, 990100",
        "dept-urban, department-officer, 99010001",
        "dept-urban-2, department-officer, 99010001",
        "dept-transport, department-officer, 99010002",
        "dept-heating, department-officer, 99010003",
        "dept-environment, department-officer, 99010004",
        "dept-housing, department-officer, 99010005",
        "dept-land, department-officer, 99010006",
        "dept-emergency, department-officer, 99010007",
        "dept-development, department-officer, 99010008",
        "dept-approval, department-officer, 99010009",
        "inspector, inspector, 990100",
        "inspector-2, inspector, 990100001",
        "admin, administrator, 990100",
        "building-head-b, building-head, 990100001002001001",
        "grid-worker-b, grid-worker, 990100001002001",
        "volunteer-b, volunteer, 990100001002001",
        "station-member-b, station-member, 990100001002001",
        "community-mediator-b, community-mediator, 990100001002",
        "community-secretary-b, community-secretary, 990100001002",
    })
    void hasThePeopleOfTheTour(String username, String post, String place) {
        Person person = territory.person(username).orElseThrow();

        assertThat(person.name()).contains("示范");
        assertThat(person.posts())
                .containsExactly(new HeldPost(Post.ofCode(post).orElseThrow(), PlaceCode.of(place)));
        assertThat(person.sees(PlaceCode.of("990100001001001001")) && username.endsWith("-b"))
                .isFalse();
    }

    @Test
    void itsAccountsShareOnePassword() {
        assertThat(List.of("building-head", "grid-worker-b", "admin"))
                .allMatch(username -> identity.checkPassword(username, "gridcase"));
        assertThat(identity.checkPassword("admin", "gridcase2")).isFalse();
    }

    @Test
    void hasABuildingWithoutAHeadAndAGridWithoutAStation() {
        assertThat(territory.holders(PlaceCode.of("990100001001001002"), Post.BUILDING_HEAD))
                .isEmpty();
        assertThat(territory.holders(PlaceCode.of("990100001001002"), Post.STATION_MEMBER))
                .isEmpty();
        assertThat(territory.holders(PlaceCode.of("990100001001002"), Post.GRID_WORKER))
                .isNotEmpty();
    }

    @Test
    void aSecondStartOverwritesNothing() {
        accounts.setPassword("grid-worker-3", "Chosen-by-myself-7");

        demo.run(new DefaultApplicationArguments());

        assertThat(identity.checkPassword("grid-worker-3", "Chosen-by-myself-7"))
                .isTrue();
        assertThat(territory.person("grid-worker-3").orElseThrow().posts()).hasSize(1);
    }
}
