package org.gridcase.deadline;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the deadlines of all the storm's cases fall in one minute: the one place that knows where the service keeps them.
 * They come in the cases' order, 3 ms apart, so that 20,000 fill the minute and the oldest can be told from the youngest.
 */
final class StormClock {

    private static final int MILLIS_APART = 3;

    /** The timer jobs of the stages' deadlines, with the number of their case. */
    private static final String DEADLINES = """
            select j.id_, c.number, row_number() over (order by c.number) - 1 as place
              from public.act_ru_job j
              join public.act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = 'deadlineReached'
              join public.act_ru_execution p on p.id_ = j.process_instance_id_
              join gridcase.case_file c on c.number = p.business_key_
             where c.place like :town""";

    private final JdbcClient jdbc;
    private Instant first;
    private Instant last;

    StormClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many deadlines there are. */
    int allDueFrom(Instant begin) {
        int moved = jdbc.sql("update public.act_ru_job j set duedate_ = cast(:first as timestamp)"
                        + " + deadline.place * :apart * interval '1 millisecond'"
                        + " from (" + DEADLINES + ") deadline where deadline.id_ = j.id_")
                .param("first", Timestamp.from(begin))
                .param("apart", MILLIS_APART)
                .param("town", StormTown.TOWN + "%")
                .update();
        owedBy("gridcase.case_file c set due_at = j.duedate_::timestamptz", "c.number");
        // What nobody has taken up is due by the time for that, what somebody has by the time for all of it.
        owedBy("""
                gridcase.clock_period c
                   set accept_by = least(accept_by, j.duedate_::timestamptz),
                       warn_at = least(warn_at, j.duedate_::timestamptz),
                       last_warning_at = least(last_warning_at, j.duedate_::timestamptz),
                       due_at = case when accepted_at is null then due_at else j.duedate_::timestamptz end""", "c.ended_at is null and c.case_number");
        first = begin;
        last = begin.plusMillis((long) MILLIS_APART * moved);
        return moved;
    }

    private void owedBy(String update, String number) {
        jdbc.sql("update " + update + " from (" + DEADLINES + ") deadline, public.act_ru_job j"
                        + " where deadline.id_ = j.id_ and " + number + " = deadline.number")
                .param("town", StormTown.TOWN + "%")
                .update();
    }

    /** How many of them have not been executed: the next stage's deadline is days ahead. */
    int waiting() {
        return jdbc.sql("select count(*) from public.act_ru_job j join public.act_ru_jobdef d on d.id_ = j.job_def_id_"
                        + " where d.act_id_ = 'deadlineReached' and j.duedate_ <= :last")
                .param("last", Timestamp.from(last))
                .query(Integer.class)
                .single();
    }

    int waiting(List<String> jobs) {
        return lockedUntil(jobs, null);
    }

    /** Of these jobs, those whose lock ends by then; null: all that have not been executed. */
    int lockedUntil(List<String> jobs, Instant expiry) {
        return jobs.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from public.act_ru_job where id_ in (:jobs)"
                                + " and (cast(:expiry as timestamp) is null or lock_exp_time_ <= :expiry)")
                        .param("jobs", jobs)
                        .param("expiry", expiry == null ? null : Timestamp.from(expiry), Types.TIMESTAMP)
                        .query(Integer.class)
                        .single();
    }

    /** The deadlines locked by a node of which no lock ends later than that. */
    List<String> lockedByWhoLocksNoMore(Instant expiry) {
        return jdbc.sql("""
                        select id_ from public.act_ru_job where duedate_ <= :last and lock_owner_ in (
                          select lock_owner_ from public.act_ru_job
                           where lock_owner_ is not null and duedate_ <= :last
                           group by lock_owner_ having max(lock_exp_time_) <= :expiry)""")
                .param("last", Timestamp.from(last))
                .param("expiry", Timestamp.from(expiry))
                .query(String.class)
                .list();
    }

    Duration sinceFirst() {
        return Duration.between(first, Instant.now());
    }
}
