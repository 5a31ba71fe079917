package org.gridcase.responsibility;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A district of a test's own, whose lists say something else of everything each time they are changed. */
public final class ChangingLists {

    public static final int ENTRIES = 12;

    public final PlaceCode district;
    public final PlaceCode town;

    private final ListTables tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Random random;

    public ChangingLists(
            JdbcClient jdbc, ListTables tables, PlatformTransactionManager transactions, Clock clock, Random random) {
        this.district = TestLists.district(jdbc);
        this.town = PlaceCode.of(district + "001");
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.random = random;
    }

    /** The first change founds the lists. Lists, leads and shares are others from now on. */
    public void change() {
        List<EntryContent> put = new ArrayList<>();
        for (int entry = 0; entry < ENTRIES; entry++) {
            put.add(content(code(entry)));
        }
        Instant now = clock.instant();
        transaction.executeWithoutResult(status ->
                tables.decide(new ListChange(district, put, Set.of()), new Decision(now, now, "test", decidedIn())));
    }

    /** The code of an entry; of none when the number is past the last. */
    public static String code(int number) {
        return number >= ENTRIES ? null : "T-%02d".formatted(number);
    }

    private CaseNumber decidedIn() {
        return tables.isFounded(district) ? new CaseNumber(district + "-2026-000001") : null;
    }

    /** Every list has some of them: the routes of a test are not all the same. */
    private EntryContent content(String code) {
        ListKind list = ListKind.values()[random.nextInt(ListKind.values().length)];
        ListUnit department = TestLists.department(district, 1 + random.nextInt(4));
        int percent = 1 + random.nextInt(98);
        ListUnit lead = list == ListKind.HANDED_DOWN ? ListUnit.TOWN : department;
        ListUnit partner = list == ListKind.HANDED_DOWN ? department : ListUnit.TOWN;
        return TestLists.entry(
                code,
                list,
                "事项 " + random.nextInt(1_000_000),
                TestLists.lead(lead, String.valueOf(percent)),
                TestLists.cooperating(partner, String.valueOf(100 - percent)));
    }
}
