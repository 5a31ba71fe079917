package org.gridcase.monitor.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.persistence.CasesAside;
import org.gridcase.monitor.persistence.CasesAside.Aside;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of a district of which some have records that cannot be, and those of them that are set aside. */
record BrokenCases(HistoryRows rows, JdbcClient jdbc, CasesAside aside, String district, Instant from) {

    String held(String place) {
        String number = rows.opened("dispute-resolution", "parking", place, from);
        rows.dispute(number, "ordinary", "grid");
        rows.held(number, "grid", "grid-worker", place.substring(0, 12) + "999", null, "running", from);
        return number;
    }

    void owed(String number, Instant began) {
        rows.owed(
                number,
                "dispute-resolution",
                "grid",
                "grid",
                "ordinary",
                "climb",
                began,
                began.plus(Duration.ofDays(30)),
                began.plus(Duration.ofDays(30)));
    }

    /** So long a task that its seconds are no integer. */
    void broken(String number) {
        rows.did(number, "w0", Instant.parse("1900-01-01T00:00:00Z"), Instant.now());
    }

    void mended(String number) {
        jdbc.sql("DELETE FROM act_hi_actinst WHERE proc_inst_id_ = 'history-' || ?")
                .param(number)
                .update();
    }

    Aside waiting(String number) {
        return aside.all(1000).stream()
                .filter(one -> one.number().value().equals(number))
                .findFirst()
                .orElseThrow();
    }

    List<String> numbers() {
        return aside.all(1000).stream()
                .map(one -> one.number().value())
                .filter(number -> number.startsWith(district))
                .toList();
    }

    /** Whatever is broken is no more, so that nobody else finds it. */
    void allMended(ReadModelRefresh refresh) {
        jdbc.sql(
                        "DELETE FROM act_hi_actinst WHERE proc_inst_id_ LIKE 'history-' || ? || '-%' AND start_time_ < '1950-01-01'")
                .param(district)
                .update();
        jdbc.sql("UPDATE gridcase.monitor_aside SET again_at = now() WHERE number LIKE ? || '-%'")
                .param(district)
                .update();
        refresh.now();
    }
}
