package org.gridcase.accountability.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridcase.accountability.domain.Panel.Exclusion;
import org.gridcase.accountability.domain.Panel.Parts;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.Test;

/** Whoever has a part in a matter never sits on its panel, and lots decide among the others. */
class PanelTest {

    private static final PlaceCode DISTRICT = PlaceCode.of("990100");
    private static final PlaceCode URBAN = PlaceCode.of("99010001");
    private static final PlaceCode TRANSPORT = PlaceCode.of("99010002");
    private static final PlaceCode TOWN = PlaceCode.of("990100001");
    private static final PanelRule RULE = new PanelRule(1, 5, 3, 60, true, 2);

    @Test
    void everyoneWithAPartIsLeftOutWithTheReason() {
        List<Person> considered = new ArrayList<>(people("neutral", 6, Post.INSPECTOR, DISTRICT));
        considered.add(person("ofUnit", Post.DEPARTMENT_OFFICER, URBAN));
        considered.add(person("accuser", Post.INSPECTOR, DISTRICT));
        considered.add(person("concerned", Post.DEPARTMENT_OFFICER, TRANSPORT));

        Panel panel = Panel.form(
                "lot", considered, new Parts(new Unit(URBAN), "accuser", Set.of(TRANSPORT), Set.of()), RULE, false);

        assertThat(panel.members()).hasSize(3).allMatch(member -> member.startsWith("neutral"));
        assertThat(panel.leftOut())
                .containsEntry("ofUnit", Exclusion.OF_UNIT)
                .containsEntry("accuser", Exclusion.ACCUSER)
                .containsEntry("concerned", Exclusion.CONCERNED)
                .hasSize(6);
    }

    /** Whatever the people and their parts: 2,000 matters at random. */
    @Test
    void noPanelEverHasAMemberWithAPart() {
        Random random = new Random(4);
        for (int matter = 0; matter < 2_000; matter++) {
            List<Person> considered = new ArrayList<>();
            int count = random.nextInt(16);
            for (int i = 0; i < count; i++) {
                considered.add(
                        switch (random.nextInt(4)) {
                            case 0 -> person("p" + i, Post.DISTRICT_CENTRE, DISTRICT);
                            case 1 -> person("p" + i, Post.INSPECTOR, DISTRICT);
                            case 2 -> person("p" + i, Post.DEPARTMENT_OFFICER, URBAN);
                            default -> person("p" + i, Post.DEPARTMENT_OFFICER, TRANSPORT);
                        });
            }
            PlaceCode place = List.of(DISTRICT, URBAN, TRANSPORT, TOWN).get(random.nextInt(4));
            String accuser = random.nextBoolean() ? null : "p" + random.nextInt(16);
            Set<PlaceCode> concerned = random.nextBoolean() ? Set.of() : Set.of(TRANSPORT);
            Unit unit = new Unit(place);
            Panel first =
                    Panel.form("m" + matter, considered, new Parts(unit, accuser, concerned, Set.of()), RULE, false);
            Parts onAppeal = new Parts(unit, accuser, concerned, new HashSet<>(first.members()));
            Panel second = Panel.form("m" + matter + "|2", considered, onAppeal, RULE, true);

            for (Panel panel : List.of(first, second)) {
                assertThat(panel.members()).doesNotContain(String.valueOf(accuser));
                assertThat(panel.formed()).isEqualTo(!panel.members().isEmpty());
                if (panel.formed()) {
                    assertThat(panel.members().size() % 2).isEqualTo(1);
                    assertThat(panel.members()).hasSizeBetween(RULE.least(), RULE.most());
                }
                assertThat(panel.members().size() + panel.leftOut().size()).isEqualTo(considered.size());
                for (Person person : considered) {
                    if (panel.members().contains(person.username())) {
                        assertThat(unit.isActedForBy(person)).isFalse();
                        assertThat(concerned)
                                .doesNotContain(person.posts().get(0).place());
                    }
                }
            }
            assertThat(second.members()).noneMatch(first.members()::contains);
        }
    }

    @Test
    void theFirstPanelLeavesEnoughPeopleForAnAppeal() {
        for (int people = 6; people < 20; people++) {
            List<Person> considered = people("n", people, Post.INSPECTOR, DISTRICT);
            Parts parts = new Parts(new Unit(URBAN), null, Set.of(), Set.of());
            Panel first = Panel.form("lot", considered, parts, RULE, false);
            Parts onAppeal = new Parts(new Unit(URBAN), null, Set.of(), Set.copyOf(first.members()));

            assertThat(first.formed()).isTrue();
            assertThat(Panel.form("lot2", considered, onAppeal, RULE, true).formed())
                    .as("appeal with %d people", people)
                    .isTrue();
        }
    }

    @Test
    void withTooFewPeopleThereIsNoPanel() {
        Panel panel = Panel.form(
                "lot",
                people("n", 2, Post.INSPECTOR, DISTRICT),
                new Parts(new Unit(URBAN), null, Set.of(), Set.of()),
                RULE,
                false);

        assertThat(panel.formed()).isFalse();
        assertThat(panel.leftOut().values()).containsOnly(Exclusion.NOT_DRAWN);
    }

    @Test
    void theLotCanBeDrawnAgainAndIsAnotherForAnotherMatter() {
        List<Person> considered = people("n", 12, Post.INSPECTOR, DISTRICT);
        Parts parts = new Parts(new Unit(URBAN), null, Set.of(), Set.of());
        Panel panel = Panel.form("a", considered, parts, RULE, false);
        List<Person> reversed = new ArrayList<>(considered);
        java.util.Collections.reverse(reversed);

        assertThat(Panel.form("a", reversed, parts, RULE, false)).isEqualTo(panel);
        Set<List<String>> others = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            others.add(Panel.form("lot" + i, considered, parts, RULE, false).members());
        }
        assertThat(others).hasSizeGreaterThan(30);
    }

    @Test
    void theCentreIsAUnitAndTheInspectorsAreNotItsPeople() {
        List<Person> considered = new ArrayList<>(people("i", 3, Post.INSPECTOR, DISTRICT));
        considered.add(person("centre", Post.DISTRICT_CENTRE, DISTRICT));
        Panel panel =
                Panel.form("lot", considered, new Parts(new Unit(DISTRICT), null, Set.of(), Set.of()), RULE, false);

        assertThat(panel.members()).containsExactly("i0", "i1", "i2");
        assertThat(panel.leftOut()).containsEntry("centre", Exclusion.OF_UNIT);
    }

    private static List<Person> people(String name, int count, Post post, PlaceCode place) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(name + i, post, place));
        }
        return people;
    }

    private static Person person(String username, Post post, PlaceCode place) {
        return new Person(username, username, List.of(new HeldPost(post, place)));
    }
}
