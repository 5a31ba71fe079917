package org.gridcase.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseFiles;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Disputes that a grid worker reports over HTTP. */
@GridcaseTest
abstract class DisputeReports {

    static final String BUILDING = "990100001001001001";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFiles cases;

    ApiClient worker;

    @BeforeEach
    void signIn() {
        worker = ApiClient.basic(port, "grid-worker", "gridcase");
    }

    long cases() {
        return jdbc.sql("select count(*) from gridcase.case_file")
                .query(Long.class)
                .single();
    }

    /** A small matter in one building; pairs of name and value replace fields, null removes one. */
    static Map<String, Object> report(Object... changes) {
        Map<String, Object> report = new HashMap<>(Map.of(
                "title",
                "楼上漏水 " + System.nanoTime(),
                "description",
                "楼上卫生间漏水到楼下",
                "matter",
                "water-leak",
                "placeCode",
                BUILDING,
                "source",
                "resident",
                "people",
                2,
                "violence",
                false,
                "parties",
                List.of(Map.of("name", "张" + System.nanoTime(), "phone", "13800001111")),
                "occurredAt",
                "2026-11-20T19:30:00+08:00"));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                report.remove((String) changes[i]);
            } else {
                report.put((String) changes[i], changes[i + 1]);
            }
        }
        return report;
    }
}
