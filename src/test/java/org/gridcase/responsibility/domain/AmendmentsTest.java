package org.gridcase.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.domain.Amendment.Action;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;

/** What a proposal does to the lists as they are, and whom that concerns. */
class AmendmentsTest {

    private static final PlaceCode DISTRICT = PlaceCode.of("990100");
    private static final Instant FOUNDED = Instant.parse("2026-01-05T01:00:00Z");

    private final Map<String, Entry> last = new HashMap<>();
    private final Function<String, Optional<Entry>> lists = code -> Optional.ofNullable(last.get(code));

    @Test
    void aNewCodeIsAddedAKnownOneReplacedAndOneLeaves() {
        listed(1, content("S-01", "供热"), null);
        listed(2, content("S-02", "道路"), null);
        EntryContent changed = content("S-01", "供热保障");
        EntryContent added = content("S-03", "环卫");

        List<Amendment> amendments =
                Amendments.of(new ListChange(DISTRICT, List.of(added, changed), Set.of("S-02")), lists);

        assertThat(amendments)
                .containsExactly(
                        new Amendment(Action.REPLACE, "S-01", 1L, changed),
                        new Amendment(Action.END, "S-02", 2L, null),
                        new Amendment(Action.ADD, "S-03", null, added));
        assertThat(Amendments.change(DISTRICT, amendments))
                .isEqualTo(new ListChange(DISTRICT, List.of(changed, added), Set.of("S-02")));
    }

    @Test
    void whatHasEndedIsAddedAgain() {
        listed(1, content("S-01", "供热"), FOUNDED.plusSeconds(60));

        assertThat(put(content("S-01", "供热")))
                .containsExactly(new Amendment(Action.ADD, "S-01", 1L, content("S-01", "供热")));
    }

    @Test
    void aProposalChangesSomethingOnce() {
        listed(1, content("S-01", "供热"), null);

        assertRefused("listChange.empty");
        assertRefused("listChange.same", content("S-01", "供热 "));
        assertRefused("listChange.twice", content("S-02", "甲"), content("S-02", "乙"));
        assertThatThrownBy(() ->
                        Amendments.of(new ListChange(DISTRICT, List.of(content("S-01", "甲")), Set.of("S-01")), lists))
                .hasMessage("listChange.twice");
        assertThatThrownBy(() -> Amendments.of(new ListChange(DISTRICT, List.of(), Set.of("S-09")), lists))
                .hasMessage("listChange.notListed");
    }

    @Test
    void whatIsSaidMustBeSo() {
        listed(1, content("S-01", "供热"), null);
        List<Amendment> replaced = put(content("S-01", "供热保障"));
        List<Amendment> added = put(content("S-02", "道路"));

        Amendments.requireAsked(replaced, "S-01", Action.REPLACE);
        assertThatThrownBy(() -> Amendments.requireAsked(replaced, "S-01", Action.ADD))
                .hasMessage("listChange.listed");
        assertThatThrownBy(() -> Amendments.requireAsked(added, "S-02", Action.REPLACE))
                .hasMessage("listChange.notListed");
    }

    @Test
    void itStandsUntilAnybodyElseChangesTheEntry() {
        listed(1, content("S-01", "供热"), null);
        List<Amendment> replaced = put(content("S-01", "供热保障"));
        List<Amendment> added = put(content("S-02", "道路"));
        Amendments.requireUnchanged(replaced, lists);
        Amendments.requireUnchanged(added, lists);

        listed(1, content("S-01", "供热"), FOUNDED.plusSeconds(60));
        assertOutdated(replaced);
        listed(7, content("S-01", "供热"), null);
        assertOutdated(replaced);
        listed(8, content("S-02", "道路"), null);
        assertOutdated(added);
        last.clear();
        assertOutdated(replaced);
    }

    @Test
    void itConcernsWhoLeadsOrHelpsBeforeOrAfter() {
        ListUnit first = new ListUnit("99010001");
        ListUnit second = new ListUnit("99010002");
        listed(1, content("S-01", "供热"), null);
        EntryContent changed = TestLists.entry("S-01", ListKind.CORE, "供热", TestLists.lead(second, "100"));
        List<Amendment> amendments = put(changed);

        Set<ListUnit> units =
                Amendments.units(amendments, amendment -> Optional.ofNullable(last.get(amendment.code())));

        assertThat(units).containsExactlyInAnyOrder(first, second, ListUnit.TOWN);
    }

    private List<Amendment> put(EntryContent... contents) {
        return Amendments.of(new ListChange(DISTRICT, List.of(contents), Set.of()), lists);
    }

    private void assertRefused(String key, EntryContent... contents) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> put(contents)).withMessage(key);
    }

    private void assertOutdated(List<Amendment> amendments) {
        assertThatThrownBy(() -> Amendments.requireUnchanged(amendments, lists)).hasMessage("listChange.outdated");
    }

    private static EntryContent content(String code, String title) {
        return TestLists.shared(DISTRICT, code, title);
    }

    private void listed(long id, EntryContent content, Instant to) {
        last.put(
                content.code(),
                new Entry(
                        id,
                        DISTRICT,
                        content.code(),
                        1,
                        content.list(),
                        content.title(),
                        content.matters(),
                        content.legalBasis(),
                        content.lead(),
                        content.shares(),
                        content.expected(),
                        content.punished(),
                        content.means(),
                        FOUNDED,
                        to));
    }
}
