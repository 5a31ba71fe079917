package org.gridcase.supply.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.gridcase.supply.SupplyFinding;
import org.gridcase.supply.domain.HouseholdCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of the districts, and the counts of the cases. Transactions belong to the caller. */
@Repository
public class SupplyRows {

    private final JdbcClient jdbc;

    SupplyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who set a rule for one matter wait for each other until the end of the transaction. */
    public void lock(String district, String matter) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:what))")
                .param("what", "supply_rule " + district + " " + matter)
                .query((row, index) -> "")
                .list();
    }

    public Optional<SupplyRuleRecord> inForce(String district, String matter, Instant at) {
        return jdbc.sql("""
                        SELECT * FROM gridcase.supply_rule
                         WHERE district = :district AND matter = :matter
                           AND tstzrange(in_force_from, in_force_to, '[)') @> :at""")
                .param("district", district)
                .param("matter", matter)
                .param("at", SqlTime.of(at))
                .query(SupplyRows::rule)
                .optional();
    }

    /** Everything that the district ever set, by matter, oldest first. */
    public List<SupplyRuleRecord> rules(String district) {
        return jdbc.sql("SELECT * FROM gridcase.supply_rule WHERE district = ? ORDER BY matter, version")
                .param(district)
                .query(SupplyRows::rule)
                .list();
    }

    /** The rule that came last ends when this one begins. */
    public void insert(
            String district, String matter, BigDecimal required, String basis, String by, Instant now, Instant from) {
        jdbc.sql("""
                        UPDATE gridcase.supply_rule SET in_force_to = :from
                         WHERE district = :district AND matter = :matter AND in_force_to IS NULL""")
                .param("from", SqlTime.of(from))
                .param("district", district)
                .param("matter", matter)
                .update();
        jdbc.sql("""
                        INSERT INTO gridcase.supply_rule
                               (district, matter, version, required, basis, decided_by, decided_at, in_force_from)
                        SELECT :district, :matter, coalesce(max(version), 0) + 1, :required, :basis, :by, :now, :from
                          FROM gridcase.supply_rule WHERE district = :district AND matter = :matter""")
                .param("district", district)
                .param("matter", matter)
                .param("required", required)
                .param("basis", basis)
                .param("by", by)
                .param("now", SqlTime.of(now))
                .param("from", SqlTime.of(from))
                .update();
    }

    public void counted(
            CaseNumber number,
            HouseholdCount count,
            SupplyRuleRecord rule,
            boolean reached,
            String entry,
            String by,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.household_count
                               (case_number, applied, total, rule, required, reached, entry, counted_by, counted_at)
                        VALUES (:number, :applied, :total, :rule, :required, :reached, :entry, :by, :at)""")
                .param("number", number.value())
                .param("applied", count.applied())
                .param("total", count.total())
                .param("rule", rule.id())
                .param("required", rule.required())
                .param("reached", reached)
                .param("entry", entry)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
    }

    /** The last count of each case. */
    public Map<CaseNumber, SupplyFinding> latest(Collection<CaseNumber> numbers) {
        Map<CaseNumber, SupplyFinding> findings = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (c.case_number) c.*, r.version
                          FROM gridcase.household_count c JOIN gridcase.supply_rule r ON r.id = c.rule
                         WHERE c.case_number IN (:numbers) ORDER BY c.case_number, c.id DESC""")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(row -> {
                    findings.put(new CaseNumber(row.getString("case_number")), finding(row));
                });
        return findings;
    }

    private static SupplyFinding finding(ResultSet row) throws SQLException {
        HouseholdCount count = new HouseholdCount(row.getInt("applied"), row.getInt("total"));
        return new SupplyFinding(
                count.applied(),
                count.total(),
                count.percent(),
                row.getBigDecimal("required"),
                row.getInt("version"),
                row.getBoolean("reached"),
                row.getString("entry"));
    }

    private static SupplyRuleRecord rule(ResultSet row, int index) throws SQLException {
        return new SupplyRuleRecord(
                row.getLong("id"),
                row.getString("district"),
                row.getString("matter"),
                row.getInt("version"),
                row.getBigDecimal("required"),
                row.getString("basis"),
                SqlTime.read(row, "in_force_from"),
                SqlTime.read(row, "in_force_to"));
    }
}
