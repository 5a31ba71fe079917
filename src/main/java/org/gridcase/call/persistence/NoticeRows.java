package org.gridcase.call.persistence;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The supervision notices (督办单). */
@Repository
public class NoticeRows {

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param number counted in the district and the year
     * @param document id of the file that is kept with the case, or null
     */
    public record Notice(
            PlaceCode district,
            int year,
            int number,
            CaseNumber about,
            PlaceCode unit,
            String step,
            Instant issuedAt,
            String document) {}

    /** Writes the next notice of the district and the year; two at once wait for each other, so no number is left out. */
    public Notice issue(
            PlaceCode district, int year, CaseNumber about, PlaceCode unit, String step, long period, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('supervision_notice ' || ?))")
                .param(district.value())
                .query((row, index) -> 0)
                .single();
        int number = jdbc.sql("""
                        insert into gridcase.supervision_notice (district, year, number, case_number, unit, step, period,
                                                                 issued_at)
                        select :district, :year, coalesce(max(number), 0) + 1, :case, :unit, :step, :period, :at
                          from gridcase.supervision_notice where district = :district and year = :year
                        returning number""")
                .param("district", district.value())
                .param("year", year)
                .param("case", about.value())
                .param("unit", unit.value())
                .param("step", step)
                .param("period", period)
                .param("at", SqlTime.of(at))
                .query(Integer.class)
                .single();
        return new Notice(district, year, number, about, unit, step, at, null);
    }

    /** It was printed, and is kept with its case. */
    public void kept(Notice notice, String document) {
        jdbc.sql("""
                        update gridcase.supervision_notice set document = ?
                         where district = ? and year = ? and number = ?""")
                .params(document, notice.district().value(), notice.year(), notice.number())
                .update();
    }

    public List<Notice> about(CaseNumber number) {
        return select("case_number = :number", number);
    }

    /** Those about the call and about the parts of its units. */
    public List<Notice> ofCall(CaseNumber call) {
        return select(
                "case_number = :number or case_number in"
                        + " (select case_number from gridcase.call_part where call_number = :number)",
                call);
    }

    private List<Notice> select(String condition, CaseNumber number) {
        return jdbc.sql("select * from gridcase.supervision_notice where " + condition + " order by issued_at, number")
                .param("number", number.value())
                .query((row, index) -> new Notice(
                        PlaceCode.of(row.getString("district")),
                        row.getInt("year"),
                        row.getInt("number"),
                        new CaseNumber(row.getString("case_number")),
                        PlaceCode.of(row.getString("unit")),
                        row.getString("step"),
                        SqlTime.read(row, "issued_at"),
                        row.getString("document")))
                .list();
    }
}
