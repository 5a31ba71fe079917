package org.gridcase.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.persistence.RollUp;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.Workload;
import org.gridcase.monitor.service.WorkloadReading;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** A district of a test's own with people in post and the tasks they did; nothing of it stays in the database. */
@GridcaseTest
@Transactional
public abstract class WorkloadRecords {

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    WorkloadReading reading;

    @Autowired
    MonitorScopes scopes;

    @Autowired
    protected Clock clock;

    @Autowired
    List<RollUp> rollUps;

    private int visits;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** The last 30 days, as this person reads them. */
    protected Workload workload(String username, String place) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(username, null, "ROLE_USER"));
        return reading.of(scopes.mine(place), MonitorPeriod.lastDays(30, LocalDate.now(clock)));
    }

    Workload workload(String username) {
        return workload(username, null);
    }

    /** A case of its own, in which this one task was done outside working hours. */
    protected void did(String username, Post post, String seat, Duration ago) {
        visits++;
        did(username, post, seat, String.format(Locale.ROOT, "%s-2026-%06d", seat.substring(0, 6), visits), ago);
    }

    void did(String username, Post post, String seat, String number, Duration ago) {
        did(username, post, seat, number, clock.instant().minus(ago));
    }

    protected void did(String username, Post post, String seat, String number, Instant ended) {
        visits++;
        String id = "work-" + number + "-" + visits;
        jdbc.sql("""
                        INSERT INTO gridcase.monitor_visit (id, number, instance, process, version, element, kind, place, post, username,
                            began, ended, canceled, after_hours, held)
                        VALUES (:id, :number, 'x', 'dispute-resolution', 1, 'handle', 'userTask', :place, :post, :username, :began,
                            :ended, false, true, (SELECT max(id) FROM gridcase.post_held
                                WHERE username = :username AND post = :post AND place_code = :place))
                        """)
                .param("id", id)
                .param("number", number)
                .param("place", seat)
                .param("post", post.code())
                .param("username", username)
                .param("began", SqlTime.of(ended.minusSeconds(60)))
                .param("ended", SqlTime.of(ended))
                .update();
        kept(List.of(number), () -> {
            jdbc.sql("DELETE FROM gridcase.monitor_task WHERE number = ?")
                    .param(number)
                    .update();
            jdbc.sql("INSERT INTO gridcase.monitor_task SELECT * FROM gridcase.monitor_task_record WHERE number = ?")
                    .param(number)
                    .update();
        });
    }

    /** Rows of these cases are written, and whatever adds them up follows. */
    protected void kept(Collection<String> numbers, Runnable write) {
        List<CaseNumber> cases = numbers.stream().map(CaseNumber::new).toList();
        List<Runnable> adjustments =
                rollUps.stream().map(rollUp -> rollUp.before(cases)).toList();
        write.run();
        adjustments.forEach(Runnable::run);
    }

    protected void hire(Post post, String place, String username) {
        hire(post, place, username, 365, null);
    }

    /** @param to days ago; null: still in post */
    void hire(Post post, String place, String username, int from, Integer to) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?)")
                .params(username, "工作人员")
                .update();
        held(post, place, username, from, to);
    }

    void held(Post post, String place, String username, int from, Integer to) {
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from, held_to)"
                        + " VALUES (:who, :post, :place, now() - make_interval(days => :from),"
                        + " now() - make_interval(days => CAST(:to AS integer)))")
                .param("who", username)
                .param("post", post.code())
                .param("place", place)
                .param("from", from)
                .param("to", to)
                .update();
    }

    protected void place(String code, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (?, ?, ?)")
                .params(code, "工作量" + code, level)
                .update();
    }
}
