package org.gridcase.responsibility.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gridcase.responsibility.TestLists.entry;
import static org.gridcase.responsibility.TestLists.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database itself refuses to take into the lists, or to change in them. */
class ListConstraintsTest extends ListsOfADistrict {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE gridcase.responsibility_entry SET title = 'x' WHERE district = ?",
                "UPDATE gridcase.responsibility_entry SET in_force_to = NULL, ended_by = NULL WHERE district = ?",
                "UPDATE gridcase.responsibility_entry SET title = 'x', in_force_to = '2026-11-27T01:00:00Z', ended_by = 2"
                        + " WHERE district = ? AND in_force_to IS NULL",
                "DELETE FROM gridcase.responsibility_entry WHERE district = ?",
                "UPDATE gridcase.responsibility_version SET decided_by = 'x' WHERE district = ?",
                "DELETE FROM gridcase.responsibility_version WHERE district = ?",
                "UPDATE gridcase.responsibility_district SET district = '000000' WHERE district = ?",
                "DELETE FROM gridcase.responsibility_district WHERE district = ?",
                "UPDATE gridcase.responsibility_share SET percent = 50 WHERE left(unit, 6) = ?",
                "DELETE FROM gridcase.responsibility_share WHERE left(unit, 6) = ?"
            })
    void historyIsNeverEdited(String edit) {
        foundAndChange();

        refused(edit, district.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "version", "share", "district"})
    void historyIsNeverEmptied(String table) {
        refused("TRUNCATE gridcase.responsibility_" + table + " CASCADE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // One version too many at one instant, or one that does not begin with its version of the lists.
                "code = 'S-01'",
                "version = 9",
                "in_force_from = '2026-11-23T01:00:01Z'",
                // Ends before it begins, at another instant than the version that ends it, or without one.
                "in_force_to = '2026-11-23T00:00:00Z', ended_by = 1",
                "in_force_to = '2026-11-28T00:00:00Z', ended_by = 2",
                "in_force_to = '2026-11-27T01:00:00Z'",
                "ended_by = 2",
                "code = 's-09'",
                "code = 'S'",
                "list = 'other'",
                "title = ''",
                "legal_basis = ''",
                "expected = ''",
                "punished = ''",
                "lead = '99010001'",
                "lead = 'someone'",
                "list = 'core', lead = 'town'",
                "list = 'handed-down'",
                "units = 1",
                "units = 3"
            })
    void whatNoEntryMayBeIsRefused(String column) {
        foundAndChange();
        String entry = copyOf("S-01", column);

        refused("WITH entry AS (" + entry + """
                        RETURNING id, lead, district)
                        INSERT INTO gridcase.responsibility_share (entry, unit, role, percent)
                        SELECT id, district || '01', 'lead', 60 FROM entry
                        UNION ALL SELECT id, 'town', 'cooperating', 40 FROM entry
                        """);
        assertThat(lists.history(district, "S-09")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "('01', 'lead', 60)",
                "('01', 'lead', 60), ('town', 'cooperating', 39.99)",
                "('01', 'lead', 60), ('town', 'cooperating', 40.01)",
                "('01', 'lead', -1), ('town', 'cooperating', 101)",
                "('01', 'cooperating', 60), ('town', 'cooperating', 40)",
                "('01', 'lead', 60), ('town', 'lead', 40)",
                "('01', 'cooperating', 60), ('town', 'lead', 40)",
                "('02', 'lead', 60), ('town', 'cooperating', 40)",
                "('01', 'lead', 60), ('town', 'cooperating', 40), ('02', 'cooperating', 0)",
                "('01', 'lead', 60), ('01', 'cooperating', 40)",
                "('01', 'lead', 60), ('elsewhere', 'cooperating', 40)",
                "('01', 'lead', 60), ('someone', 'cooperating', 40)",
                "('01', 'lead', 60), ('town', 'friend', 40)"
            })
    void sharesThatAreNotWholeAreRefused(String shares) {
        foundAndChange();

        refused("WITH entry AS (" + copyOf("S-01", "code = 'S-09'") + """
                        RETURNING id, district)
                        INSERT INTO gridcase.responsibility_share (entry, unit, role, percent)
                        SELECT id, CASE WHEN unit ~ '^[0-9]+$' THEN district || unit
                                        WHEN unit = 'elsewhere' THEN '99010001' ELSE unit END, role, percent
                        FROM entry, (VALUES
                        """ + shares
                + ") AS share (unit, role, percent)");
        assertThat(lists.history(district, "S-09")).isEmpty();
    }

    @Test
    void anEntryWithoutSharesIsRefused() {
        foundAndChange();

        refused(copyOf("S-01", "code = 'S-09'"));
    }

    @Test
    void aShareCannotBeAddedLater() {
        foundAndChange();

        refused("""
                INSERT INTO gridcase.responsibility_share (entry, unit, role, percent)
                SELECT id, district || '03', 'cooperating', 0 FROM gridcase.responsibility_entry WHERE district = ?
                """, district.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3, '2026-11-23T00:59:59Z', '2026-11-23T01:00:00Z', 'admin', '1'",
                "3, '2026-11-23T01:00:00Z', '2026-11-23T01:00:00Z', '', '1'",
                "3, '2026-11-23T01:00:00Z', '2026-11-23T01:00:00Z', 'admin', NULL",
                "2, '2026-11-23T01:00:00Z', '2026-11-23T01:00:00Z', 'admin', '1'",
                "0, '2026-11-23T01:00:00Z', '2026-11-23T01:00:00Z', 'admin', '1'"
            })
    void aVersionIsNeverInForceBeforeItWasDecidedInItsCase(String values) {
        foundAndChange();

        refused("""
                INSERT INTO gridcase.responsibility_version
                    (version, in_force_from, decided_at, decided_by, case_number, district)
                VALUES (%s, ?)
                """.formatted(values), district.value());
    }

    private void refused(String sql, Object... parameters) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .as(sql)
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql(sql).params(parameters).update()));
    }

    /** An INSERT of the entry as it is in force on Monday, as S-09 in the second version, but for the columns given. */
    private String copyOf(String code, String columns) {
        List<String> names = List.of(
                "district",
                "code",
                "version",
                "list",
                "title",
                "matters",
                "legal_basis",
                "lead",
                "units",
                "expected",
                "punished",
                "means",
                "in_force_from",
                "in_force_to",
                "ended_by");
        List<String> values = new ArrayList<>(names);
        values.set(names.indexOf("code"), "'S-09'");
        values.set(names.indexOf("in_force_to"), "NULL");
        values.set(names.indexOf("ended_by"), "NULL");
        for (String column : columns.split(", ")) {
            String[] parts = column.split(" = ");
            values.set(names.indexOf(parts[0]), parts[1]);
        }
        return "INSERT INTO gridcase.responsibility_entry (" + String.join(", ", names) + ") SELECT "
                + String.join(", ", values) + " FROM gridcase.responsibility_entry WHERE version = 1 AND code = '"
                + code
                + "' AND district = '" + district + "' ";
    }

    /** S-01 as it was founded on Monday is in force, S-02 ends on Friday with the second version. */
    private void foundAndChange() {
        found(shared(district, "S-01", "供热"), shared(district, "S-02", "道路维护"));
        decide(TUESDAY, FRIDAY, List.of(), Set.of("S-02"));
    }
}
