package org.gridcase.territory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.gridcase.GridcaseTest;
import org.gridcase.shared.csv.RowError;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.gridcase.territory.domain.ImportOutcome;
import org.gridcase.territory.domain.ImportOutcome.Counts;
import org.gridcase.territory.domain.ImportOutcome.PostCounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a district of its own, since all tests share one database. */
@GridcaseTest
class TerritoryImportTest {

    private static final String PLACES = """
            code,name,level
            D,试验区,district
            D001,一街道,town
            D001001,一社区,community
            D001001001,一网格,grid
            D001001002,二网格,grid
            D001001001001,一号楼,building
            """;

    private static final String PEOPLE = """
            username,name,phone,post,place_code
            worker-D,李建国,13900000000,grid-worker,D001001001
            worker-D,李建国,,volunteer,D001001002
            head-D,王秀兰,,building-head,D001001001001
            """;

    @Autowired
    private TerritoryImport territoryImport;

    @Autowired
    private Territory territory;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bringsPlacesPeopleAndPostsInAndLetsAccountsFollow() {
        ImportOutcome outcome = bringIn("980101", PLACES, PEOPLE, false);

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.places()).isEqualTo(new Counts(6, 0, 0));
        assertThat(outcome.people()).isEqualTo(new Counts(2, 0, 0));
        assertThat(outcome.posts()).isEqualTo(new PostCounts(3, 0, 0));
        Person worker = territory.person("worker-980101").orElseThrow();
        assertThat(worker.posts())
                .containsExactly(
                        new HeldPost(Post.GRID_WORKER, PlaceCode.of("980101001001001")),
                        new HeldPost(Post.VOLUNTEER, PlaceCode.of("980101001001002")));
        assertThat(worker.sees(PlaceCode.of("980101001001001001"))).isTrue();
        assertThat(worker.sees(PlaceCode.of("980101001001002"))).isTrue();
        assertThat(worker.sees(PlaceCode.of("980101001001"))).isFalse();
        assertThat(groupsOf("worker-980101"))
                .containsExactlyInAnyOrder(
                        "staff",
                        "grid-worker.980101001001001",
                        "at.980101001001001",
                        "volunteer.980101001001002",
                        "at.980101001001002");
        assertThat(territory
                        .find(PlaceCode.of("980101001001001001"))
                        .orElseThrow()
                        .path())
                .isEqualTo("试验区 / 一街道 / 一社区 / 一网格 / 一号楼");
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        bringIn("980102", PLACES, PEOPLE, false);

        ImportOutcome again = bringIn("980102", PLACES, PEOPLE, true);

