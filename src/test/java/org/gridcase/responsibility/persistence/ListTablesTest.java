package org.gridcase.responsibility.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gridcase.responsibility.TestLists.cooperating;
import static org.gridcase.responsibility.TestLists.department;
import static org.gridcase.responsibility.TestLists.entry;
import static org.gridcase.responsibility.TestLists.lead;
import static org.gridcase.responsibility.TestLists.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ListVersion;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;

/** What the lists promise, whoever writes into them: the database keeps it. */
class ListTablesTest extends ListsOfADistrict {

    @Test
    void whatIsDecidedIsInForceFromItsDayOn() {
        ListVersion founded = found(shared(district, "S-01", "供热"), shared(district, "S-02", "道路维护"));
        ListVersion changed = decide(TUESDAY, FRIDAY, List.of(shared(district, "S-01", "集中供热")), Set.of("S-02"));

        assertThat(founded).isEqualTo(new ListVersion(district, 1, MONDAY, MONDAY, "admin", null));
        assertThat(lists.versions(district)).containsExactly(founded, changed);
        assertThat(lists.version(district, MONDAY.minusMillis(1))).isEmpty();
        assertThat(lists.version(district, FRIDAY.minusMillis(1))).contains(founded);
        assertThat(lists.version(district, FRIDAY)).contains(changed);
        assertThat(titles(MONDAY.minusMillis(1))).isEmpty();
        assertThat(titles(FRIDAY.minusMillis(1))).containsExactly("供热", "道路维护");
        assertThat(titles(FRIDAY)).containsExactly("集中供热");
        assertThat(lists.inForce(district, "S-02", FRIDAY)).isEmpty();
        assertThat(lists.history(district, "S-01"))
                .extracting(entry -> entry.version() + " " + entry.title() + " " + entry.from() + " " + entry.to())
                .containsExactly("1 供热 " + MONDAY + " " + FRIDAY, "2 集中供热 " + FRIDAY + " null");
    }

    @Test
    void anEntryComesBackAsItWasGiven() {
        EntryContent given = shared(
                "S-09",
                "=“𠮷”\n两行",
                lead(department(district, 2), "33.34"),
                cooperating(ListUnit.TOWN, "33.33"),
                cooperating(department(district, 1), "33.33"));
        found(given);

        Entry entry = lists.inForce(district, "S-09", MONDAY).orElseThrow();

        assertThat(entry.content()).isEqualTo(given);
        assertThat(entry.district()).isEqualTo(district);
        assertThat(entry.shares().get(0)).isEqualTo(lead(department(district, 2), "33.34"));
    }

    @Test
    void theThreeListsComeInTheirOrder() {
        found(
                shared(district, "A-01", "共有"),
                entry("B-01", ListKind.HANDED_DOWN, "下沉", lead(ListUnit.TOWN, "100")),
                entry("C-02", ListKind.CORE, "核心二", lead(department(district, 1), "100")),
                entry("C-01", ListKind.CORE, "核心一", lead(department(district, 1), "100")));

        assertThat(titles(MONDAY)).containsExactly("核心一", "核心二", "下沉", "共有");
    }

    @Test
    void aChangeCannotComeBeforeOneThatIsDecided() {
        found(shared(district, "S-01", "供热"), shared(district, "S-02", "道路维护"));
        decide(MONDAY, FRIDAY, List.of(shared(district, "S-01", "集中供热")), Set.of("S-02"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decide(TUESDAY, TUESDAY, List.of(shared(district, "S-01", "供暖")), Set.of()))
                .withMessage("responsibility.change.tooEarly");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decide(TUESDAY, FRIDAY, List.of(), Set.of("S-01")))
                .withMessage("responsibility.change.tooEarly");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decide(TUESDAY, TUESDAY, List.of(shared(district, "S-02", "道路")), Set.of()))
                .withMessage("responsibility.change.tooEarly");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decide(TUESDAY, FRIDAY, List.of(), Set.of("S-02")))
                .withMessage("responsibility.change.gone");
        assertThat(lists.versions(district)).hasSize(2);

        decide(TUESDAY, TUESDAY, List.of(shared(district, "S-03", "环境保护")), Set.of());
        decide(TUESDAY, FRIDAY, List.of(shared(district, "S-02", "道路管养")), Set.of());
        assertThat(titles(TUESDAY)).containsExactly("供热", "道路维护", "环境保护");
        assertThat(titles(FRIDAY)).containsExactly("集中供热", "道路管养", "环境保护");
    }

    @Test
    void decisionsAtOnceAreOneAfterTheOther() throws Exception {
        found(shared(district, "S-01", "供热"));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> decisions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            EntryContent entry = shared(district, "N-0" + i, "新" + i);
            decisions.add(
                    () -> decide(TUESDAY, TUESDAY, List.of(entry), Set.of()).number());
        }
        List<Integer> numbers = new ArrayList<>();
        for (Future<Integer> decision : pool.invokeAll(decisions)) {
            numbers.add(decision.get());
        }
        pool.shutdown();

        assertThat(numbers).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(titles(TUESDAY)).hasSize(9);
    }

    private List<String> titles(Instant at) {
        return lists.inForce(district, at).stream().map(Entry::title).toList();
    }
}
