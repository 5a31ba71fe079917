package org.gridcase.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the records must say after the cases have climbed: each one level a storm, once, and nothing else. */
final class StormRecord {

    private static final List<String> STAGES = List.of("building", "grid", "station", "community");
    private static final String OURS =
            " (select * from gridcase.case_file where place like '" + StormTown.TOWN + "%') c ";
    private static final int VERIFIED_CHAINS = 500;

    private final JdbcClient jdbc;
    private final int cases;

    StormRecord(JdbcClient jdbc, int cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** @param climbs how many levels each case has climbed since it was reported */
    void saysThatEachClimbed(int climbs) {
        String stage = STAGES.get(climbs);
        assertThat(count("select count(*) from" + OURS + "where stage = '" + stage + "' and status = 'open'"))
                .as("cases at %s", stage)
                .isEqualTo(cases);
        assertThat(strays(
                        "select count(*) from gridcase.case_timeline t where t.case_number = c.number"
                                + " and kind in ('deadlineMissed', 'unaccepted')",
                        climbs))
                .as("cases whose timeline does not tell of exactly %d missed deadlines", climbs)
                .isZero();
        for (String reminder : List.of("warning", "lastWarning")) {
            assertThat(strays(
                            "select count(*) from gridcase.case_timeline t where t.case_number = c.number"
                                    + " and kind = '" + reminder + "'",
                            climbs))
                    .as("cases whose timeline does not tell of exactly %d times %s", climbs, reminder)
                    .isZero();
        }
        assertThat(strays(
                        "select count(*) from gridcase.clock_period p where p.case_number = c.number"
                                + " and missed_at is not null",
                        climbs))
                .as("cases that have not missed exactly %d periods", climbs)
                .isZero();
        assertThat(strays(
                        "select count(*) from gridcase.clock_period p where p.case_number = c.number"
                                + " and ended_at is null and stage = '" + stage + "'",
                        1))
                .as("cases that do not owe one thing, at %s", stage)
                .isZero();
        assertThat(strays(
                        "select count(*) from gridcase.case_timeline t where t.case_number = c.number"
                                + " and kind = 'stageOpened'",
                        climbs + 1))
                .as("cases whose timeline does not tell of exactly %d stages", climbs + 1)
                .isZero();
        assertThat(strays("""
                        select count(*) from (
                          select stage, lag(stage) over (order by segment) as before
                            from gridcase.clock_segment s where s.case_number = c.number) held
                         where stage is distinct from before""", climbs + 1))
                .as("cases that the ledger does not see at exactly %d stages", climbs + 1)
                .isZero();
        assertThat(strays("""
                        select count(*) from gridcase.clock_segment s
                         where s.case_number = c.number and s.ended is null and s.stage = '%s'""".formatted(stage), 1))
                .as("cases whose clock does not run once, at %s", stage)
                .isZero();
        assertThat(strays("""
                        select count(*) from public.act_ru_task t
                          join public.act_ru_execution p on p.id_ = t.proc_inst_id_
                          join public.act_ru_variable v on v.proc_inst_id_ = p.id_ and v.name_ = 'stage'
                         where p.business_key_ = c.number and v.text_ = '%s'""".formatted(stage), 1))
                .as("cases without exactly one open task at %s", stage)
                .isZero();
        assertThat(strays("""
                        select count(*) from public.act_ru_task t
                          join public.act_ru_execution p on p.id_ = t.proc_inst_id_
                         where p.business_key_ = c.number""", 1)).as("cases without exactly one open task").isZero();
        nothingFailed();
        assertThat(count("select count(*) from (select number from" + OURS + "order by md5(number) limit "
                        + VERIFIED_CHAINS + ") sample where gridcase.verify_timeline(number) is not null"))
                .as("broken timelines")
                .isZero();
    }

    private void nothingFailed() {
        assertThat(count("select count(*) from public.act_ru_incident"))
                .as("incidents")
                .isZero();
        assertThat(jdbc.sql("select distinct exception_msg_ from public.act_ru_job where exception_msg_ is not null")
                        .query(String.class)
                        .list())
                .as("failures of jobs that wait")
                .isEmpty();
        assertThat(jdbc.sql("select act_id_, job_exception_msg_, count(*) from public.act_hi_job_log"
                                + " where job_state_ = 1 group by 1, 2")
                        .query()
                        .listOfRows())
                .as("failures of jobs")
                .isEqualTo(List.<Map<String, Object>>of());
    }

    /** Our cases for which the query does not count what it should. */
    private int strays(String query, int expected) {
        return count("select count(*) from" + OURS + "where (" + query + ") <> " + expected);
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
