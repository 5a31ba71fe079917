package org.gridcase.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gridcase.responsibility.TestLists.cooperating;
import static org.gridcase.responsibility.TestLists.entry;
import static org.gridcase.responsibility.TestLists.lead;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRulesTest {

    private static final ListUnit URBAN = new ListUnit("97000101");
    private static final ListUnit ROADS = new ListUnit("97000102");
    private static final ListUnit NOWHERE = new ListUnit("97000199");

    private final EntryRules rules =
            new EntryRules(new ListFacts(unit -> !unit.equals(NOWHERE), Set.of("heating", "sanitation")));

    @Test
    void acceptsOneEntryOfEachList() {
        assertThat(breaches(entry("C-01", ListKind.CORE, "规划", lead(URBAN, "100"))))
                .isEmpty();
        assertThat(breaches(entry("H-01", ListKind.HANDED_DOWN, "执照", lead(ListUnit.TOWN, "100"))))
                .isEmpty();
        assertThat(breaches(shared(lead(URBAN, "60"), cooperating(ListUnit.TOWN, "40"))))
                .isEmpty();
        assertThat(breaches(shared(lead(URBAN, "100"), cooperating(ListUnit.TOWN, "0"))))
                .as("a unit may help without paying")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S", "s-01", "-S1", "S 01", "S_01", "事项1", "S01234567890123456789012345678901"})
    void refusesCodesThatCannotBeCited(String code) {
        assertThat(breaches(entry(code, ListKind.CORE, "规划", lead(URBAN, "100"))))
                .containsExactly("code responsibility.code.malformed");
    }

    @Test
    void refusesAUnitThatIsNotThere() {
        assertThat(breaches(shared(lead(NOWHERE, "60"), cooperating(ListUnit.TOWN, "40"))))
                .containsExactly("lead responsibility.unit.unknown");
        assertThat(breaches(shared(lead(URBAN, "60"), cooperating(NOWHERE, "40"))))
                .containsExactly("shares responsibility.unit.unknown");
    }

    @Test
    void refusesAUnitThatIsNamedTwice() {
        assertThat(breaches(shared(lead(URBAN, "60"), cooperating(ROADS, "20"), cooperating(ROADS, "20"))))
                .containsExactly("shares responsibility.unit.twice");
        assertThat(breaches(shared(lead(URBAN, "60"), cooperating(URBAN, "40"))))
                .contains("shares responsibility.unit.twice", "shares responsibility.shares.alone");
    }

    @Test
    void eachListHasItsLead() {
        assertThat(breaches(entry("C-01", ListKind.CORE, "规划", lead(ListUnit.TOWN, "100"))))
                .containsExactly("lead responsibility.lead.core");
        assertThat(breaches(entry("H-01", ListKind.HANDED_DOWN, "执照", lead(URBAN, "100"))))
                .containsExactly("lead responsibility.lead.handedDown");
        assertThat(breaches(shared(lead(URBAN, "100")))).containsExactly("shares responsibility.shares.alone");
    }

    @Test
    void refusesTwoLeadsAndALeadThatIsNotTheEntrys() {
        EntryContent two = shared(lead(URBAN, "60"), lead(ROADS, "40"));
        EntryContent other = shared(lead(URBAN, "60"), cooperating(ROADS, "40"));
        EntryContent wrong = new EntryContent(
                other.code(),
                other.list(),
                other.title(),
                other.matters(),
                other.legalBasis(),
                ROADS,
                other.shares(),
                other.expected(),
                other.punished(),
                other.means());

        assertThat(breaches(two)).containsExactly("shares responsibility.shares.lead");
        assertThat(breaches(wrong)).containsExactly("shares responsibility.shares.lead");
    }

    @Test
    void refusesMattersThatNoDisputeHas() {
        EntryContent entry = with(Set.of("heating", "weather"), "标题", "依据", "任务", "问责", "");

        assertThat(breaches(entry)).containsExactly("matters responsibility.matter.unknown");
    }

    @Test
    void refusesWhatIsNotSaid() {
        assertThat(breaches(with(Set.of(), " ", "　", "\n", "\t", "")))
                .containsExactly(
                        "title shared.text.missing",
                        "legalBasis shared.text.missing",
                        "expected shared.text.missing",
                        "punished shared.text.missing");
    }

    @Test
    void refusesWhatCannotBePrinted() {
        assertThat(breaches(with(Set.of(), "两\n行", "字".repeat(2_001), "a\u0007b", "a\uFFFFb", "a\u202Eb")))
                .containsExactly(
                        "title shared.text.oneLine",
                        "legalBasis shared.text.tooLong",
                        "expected shared.text.unprintable",
                        "punished shared.text.unprintable",
                        "means shared.text.unprintable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "33.333", "1E+999999999", "1E-999999999"})
    void refusesWhatIsNoPercentage(String percent) {
        assertThat(breaches(shared(lead(URBAN, percent), cooperating(ListUnit.TOWN, "40"))))
                .containsExactly("shares responsibility.share.malformed");
    }

    /** Against the rule itself, counted in cents: accepted if and only if they are whole. */
    @Test
    void sharesAddUpToTheCent() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < 5_000; i++) {
            int[] cents = cents(random, 2 + random.nextInt(5));
            List<Share> shares = new ArrayList<>();
            for (int unit = 0; unit < cents.length; unit++) {
                shares.add(new Share(
                        new ListUnit("9700010" + unit),
                        unit == 0 ? Role.LEAD : Role.COOPERATING,
                        BigDecimal.valueOf(cents[unit], 2)));
            }
            int sum = java.util.Arrays.stream(cents).sum();
            List<String> found = breaches(
                    shared(shares.get(0), shares.subList(1, shares.size()).toArray(Share[]::new)));

            assertThat(found)
                    .as("seed %d, case %d: %s", seed, i, shares)
                    .isEqualTo(sum == 10_000 ? List.of() : List.of("shares responsibility.shares.sum"));
            accepted += sum == 10_000 ? 1 : 0;
        }
        assertThat(accepted).isBetween(1_000, 4_000);
    }

    /** About every second time whole. */
    private static int[] cents(Random random, int units) {
        int[] cents = new int[units];
        int left = 10_000;
        for (int unit = 0; unit < units - 1; unit++) {
            cents[unit] = random.nextInt(left + 1);
            left -= cents[unit];
        }
        cents[units - 1] = random.nextBoolean() ? left : random.nextInt(left + 2);
        return cents;
    }

    @Test
    void aPercentageIsTheSameHoweverItIsWritten() {
        assertThat(lead(URBAN, "30")).isEqualTo(lead(URBAN, "30.00")).isEqualTo(lead(URBAN, "3E+1"));
        assertThat(lead(URBAN, "0")).isEqualTo(lead(URBAN, "0.000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "990100", "990100001", "9901000１", "TOWN", "9901000a"})
    void aUnitIsADepartmentOrTheTown(String written) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new ListUnit(written))
                .withMessage("responsibility.unit.malformed");
    }

    private static EntryContent shared(Share lead, Share... others) {
        return entry("S-01", ListKind.SHARED, "供热", lead, others);
    }

    private static EntryContent with(
            Set<String> matters, String title, String basis, String expected, String punished, String means) {
        List<Share> shares = List.of(lead(URBAN, "100"));
        return new EntryContent("C-01", ListKind.CORE, title, matters, basis, URBAN, shares, expected, punished, means);
    }

    private List<String> breaches(EntryContent entry) {
        return rules.breaches(entry).stream()
                .map(breach -> breach.field() + " " + breach.messageKey())
                .toList();
    }
}
