package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.monitor.WorkloadRecords;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.Workload.Burden;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is added up by day, at its edges: the midnight of the service, the begin of the period, and tasks that move. */
class WorkByDayTest extends WorkloadRecords {

    private static final String DISTRICT = "968808";
    private static final String TOWN = DISTRICT + "001";
    private static final String COMMUNITY = TOWN + "001";

    private Instant begin;

    @BeforeEach
    void district() {
        place(DISTRICT, "district");
        place(TOWN, "town");
        place(COMMUNITY, "community");
        hire(Post.INSPECTOR, DISTRICT, "wd-inspector");
        for (String who : List.of("wd-one", "wd-two")) {
            hire(Post.COMMUNITY_MEDIATOR, COMMUNITY, who);
            hire(Post.COMMUNITY_SECRETARY, COMMUNITY, who + "-s");
        }
        begin = MonitorPeriod.lastDays(30, LocalDate.now(clock)).begins(clock.getZone());
    }

    @Test
    void aDayBeginsAtMidnightOfTheService() {
        mediated("wd-one", 1, begin.minus(1, ChronoUnit.MICROS));
        mediated("wd-one", 2, begin);
        mediated("wd-two", 3, begin);
        mediated("wd-two", 4, begin.minus(1, ChronoUnit.MICROS));

        assertThat(community().tasks()).isEqualTo(2);
        assertThat(workload("wd-inspector", null).posts())
                .filteredOn(one -> one.post().equals(Post.COMMUNITY_MEDIATOR.code()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.done()).isEqualTo(2);
                    assertThat(one.doneBefore()).isEqualTo(2);
                });
        assertRecorded();
    }

    /** Worked on before the period and in it, at its first instant as well: once in each. */
    @Test
    void aCaseIsOneCaseOfEachPeriodInWhichItWasWorkedOn() {
        for (int count = 1; count <= 2; count++) {
            String who = count == 1 ? "wd-one" : "wd-two";
            mediated(who, count, begin.minus(3, ChronoUnit.DAYS));
            mediated(who, count, begin.minus(1, ChronoUnit.MICROS));
            mediated(who, count, begin);
            did(who + "-s", Post.COMMUNITY_SECRETARY, COMMUNITY, number(count), begin.plus(1, ChronoUnit.DAYS));
            mediated(who, count, begin.plus(2, ChronoUnit.DAYS));
        }

        assertThat(community().tasks()).isEqualTo(6);
        assertThat(community().cases()).isEqualTo(2);
        assertThat(workload("wd-inspector", null).comparison()).singleElement().satisfies(town -> assertThat(
                        town.indicators())
                .filteredOn(one -> one.indicator().equals("tasksPerCase"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.n()).isEqualTo(2);
                    assertThat(one.value()).isEqualTo(3.0);
                }));
        assertThat(workload("wd-inspector", null).posts())
                .filteredOn(one -> one.post().equals(Post.COMMUNITY_MEDIATOR.code()))
                .singleElement()
                .satisfies(one -> assertThat(one.tasksPerCase()).isEqualTo(2.0));
        assertRecorded();
    }

    @Test
    void tasksThatMoveToAnotherPostAndDayLeaveNothingBehind() {
        mediated("wd-one", 1, begin);
        mediated("wd-one", 1, begin.plusSeconds(60));
        mediated("wd-one", 2, begin.plusSeconds(90));
        mediated("wd-two", 2, begin.plus(1, ChronoUnit.DAYS));
        assertRecorded();

        moved(1, "wd-two-s", Post.COMMUNITY_SECRETARY, "interval '2 days'");
        assertRecorded();
        moved(2, "wd-inspector", Post.INSPECTOR, "interval '-9 hours'");
        assertRecorded();
        kept(List.of(number(1), number(2)), () -> jdbc.sql("DELETE FROM gridcase.monitor_task WHERE number LIKE ?")
                .param(DISTRICT + "-%")
                .update());
        assertRecorded();
        assertThat(new KeptWork(jdbc, clock.getZone().getId()).kept(DISTRICT).values())
                .allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    private void moved(int count, String username, Post post, String by) {
        kept(List.of(number(count)), () -> {
            jdbc.sql("UPDATE gridcase.monitor_visit SET ended = ended + " + by
                            + ", held = (SELECT max(id) FROM gridcase.post_held WHERE username = :username AND post = :post)"
                            + " WHERE id = (SELECT min(id) FROM gridcase.monitor_visit WHERE number = :number)")
                    .param("username", username)
                    .param("post", post.code())
                    .param("number", number(count))
                    .update();
            jdbc.sql("DELETE FROM gridcase.monitor_task WHERE number = ?")
                    .param(number(count))
                    .update();
            jdbc.sql("INSERT INTO gridcase.monitor_task SELECT * FROM gridcase.monitor_task_record WHERE number = ?")
                    .param(number(count))
                    .update();
        });
    }

    private void mediated(String username, int count, Instant at) {
        did(username, Post.COMMUNITY_MEDIATOR, COMMUNITY, number(count), at);
    }

    private static String number(int count) {
        return DISTRICT + "-2026-00000" + count;
    }

    private Burden community() {
        return workload("wd-inspector", null).levels().stream()
                .filter(one -> one.level().equals("community"))
                .findFirst()
                .orElseThrow();
    }

    private void assertRecorded() {
        KeptWork work = new KeptWork(jdbc, clock.getZone().getId());
        assertThat(work.kept(DISTRICT)).isEqualTo(work.addedUp(DISTRICT));
    }
}
