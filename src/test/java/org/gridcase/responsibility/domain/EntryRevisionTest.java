package org.gridcase.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.TestLists;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is filled in replaces a part of the entry, the rest stays; and how people write shares. */
class EntryRevisionTest {

    private static final PlaceCode DISTRICT = PlaceCode.of("990100");
    private static final ListUnit FIRST = TestLists.department(DISTRICT, 1);
    private static final ListUnit SECOND = TestLists.department(DISTRICT, 2);
    private static final EntryContent HEATING = TestLists.shared(DISTRICT, "S-01", "供热");
    private static final EntryContent ROADS = TestLists.shared(DISTRICT, "S-02", "道路");

    @Test
    void onlyWhatIsFilledInChanges() {
        List<EntryContent> revised = revision("S-02", "道路养护", null, List.of()).of(List.of(HEATING, ROADS));

        assertThat(revised).first().isEqualTo(HEATING);
        assertThat(revised).last().isEqualTo(TestLists.shared(DISTRICT, "S-02", "道路养护"));
    }

    @Test
    void theOnlyEntryNeedsNoCode() {
        assertThat(revision(null, "供热保障", null, List.of()).of(List.of(HEATING)))
                .containsExactly(TestLists.shared(DISTRICT, "S-01", "供热保障"));
        assertThatThrownBy(() -> revision(null, "供热保障", null, List.of()).of(List.of(HEATING, ROADS)))
                .hasMessage("listChange.revise.which");
        assertThatThrownBy(() -> revision("S-09", "供热保障", null, List.of()).of(List.of(HEATING)))
                .hasMessage("listChange.revise.which");
    }

    @Test
    void nothingFilledInLeavesEverything() {
        assertThat(revision("S-09", null, null, List.of()).of(List.of(HEATING, ROADS)))
                .containsExactly(HEATING, ROADS);
    }

    @Test
    void anotherLeadTurnsTheRolesRound() {
        assertThat(revision(null, null, ListUnit.TOWN, List.of()).of(List.of(HEATING)))
                .singleElement()
                .satisfies(content -> assertThat(content.shares())
                        .containsExactly(TestLists.lead(ListUnit.TOWN, "40"), TestLists.cooperating(FIRST, "60")));
    }

    @Test
    void sharesAreReplacedAsAWhole() {
        List<String> lines = List.of(SECOND + " 70", "镇街：30%");

        assertThat(revision(null, null, SECOND, lines).of(List.of(HEATING)))
                .singleElement()
                .satisfies(content -> assertThat(content.shares())
                        .containsExactly(TestLists.lead(SECOND, "70"), TestLists.cooperating(ListUnit.TOWN, "30")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99010001", "99010001 60 60", "60", "99010001 -1", "99010001 1.234", "城管局 60", " "})
    void whatIsNoShareIsRefused(String line) {
        assertThatThrownBy(() -> ShareLines.parse(List.of(line), FIRST))
                .hasMessageMatching("listChange.shares.line|responsibility.unit.malformed");
    }

    private static EntryRevision revision(String code, String title, ListUnit lead, List<String> shares) {
        ListKind unchanged = null;
        return new EntryRevision(code, unchanged, title, null, lead, shares, null, null, null);
    }
}