        assertThat(again.places()).isEqualTo(new Counts(0, 0, 6));
        assertThat(again.people()).isEqualTo(new Counts(0, 0, 2));
        assertThat(again.posts()).isEqualTo(new PostCounts(0, 3, 0));
    }

    @Test
    void oneWrongRowAnywhereLeavesEverythingAsItWas() {
        ImportOutcome outcome = bringIn("980103", PLACES, PEOPLE + "lost-D,孙志远,,grid-worker,D001001009\n", false);

        assertThat(outcome.errors())
                .containsExactly(new RowError(
                        "people.csv", 5, "place_code", "territory.import.place.unknown", List.of("980103001001009")));
        assertThat(outcome.places()).isEqualTo(Counts.NONE);
        assertThat(territory.find(PlaceCode.of("980103"))).isEmpty();
        assertThat(territory.person("worker-980103")).isEmpty();
        assertThat(identity.createUserQuery().userId("worker-980103").count()).isZero();
    }

    @Test
    void namesThatChangedAreChangedAndPostsThatAreNotNamedStay() {
        bringIn("980104", PLACES, PEOPLE, false);

        ImportOutcome outcome = bringIn(
                "980104",
                "code,name,level\nD,新试验区,district\n",
                "username,name,post,place_code\nhead-D,王秀英,building-head,D001001001001\n",
                false);

        assertThat(outcome.places()).isEqualTo(new Counts(0, 1, 0));
        assertThat(outcome.people()).isEqualTo(new Counts(0, 1, 0));
        assertThat(outcome.posts()).isEqualTo(new PostCounts(0, 1, 0));
        assertThat(territory.person("worker-980104").orElseThrow().posts()).hasSize(2);
        assertThat(identity.createUserQuery()
                        .userId("head-980104")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("王秀英");
    }

    @Test
    void aCompleteListEndsThePostsItDoesNotNameAndKeepsTheirHistory() {
        bringIn("980105", PLACES, PEOPLE, false);

        ImportOutcome outcome =
                bringIn("980105", null, "username,name,post,place_code\nworker-D,李建国,volunteer,D001001002\n", true);

        assertThat(outcome.posts()).isEqualTo(new PostCounts(0, 1, 2));
        assertThat(territory.person("head-980105").orElseThrow().posts()).isEmpty();
        assertThat(groupsOf("head-980105")).isEmpty();
        assertThat(groupsOf("worker-980105"))
                .containsExactlyInAnyOrder("staff", "volunteer.980105001001002", "at.980105001001002");
        assertThat(jdbc.sql(
                                "select count(*) from gridcase.post_held where username = 'head-980105' and held_to is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select phone from gridcase.person where username = 'worker-980105'")
                        .query(String.class)
                        .single())
                .as("a phone number the file does not give stays")
                .isEqualTo("13900000000");
    }

    @Test
    void aPostThatEndedMayBeginAgain() {
        bringIn("980106", PLACES, PEOPLE, false);
        bringIn("980106", null, "username,name,post,place_code\nworker-D,李建国,volunteer,D001001002\n", true);

        ImportOutcome outcome = bringIn("980106", null, PEOPLE, false);

        assertThat(outcome.posts()).isEqualTo(new PostCounts(2, 1, 0));
        assertThat(territory.holders(PlaceCode.of("980106001001001001"), Post.BUILDING_HEAD))
                .extracting(Person::username)
                .containsExactly("head-980106");
    }

    @Test
    void administratorsGetTheirGroupsAndAVacancyIsAnEmptyAnswer() {
        bringIn(
                "980107",
                PLACES + "D01,城市管理局,department\n",
                "username,name,post,place_code\nboss-D,杨帆,administrator,D\nwatch-D,韩守正,inspector,D\n"
                        + "round-D,杜明远,民情巡察员,D001\n"
                        + "dept-D,褚卫东,department-officer,D01\n",
                false);

        assertThat(groupsOf("boss-980107")).contains("camunda-admin", "managers", "staff", "at.980107");
        assertThat(groupsOf("watch-980107"))
                .containsExactlyInAnyOrder("managers", "staff", "at.980107", "inspector.980107");
        assertThat(groupsOf("round-980107"))
                .as("Cockpit knows no territory: it is for those who look at the whole district")
                .containsExactlyInAnyOrder("staff", "at.980107001", "inspector.980107001");
        assertThat(territory
                        .superiors(PlaceCode.of("980107001"), Post.INSPECTOR)
                        .people())
                .extracting(Person::username)
                .containsExactly("watch-980107");
        assertThat(groupsOf("dept-980107")).containsExactlyInAnyOrder("staff", "department-officer.98010701");
        assertThat(territory.person("dept-980107").orElseThrow().sees(PlaceCode.of("980107")))
                .isFalse();
        assertThat(territory.holders(PlaceCode.of("980107001001001"), Post.GRID_WORKER, Post.VOLUNTEER))
                .isEmpty();
    }

    private ImportOutcome bringIn(String district, String places, String people, boolean complete) {
        return territoryImport.run(
                new ImportFiles(
                        file("places.csv", places, district).orElse(null),
                        file("people.csv", people, district).orElse(null),
                        complete),
                (phase, done, total) -> {});
    }

    private static Optional<SourceFile> file(String name, String text, String district) {
        return Optional.ofNullable(text)
                .map(content -> content.replaceAll("\\bD(?=[0-9,\n]|$)", district))
                .map(content -> new SourceFile(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> groupsOf(String username) {
        return identity.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
    }
}
