package org.gridcase.monitor;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test does in a moment, as it would have been done in weeks: each step lasted, some long ago, some not yet over. */
public final class LivedHistory {

    private static final int DAY = 24 * 3600;
    private static final int LONGEST_AGO = 60 * DAY;

    /** A tenth of a second becomes six hours. */
    private static final int SLOWER = 200_000;

    private LivedHistory() {}

    /**
     * Puts what these cases passed anywhere into the last two months, for a minute or for weeks, and some that are open past
     * their time.
     *
     * @param seed the same cases get another history by another one
     */
    public static void scatter(JdbcClient jdbc, Collection<String> numbers, int seed) {
        String[] keys = numbers.toArray(String[]::new);
        jdbc.sql("""
                        WITH lot AS (
                            SELECT id_, hashtext(id_ || :seed) & 2147483647 AS one, hashtext(:seed || id_) & 2147483647 AS two
                            FROM act_hi_actinst WHERE proc_inst_id_ IN (
                                SELECT id_ FROM act_hi_procinst WHERE business_key_ = ANY (:numbers)))
                        UPDATE act_hi_actinst done SET end_time_ = done.end_time_ - make_interval(secs => one % :ago),
                               start_time_ = coalesce(done.end_time_ - make_interval(secs => one % :ago), done.start_time_)
                                   - make_interval(secs => two % (ARRAY[3600, 86400, 1728000])[1 + one % 3])
                        FROM lot WHERE lot.id_ = done.id_""")
                .param("seed", Integer.toString(seed))
                .param("numbers", keys)
                .param("ago", LONGEST_AGO)
                .update();
        jdbc.sql(
                        "UPDATE gridcase.case_file SET due_at = now() - interval '30 days' WHERE number = ANY (:numbers)"
                                + " AND status <> 'closed' AND due_at IS NOT NULL AND (hashtext(number || :seed) & 2147483647) % 3 = 0")
                .param("numbers", keys)
                .param("seed", Integer.toString(seed))
                .update();
        // What is moved by hand is no event of the history.
        jdbc.sql("INSERT INTO gridcase.monitor_touched (number) SELECT unnest(:numbers::text[])")
                .param("numbers", keys)
                .update();
    }

    /** Lets every case of a district have taken its time: what came first came the earlier, and the last of it stays. */
    static void stretch(JdbcClient jdbc, String district) {
        jdbc.sql("""
                        WITH last AS (
                            SELECT run.business_key_ AS number, max(coalesce(done.end_time_, done.start_time_)) AS at
                            FROM act_hi_procinst run JOIN act_hi_actinst done ON done.proc_inst_id_ = run.id_
                            WHERE run.business_key_ LIKE :district || '-%' GROUP BY 1)
                        UPDATE act_hi_actinst done SET start_time_ = last.at - (last.at - done.start_time_) * :slower,
                               end_time_ = last.at - (last.at - done.end_time_) * :slower
                        FROM act_hi_procinst run, last
                        WHERE run.id_ = done.proc_inst_id_ AND run.business_key_ = last.number""").param("district", district).param("slower", SLOWER).update();
    }
}
