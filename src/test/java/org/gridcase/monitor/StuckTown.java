package org.gridcase.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.monitor.service.Stuck;
import org.gridcase.monitor.service.Stuck.StuckCase;
import org.gridcase.monitor.service.Stuck.Why;
import org.gridcase.monitor.service.StuckList;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A town in a district of its own, with cases written row by row as the modules write them, and what its manager sees. */
class StuckTown {

    static final String DISTRICT = "968803";
    static final String TOWN = DISTRICT + "001";
    static final String COMMUNITY = TOWN + "001";
    static final String DEPARTMENT = DISTRICT + "01";
    static final String CENTRE = "stuck-town-centre";

    private final StuckList list;
    private final MonitorScopes scopes;
    private final ReadModelRefresh refresh;
    final HistoryRows rows;
    private final JdbcClient jdbc;
    private final Instant now;

    StuckTown(StuckList list, MonitorScopes scopes, ReadModelRefresh refresh, JdbcClient jdbc, Clock clock) {
        this.list = list;
        this.scopes = scopes;
        this.refresh = refresh;
        this.jdbc = jdbc;
        this.rows = new HistoryRows(jdbc);
        this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** In the caller's transaction. */
    StuckTown built() {
        rows.place(DISTRICT, "district", "卡点三区");
        rows.place(TOWN, "town", "卡点三镇");
        rows.place(COMMUNITY, "community", "卡点三社区");
        rows.place(DEPARTMENT, "department", "卡点三局");
        hold(CENTRE, "district-centre", DISTRICT);
        return this;
    }

    void hold(String username, String post, String place) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(username, "某" + username)
                .update();
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, ?, ?, ?)")
                .params(username, post, place, SqlTime.of(ago(100)))
                .update();
    }

    Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

    /** An open case of the community that owes nothing. */
    String opened(String kind) {
        return rows.opened(kind, "parking", COMMUNITY, ago(40));
    }

    /** What is drafted now about a case. */
    String drafted(String about, String kind, Instant at) {
        String notice = rows.opened("publication", kind, COMMUNITY, at);
        rows.run(
                "UPDATE gridcase.case_file SET linked_to = :about WHERE number = :notice",
                "about",
                about,
                "notice",
                notice);
        rows.run("""
                INSERT INTO gridcase.notice (case_number, place, kind, promptness, objections, drafted_at, draft_title, draft_fields)
                VALUES (:notice, :place, :kind, 'prompt', true, :at, 'history', '{}')
                """, "notice", notice, "place", COMMUNITY, "kind", kind, "at", at);
        return notice;
    }

    static void signIn(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(username, null, "ROLE_USER"));
    }

    Stuck seen(String username, String reason) {
        refresh.now();
        signIn(username);
        return list.of(scopes.mine(null), "", reason, 0);
    }

    /** Why the district's centre sees a case in the list; empty when it does not. */
    Optional<Why> why(String number, String reason) {
        return seen(CENTRE, reason).items().stream()
                .filter(item -> item.number().equals(number))
                .map(StuckCase::why)
                .map(why -> why.stream()
                        .filter(one -> one.reason().equals(reason))
                        .findFirst()
                        .orElseThrow())
                .findFirst();
    }
}
