package org.gridcase.monitor.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of one district as the modules wrote them: tables only, no view and no read model. */
record RawRecords(
        List<File> files,
        List<Period> periods,
        List<Segment> segments,
        List<Credit> credits,
        List<Answer> answers,
        List<At> handBacks,
        List<At> reopenings,
        List<Claim> claims,
        List<Notice> notices,
        List<Called> called) {

    record File(String number, String kind, String place, Instant reportedAt) {}

    record Period(
            String number,
            String process,
            String step,
            String stage,
            String atEnd,
            Instant began,
            Instant acceptBy,
            Instant dueAt,
            Instant missedAt,
            Instant endedAt) {}

    record Segment(String number, String place, boolean paused, Instant began, Instant ended) {}

    record Credit(String number, String stage, Instant at, Instant withdrawnAt) {}

    record Answer(String number, boolean responded, boolean solved, boolean satisfied, Instant at) {}

    record At(String number, Instant at) {}

    record Claim(String number, String unit, String how, Instant at) {}

    record Notice(String number, String place, boolean dropped, Instant publishedAt) {}

    record Called(String number, String unit) {}

    static RawRecords of(JdbcClient jdbc, String district) {
        Reader reader = new Reader(jdbc, district + "-%");
        return new RawRecords(
                reader.all(
                        "case_file",
                        "number",
                        "number",
                        row -> new File(
                                row.getString("number"),
                                row.getString("kind"),
                                row.getString("place"),
                                at(row, "reported_at"))),
                reader.all(
                        "clock_period",
                        "case_number",
                        "id",
                        row -> new Period(
                                row.getString("case_number"),
                                row.getString("process"),
                                row.getString("step"),
                                row.getString("stage"),
                                row.getString("at_end"),
                                at(row, "began"),
                                at(row, "accept_by"),
                                at(row, "due_at"),
                                at(row, "missed_at"),
                                at(row, "ended_at"))),
                reader.all(
                        "clock_segment",
                        "case_number",
                        "case_number, segment",
                        row -> new Segment(
                                row.getString("case_number"),
                                row.getString("place"),
                                row.getString("state").equals("paused"),
                                at(row, "began"),
                                at(row, "ended"))),
                reader.all(
                        "dispute",
                        "case_number",
                        "case_number",
                        row -> new Credit(
                                row.getString("case_number"),
                                row.getString("credited_stage"),
                                at(row, "credited_at"),
                                at(row, "credit_withdrawn_at"))),
                reader.all(
                        "reporter_answer",
                        "case_number",
                        "id",
                        row -> new Answer(
                                row.getString("case_number"),
                                row.getBoolean("responded"),
                                row.getBoolean("solved"),
                                row.getBoolean("satisfied"),
                                at(row, "asked_at"))),
                reader.all("dispute_hand_back", "case_number", "at", row -> at(row)),
                reader.all("case_timeline", "kind = 'reopened' AND case_number", "at", row -> at(row)),
                reader.all(
                        "call_claim",
                        "case_number",
                        "id",
                        row -> new Claim(
                                row.getString("case_number"),
                                row.getString("unit"),
                                row.getString("how"),
                                at(row, "claimed_at"))),
                reader.all(
                        "notice n LEFT JOIN gridcase.notice_version v ON v.case_number = n.case_number AND v.version = 1",
                        "n.case_number",
                        "n.case_number",
                        row -> new Notice(
                                row.getString("case_number"),
                                row.getString("place"),
                                row.getString("state").equals("dropped"),
                                at(row, "published_at"))),
                reader.all(
                        "case_unit",
                        "case_number",
                        "case_number",
                        row -> new Called(row.getString("case_number"), row.getString("unit"))));
    }

    private static At at(ResultSet row) throws SQLException {
        return new At(row.getString("case_number"), at(row, "at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return SqlTime.read(row, column);
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private record Reader(JdbcClient jdbc, String mine) {

        <T> List<T> all(String table, String number, String order, Row<T> mapper) {
            RowMapper<T> rows = (row, index) -> mapper.of(row);
            return jdbc.sql("SELECT * FROM gridcase." + table + " WHERE " + number + " LIKE :mine ORDER BY " + order)
                    .param("mine", mine)
                    .query(rows)
                    .list();
        }
    }
}
