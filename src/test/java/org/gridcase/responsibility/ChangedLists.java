package org.gridcase.responsibility;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** District 990173, whose lists were founded in 2024 and changed on 1 June 2025; one change comes in 2150. */
public final class ChangedLists {

    private static final PlaceCode DISTRICT = PlaceCode.of("990173");
    private static final ListUnit ROADS = new ListUnit("99017301");
    private static final ListUnit GREEN = new ListUnit("99017302");

    private final ListTables tables;
    private final JdbcClient jdbc;

    public ChangedLists(ListTables tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** In a transaction. History is never edited: they are founded once for all tests. */
    public void found() {
        if (!tables.isFounded(DISTRICT)) {
            places();
            decide("2024-01-01", null, List.of(roads("70", "30", "修补路面。"), permits(), parks()), Set.of());
            decide("2025-06-01", "990173-2025-000001", List.of(roads("60", "40", "修补路面并清雪。")), Set.of("C-01"));
            decide("2150-01-01", "990173-2025-000002", List.of(winter()), Set.of());
        }
    }

    private void places() {
        place(DISTRICT.value(), "页面测试区", "district");
        place(ROADS.value(), "公路局", "department");
        place(GREEN.value(), "园林局", "department");
    }

    private void place(String code, String name, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (:code, :name, :level)")
                .param("code", code)
                .param("name", name)
                .param("level", level)
                .update();
    }

    private void decide(String day, String inCase, List<EntryContent> put, Set<String> ended) {
        Instant from = Instant.parse(day + "T00:00:00+08:00");
        Instant decided =
                from.isBefore(Instant.parse("2026-01-01T00:00:00Z")) ? from : Instant.parse("2025-07-01T00:00:00Z");
        tables.decide(
                new ListChange(DISTRICT, put, ended),
                new Decision(from, decided, "test", inCase == null ? null : new CaseNumber(inCase)));
    }

    private static EntryContent roads(String lead, String town, String expected) {
        return new EntryContent(
                "S-01",
                ListKind.SHARED,
                "道路维护",
                Set.of("sanitation"),
                "《公路法》第八条",
                ROADS,
                List.of(share(ROADS, Role.LEAD, lead), share(ListUnit.TOWN, Role.COOPERATING, town)),
                expected,
                "三日不到场。",
                "养护经费。");
    }

    private static EntryContent permits() {
        return new EntryContent(
                "H-01",
                ListKind.HANDED_DOWN,
                "食品经营许可",
                Set.of(),
                "《食品安全法》",
                ListUnit.TOWN,
                List.of(share(ListUnit.TOWN, Role.LEAD, "100")),
                "受理并发证。",
                "拖延不办。",
                "");
    }

    private static EntryContent parks() {
        return core("C-01", "公园建设");
    }

    private static EntryContent winter() {
        return core("S-02", "冬季清雪");
    }

    private static EntryContent core(String code, String title) {
        return new EntryContent(
                code,
                ListKind.CORE,
                title,
                Set.of(),
                "《城市绿化条例》",
                GREEN,
                List.of(share(GREEN, Role.LEAD, "100")),
                "任务。",
                "情形。",
                "");
    }

    private static Share share(ListUnit unit, Role role, String percent) {
        return new Share(unit, role, new BigDecimal(percent));
    }
}
