package org.gridcase.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
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
        List<EntryContent> revised = revised(revision("S-02", "道路养护", null, List.of()), HEATING, ROADS);

        assertThat(revised).first().isEqualTo(HEATING);
        assertThat(revised).last().isEqualTo(TestLists.shared(DISTRICT, "S-02", "道路养护"));
    }

    @Test
    void theOnlyEntryNeedsNoCode() {
        assertThat(revised(revision(null, "供热保障", null, List.of()), HEATING))
                .containsExactly(TestLists.shared(DISTRICT, "S-01", "供热保障"));
        assertThatThrownBy(() -> revised(revision(null, "供热保障", null, List.of()), HEATING, ROADS))
                .hasMessage("listChange.revise.which");
        assertThatThrownBy(() -> revised(revision("S-09", "供热保障", null, List.of()), HEATING))
                .hasMessage("listChange.revise.which");
    }

    @Test
    void nothingFilledInLeavesEverything() {
        assertThat(revised(revision("S-02", null, null, List.of()), HEATING, ROADS))
                .containsExactly(HEATING, ROADS);
    }

    @Test
    void anotherLeadTurnsTheRolesRound() {
        assertThat(revised(revision(null, null, ListUnit.TOWN, List.of()), HEATING))
                .singleElement()
                .satisfies(content -> assertThat(content.shares())
                        .containsExactly(TestLists.lead(ListUnit.TOWN, "40"), TestLists.cooperating(FIRST, "60")));
    }

    @Test
    void sharesAreReplacedAsAWhole() {
        List<String> lines = List.of(SECOND + " 70", "镇街：30%");

        assertThat(revised(revision(null, null, SECOND, lines), HEATING))
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

    @Test
    void everyEntryMayBePutRightAtOnceButNoneTwice() {
        EntryRevision roads = revision("S-02", "道路养护", null, List.of());
        EntryRevision heating = revision("S-01", "供热保障", null, List.of());
        ListChange proposed = new ListChange(DISTRICT, List.of(HEATING, ROADS), Set.of("C-01"));

        assertThat(EntryRevision.of(proposed, List.of(roads, heating)))
                .isEqualTo(new ListChange(
                        DISTRICT,
                        List.of(TestLists.shared(DISTRICT, "S-01", "供热保障"), TestLists.shared(DISTRICT, "S-02", "道路养护")),
                        Set.of("C-01")));
        assertThat(EntryRevision.of(proposed, List.of())).isEqualTo(proposed);
        assertThatThrownBy(() -> EntryRevision.of(proposed, List.of(roads, roads)))
                .hasMessage("listChange.twice");
    }

    @Test
    void anEntryMayBeDroppedBeItNewOrToEnd() {
        ListChange proposed = new ListChange(DISTRICT, List.of(HEATING, ROADS), Set.of("C-01"));

        assertThat(EntryRevision.of(proposed, List.of(dropping("S-01"), dropping("C-01"))))
                .isEqualTo(new ListChange(DISTRICT, List.of(ROADS), Set.of()));
        assertThatThrownBy(() -> EntryRevision.of(proposed, List.of(dropping("S-09"))))
                .hasMessage("listChange.revise.which");
        assertThatThrownBy(() -> EntryRevision.of(proposed, List.of(revision("C-01", "别的", null, List.of()))))
                .hasMessage("listChange.revise.which");
    }

    @Test
    void mattersChangeOrGo() {
        assertThat(revised(withMatters(Set.of("wages")), HEATING).get(0).matters())
                .containsExactly("wages");
        assertThat(revised(withMatters(Set.of()), HEATING).get(0).matters()).isEmpty();
        assertThat(revised(withMatters(null), HEATING)).containsExactly(HEATING);
    }

    private static List<EntryContent> revised(EntryRevision revision, EntryContent... proposed) {
        return EntryRevision.of(new ListChange(DISTRICT, List.of(proposed), Set.of()), List.of(revision))
                .put();
    }

    private static EntryRevision dropping(String code) {
        return new EntryRevision(code, true, null, null, null, null, null, List.of(), null, null, null);
    }

    private static EntryRevision withMatters(Set<String> matters) {
        return new EntryRevision(null, false, null, null, matters, null, null, List.of(), null, null, null);
    }

    private static EntryRevision revision(String code, String title, ListUnit lead, List<String> shares) {
        ListKind unchanged = null;
        return new EntryRevision(code, false, unchanged, title, null, null, lead, shares, null, null, null);
    }
}
