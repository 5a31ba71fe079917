package org.gridcase.responsibility.process;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A district of its own with people in post, and lists with one shared entry: department 1 leads, the town helps. */
public record ListChangeDistrict(PlaceCode code) {

    public static final String LISTED = "S-01";
    public static final String FOUNDED = "2026-01-05T01:00:00Z";

    public static ListChangeDistrict founded(JdbcClient jdbc, ListTables tables, TransactionTemplate transaction) {
        ListChangeDistrict district = new ListChangeDistrict(TestLists.district(jdbc));
        district.post(jdbc, district.centre(), "district-centre", district.code.value());
        district.post(jdbc, district.otherCentre(), "district-centre", district.code.value());
        for (int number = 1; number <= 4; number++) {
            district.post(jdbc, district.officer(number), "department-officer", district.department(number));
        }
        district.post(jdbc, district.townOfficer(), "town-officer", district.town());
        Instant at = Instant.parse(FOUNDED);
        transaction.executeWithoutResult(status -> tables.decide(
                new ListChange(district.code, List.of(district.listed()), Set.of()),
                new Decision(at, at, "admin", null)));
        return district;
    }

    EntryContent listed() {
        return TestLists.shared(code, LISTED, "供热保障");
    }

    public String centre() {
        return "centre." + code;
    }

    public String otherCentre() {
        return "centre-2." + code;
    }

    /** @param number 1 to 4 */
    public String officer(int number) {
        return "officer-" + number + "." + code;
    }

    public String townOfficer() {
        return "town." + code;
    }

    public String department(int number) {
        return TestLists.department(code, number).value();
    }

    public String town() {
        return code + "001";
    }

    void leaves(JdbcClient jdbc, String username) {
        jdbc.sql("UPDATE gridcase.post_held SET held_to = now() WHERE username = ? AND held_to IS NULL")
                .param(username)
                .update();
    }

    private void post(JdbcClient jdbc, String username, String post, String place) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?)")
                .param(username)
                .param("某" + username)
                .update();
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, ?, ?, now())")
                .param(username)
                .param(post)
                .param(place)
                .update();
    }
}
