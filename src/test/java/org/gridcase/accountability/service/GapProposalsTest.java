package org.gridcase.accountability.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridcase.GridcaseTest;
import org.gridcase.accountability.domain.Course;
import org.gridcase.accountability.domain.Facts;
import org.gridcase.accountability.domain.Facts.Power;
import org.gridcase.accountability.domain.Means;
import org.gridcase.accountability.domain.PanelRule;
import org.gridcase.accountability.domain.Unit;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A power without means is a gap in the lists, and somebody asks for it to be closed; once. */
@GridcaseTest
class GapProposalsTest {

    private static final String CODE = "S-01";
    private static final Instant FOUNDED = Instant.parse("2026-01-05T01:00:00Z");
    private static final Instant MISSED = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    GapProposals gaps;

    @Autowired
    ListTables lists;

    @Autowired
    ChangeRows changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PlaceCode district;
    private PlaceCode unit;

    @BeforeEach
    void aDistrictOfItsOwn() {
        district = TestLists.district(jdbc);
        unit = PlaceCode.of(district + "01");
    }

    @Test
    void meansThatAnEntryDoesNotNameAreAskedForAndNothingElseOfItChanges() {
        EntryContent listed = listed("");

        ChangeRecord change = changes.find(propose().orElseThrow()).orElseThrow();

        assertThat(change.amendments()).singleElement().satisfies(amendment -> {
            assertThat(amendment.content().means()).startsWith("待明确");
            assertThat(amendment.content().withMeans("")).isEqualTo(listed);
        });
        assertThat(change.reason()).contains(CODE);
    }

    @Test
    void whatIsAskedForAlreadyIsNotAskedForAgain() {
        listed("");

        assertThat(propose()).isPresent();
        assertThat(propose()).isEmpty();
    }

    @Test
    void anEntryThatNamesThemByNowIsLeftAlone() {
        listed("专项资金");

        assertThat(propose()).isEmpty();
    }

    private EntryContent listed(String means) {
        EntryContent entry = TestLists.shared(district, CODE, "供热保障").withMeans(means);
        transaction.executeWithoutResult(status -> lists.decide(
                new ListChange(district, List.of(entry), Set.of()), new Decision(FOUNDED, FOUNDED, "admin", null)));
        return entry;
    }

    private Optional<CaseNumber> propose() {
        ReviewRecord review = new ReviewRecord(
                new CaseNumber(district + "-2026-000002"),
                new CaseNumber(district + "-2026-000001"),
                new Unit(unit),
                null,
                CODE,
                7L,
                MISSED,
                new PanelRule(1, 5, 3, 60, false, 1),
                Course.opened());
        Facts facts = new Facts(
                unit,
                MISSED,
                CODE,
                new Power(CODE, 1, FOUNDED, unit, Set.of(unit), false),
                null,
                List.of(),
                List.of(),
                new Means(null, List.of(), List.of()));
        return transaction.execute(status -> gaps.propose(review, facts));
    }
}
