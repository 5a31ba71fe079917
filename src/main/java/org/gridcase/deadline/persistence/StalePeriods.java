package org.gridcase.deadline.persistence;

import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The marks on open periods whose instants must be worked out anew, and the locks for doing so. */
@Repository
public class StalePeriods {

    private final JdbcClient jdbc;

    StalePeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks the open periods whose instants were worked out with another revision of the calendar. */
    public int ofOlderRevision(String calendar, int revision) {
        return jdbc.sql("""
                        UPDATE gridcase.clock_period SET stale = true
                        WHERE ended_at IS NULL AND NOT stale AND calendar = :calendar AND calendar_revision < :revision
                        """)
                .param("calendar", calendar)
                .param("revision", revision)
                .update();
    }

    /** Codes of the calendars by which anything is owed now. */
    public List<String> calendars() {
        return jdbc.sql("SELECT DISTINCT calendar FROM gridcase.clock_period WHERE ended_at IS NULL")
                .query(String.class)
                .list();
    }

    /**
     * Every open case, held until the transaction ends, in one order for all: whoever writes to a case takes it first, so
     * nobody waits for the other way round.
     */
    public void lockAllOpen() {
        jdbc.sql(
                        "SELECT count(*) FROM (SELECT FROM gridcase.case_file WHERE status <> 'closed' ORDER BY number FOR UPDATE) held")
                .query(Long.class)
                .single();
    }

    /** @return false when somebody else works on the case now; otherwise it is held until the transaction ends */
    public boolean tryLock(CaseNumber number) {
        return jdbc.sql("SELECT number FROM gridcase.case_file WHERE number = :case FOR UPDATE SKIP LOCKED")
                .param("case", number.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Marks every open period: the service was down. */
    public int all() {
        return jdbc.sql("UPDATE gridcase.clock_period SET stale = true WHERE ended_at IS NULL")
                .update();
    }

    /**
     * Cases whose open period must be worked out anew, oldest period first.
     *
     * @param after id of the last period of the page before, 0 for the first
     */
    public List<Stale> page(long after, int most) {
        return jdbc.sql("""
                        SELECT id, case_number FROM gridcase.clock_period
                        WHERE stale AND ended_at IS NULL AND id > :after ORDER BY id LIMIT :most
                        """)
                .param("after", after)
                .param("most", most)
                .query((row, index) -> new Stale(row.getLong("id"), new CaseNumber(row.getString("case_number"))))
                .list();
    }

    public record Stale(long period, CaseNumber caseNumber) {}
}
