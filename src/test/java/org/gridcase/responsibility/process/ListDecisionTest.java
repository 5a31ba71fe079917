package org.gridcase.responsibility.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.responsibility.process.ListChangeDistrict.LISTED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListVersion;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.process.ListAmendmentDriver.Change;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a decision does to the lists, who may take it, and what it leaves behind. */
class ListDecisionTest extends ListDecisions {

    @Autowired
    private Clock clock;

    @Test
    void theOldVersionIsInForceUntilTheDayAndTheNewOneFromIt() {
        LocalDate day = driver.today().plusDays(10);
        driver.proposed().heardByAll().approves(district.centre(), day);
        Instant from = day.atStartOfDay(clock.getZone()).toInstant();

        assertThat(lead(clock.instant())).isEqualTo(district.department(1));
        assertThat(lead(from.minusNanos(1_000))).isEqualTo(district.department(1));
        assertThat(lead(from)).isEqualTo(district.department(2));
        assertThat(lead(from.plusSeconds(1))).isEqualTo(district.department(2));
        assertThat(lists.history(district.code(), LISTED)).hasSize(2);
    }

    /** A case that was routed before replays to the same unit, whatever is decided later. */
    @Test
    void whatWasInForceStaysKnown() {
        Instant then = clock.instant();
        Entry before = lists.inForce(district.code(), LISTED, then).orElseThrow();

        driver.proposed().heardByAll().approves(district.centre(), driver.today());
        driver.proposedBy(Origin.CALL, "machine", new ListChange(district.code(), List.of(), Set.of(LISTED)))
                .heardByAll()
                .approves(district.centre(), driver.today().plusDays(3));

        Entry replayed = lists.inForce(district.code(), LISTED, then).orElseThrow();
        assertThat(replayed.content()).isEqualTo(before.content());
        assertThat(replayed.id()).isEqualTo(before.id());
        assertThat(lead(clock.instant())).isEqualTo(district.department(2));
        assertThat(lists.inForce(district.code(), LISTED, clock.instant().plusSeconds(4 * 86_400)))
                .isEmpty();
    }

    @Test
    void todayMeansFromTheDecisionOn() {
        Instant before = clock.instant();
        Change change = driver.proposed().heardByAll().approves(district.centre(), driver.today());

        Instant from = change.record().inForceFrom();
        assertThat(from).isAfter(before).isEqualTo(change.record().decidedAt());
        assertThat(lead(from.minusNanos(1_000))).isEqualTo(district.department(1));
        assertThat(lead(from)).isEqualTo(district.department(2));
        ListVersion version = lists.version(district.code(), clock.instant()).orElseThrow();
        assertThat(version.number()).isEqualTo(2);
        assertThat(version.decision()).isEqualTo(change.number);
        assertThat(version.decidedBy()).isEqualTo(district.centre());
    }

    @Test
    void anEntryIsAddedAndAnotherEndedTogether() {
        Change change = driver.proposedBy(
                Origin.IMPORT,
                "command:root",
                new ListChange(
                        district.code(), List.of(TestLists.shared(district.code(), "S-09", "道路维护")), Set.of(LISTED)));
        change.heardByAll().approves(district.centre(), driver.today());

        Instant now = clock.instant();
        assertThat(lists.inForce(district.code(), now)).extracting(Entry::code).containsExactly("S-09");
        assertThat(change.record().proposer().group()).isEqualTo("administrator." + district.code());
    }

    @Test
    void whoeverProposedDoesNotDecideWhileAnybodyElseIsThere() {
        Change change = driver.proposedBy(district.centre()).heardByAll();

        assertThatThrownBy(() -> change.claims(district.centre(), "decideListChange"))
                .satisfies(error -> assertThat(rootOf(error)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("listChange.decide.own");
                    assertThat(refusal.status().value()).isEqualTo(409);
                    assertThat(refusal.getArguments()).containsExactly("某" + district.otherCentre());
                }));
        change.approves(district.otherCentre(), driver.today());
        assertThat(change.timeline()).doesNotContain("listDecidedByProposer");
    }

    @Test
    void aloneAtTheCentreTheProposerDecidesAndTheRecordSaysSo() {
        Change change = driver.proposedBy(district.centre()).heardByAll();
        district.leaves(jdbc, district.otherCentre());

        change.approves(district.centre(), driver.today());

        assertThat(change.timeline()).containsSubsequence("listChangeApproved", "listDecidedByProposer");
    }

    @Test
    void whatChangedMeanwhileIsNotApproved() {
        Change first = driver.proposed();
        Change second = driver.proposed();
        second.heardByAll();
        first.heardByAll().approves(district.centre(), driver.today().plusDays(2));

        assertThatThrownBy(
                        () -> second.approves(district.centre(), driver.today().plusDays(30)))
                .satisfies(error -> assertThat(rootOf(error)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("listChange.outdated");
                    assertThat(refusal.getArguments()).containsExactly(LISTED);
                }));
        assertThat(lists.versions(district.code())).hasSize(2);
        assertThat(second.record().inForceFrom()).isNull();
        assertThat(second.openTasks()).containsExactly("decideListChange");
    }

    @Test
    void anUnitThatIsGoneMeanwhileStopsTheDecision() {
        Change change = driver.proposed().heardByAll();
        jdbc.sql("UPDATE gridcase.responsibility_change SET amendments = replace(amendments::text, :old, :gone)::jsonb"
                        + " WHERE case_number = :case")
                .param("old", district.department(2))
                .param("gone", district.code() + "77")
                .param("case", change.number.value())
                .update();

        assertThatThrownBy(() -> change.approves(district.centre(), driver.today()))
                .satisfies(error -> assertThat(rootOf(error).getMessage()).isEqualTo("responsibility.unit.unknown"));
        assertThat(lists.versions(district.code())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, listChange.inForce.past", "367, listChange.inForce.tooLate", ", listChange.inForce.missing"})
    void theDayLiesWithinTheYearAhead(Integer days, String refusal) {
        Change change = driver.proposed().heardByAll();
        Object from = days == null ? null : driver.today().plusDays(days).toString();

        assertThatThrownBy(() -> change.decides(district.centre(), "approve", "inForceFrom", from))
                .satisfies(error -> assertThat(rootOf(error).getMessage()).isEqualTo(refusal));
        assertThat(lists.versions(district.code())).hasSize(1);
    }

    @Test
    void anApprovalOverAnObjectionAnswersIt() {
        Change change =
                driver.proposed().hears(district.officer(1), "object", "经费没有划转").fires("hearingOver");

        assertThatThrownBy(() -> change.approves(district.centre(), driver.today()))
                .satisfies(error -> assertThat(rootOf(error).getMessage()).isEqualTo("shared.text.missing"));
        change.givesBack(district.centre(), "decideListChange")
                .decides(
                        district.centre(),
                        "approve",
                        "inForceFrom",
                        driver.today().toString(),
                        "reason",
                        "经费自下季度划转");
        assertThat(change.record().decisionReason()).isEqualTo("经费自下季度划转");
    }
}
