package org.gridcase.responsibility.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListVersion;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A district of its own whose lists a test writes. */
@GridcaseTest
abstract class ListsOfADistrict {

    static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    static final Instant TUESDAY = MONDAY.plus(1, ChronoUnit.DAYS);
    static final Instant FRIDAY = MONDAY.plus(4, ChronoUnit.DAYS);

    @Autowired
    ListTables tables;

    @Autowired
    ResponsibilityLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    PlaceCode district;

    @BeforeEach
    void setUp() {
        district = TestLists.district(jdbc);
    }

    ListVersion found(EntryContent... entries) {
        return decide(
                new ListChange(district, List.of(entries), Set.of()), new Decision(MONDAY, MONDAY, "admin", null));
    }

    ListVersion decide(Instant at, Instant from, List<EntryContent> put, Set<String> ended) {
        return decide(
                new ListChange(district, put, ended),
                new Decision(from, at, "district-centre", new CaseNumber(district + "-2026-000001")));
    }

    ListVersion decide(ListChange change, Decision decision) {
        return transaction.execute(status -> tables.decide(change, decision));
    }
}
