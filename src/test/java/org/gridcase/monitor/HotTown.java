package org.gridcase.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Accounts.Account;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district of its own with towns, communities, grids and people, and disputes that are written straight into the record. */
public final class HotTown {

    private static final AtomicInteger NEXT = new AtomicInteger(938_001);

    private final JdbcClient jdbc;
    private final String district = String.valueOf(NEXT.getAndIncrement());
    private final List<Dispute> disputes = new ArrayList<>();
    private int last;

    /** What the test knows of a dispute. */
    public record Dispute(
            String number,
            String title,
            String place,
            String matter,
            Instant reportedAt,
            boolean none,
            String repeats,
            boolean open) {}

    private HotTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two towns of two communities with two grids of one building each. */
    public static HotTown of(JdbcClient jdbc) {
        HotTown town = new HotTown(jdbc);
        town.place(town.district, "热点区", "district");
        town.place(town.district + "01", "热点局", "department");
        for (String one : List.of("001", "002")) {
            town.place(town.town(one), "镇" + one, "town");
            for (String community : List.of("001", "002")) {
                town.place(town.town(one) + community, "社区" + one + community, "community");
                for (String grid : List.of("001", "002")) {
                    String code = town.town(one) + community + grid;
                    town.place(code, "网格" + grid, "grid");
                    town.place(code + "001", "楼栋" + grid, "building");
                }
            }
        }
        town.post(town.centre(), "district-centre", town.district);
        town.post(town.townOfficer(), "town-officer", town.town("001"));
        town.post(town.departmentOfficer(), "department-officer", town.district + "01");
        return town;
    }

    public String district() {
        return district;
    }

    /** @param number {@code 001} or {@code 002} */
    public String town(String number) {
        return district + number;
    }

    public String centre() {
        return "centre." + district;
    }

    public String townOfficer() {
        return "town." + district;
    }

    public String departmentOfficer() {
        return "department." + district;
    }

    public List<Dispute> disputes() {
        return disputes;
    }

    public Dispute reported(String place, String matter, Instant at, String title) {
        return reported(place, matter, at, title, false, null, false);
    }

    /**
     * @param none whether it turned out to be no dispute
     * @param repeats number of the dispute that it is a second report of, or null
     */
    public Dispute reported(
            String place, String matter, Instant at, String title, boolean none, String repeats, boolean open) {
        String number = district + "-2026-" + String.format("%06d", ++last);
        jdbc.sql("""
                        INSERT INTO gridcase.case_file (number, kind, title, description, matter, place, source, reported_at,
                                                        status, closed_at, linked_to, timeline_hash)
                        VALUES (:number, 'dispute-resolution', :title, :title, :matter, :place, 'resident', :at,
                                :status, :closed, :repeats, gridcase.timeline_genesis(:number))
                        """)
                .param("number", number)
                .param("title", title)
                .param("matter", matter)
                .param("place", place)
                .param("at", SqlTime.of(at))
                .param("status", open ? "open" : "closed")
                .param("closed", open ? null : SqlTime.of(at))
                .param("repeats", repeats)
                .update();
        if (none) {
            jdbc.sql("INSERT INTO gridcase.case_timeline (case_number, at, kind) VALUES (?, ?, 'notADispute')")
                    .params(number, SqlTime.of(at))
                    .update();
        }
        Dispute dispute = new Dispute(number, title, place, matter, at, none, repeats, open);
        disputes.add(dispute);
        return dispute;
    }

    /** From now on these people can sign in, with the password of the demo district. */
    public HotTown withAccounts(Accounts accounts) {
        List<String> people = List.of(centre(), townOfficer(), departmentOfficer());
        accounts.synchronize(people.stream()
                .map(user -> new Account(user, "某" + user, Set.of("staff")))
                .toList());
        accounts.setSharedPassword(people, "gridcase");
        return this;
    }

    /** The department is called to the case and sees it from now on. */
    public void called(Dispute dispute) {
        jdbc.sql("INSERT INTO gridcase.case_unit (case_number, unit, since) VALUES (?, ?, now())")
                .params(dispute.number(), district + "01")
                .update();
    }

    /** Somebody owes the next step of the dispute, or whoever of a post takes it up. */
    public void owed(Dispute dispute, Post post, String seat, String username, Instant dueAt) {
        jdbc.sql("""
                        UPDATE gridcase.case_file SET stage = :stage, holder_post = :post, holder_place = :seat,
                               holder_username = :username, due_at = :due WHERE number = :number
                        """)
                .param("stage", post.level().code())
                .param("post", post.code())
                .param("seat", seat)
                .param("username", username)
                .param("due", SqlTime.of(dueAt))
                .param("number", dispute.number())
                .update();
    }

    /** Somebody more, in post at all of these places. */
    public String hired(String name, Post post, String... places) {
        String username = name + "." + district;
        post(username, post.code(), places[0]);
        for (int i = 1; i < places.length; i++) {
            held(username, post.code(), places[i]);
        }
        return username;
    }

    private void place(String code, String name, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (?, ?, ?)")
                .params(code, name, level)
                .update();
    }

    private void post(String username, String post, String place) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?)")
                .params(username, "某" + username)
                .update();
        held(username, post, place);
    }

    private void held(String username, String post, String place) {
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, ?, ?, now())")
                .params(username, post, place)
                .update();
    }
}
