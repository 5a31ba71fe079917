package org.gridcase.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A random district with people in post, and what they did in seventy days; kept beside the rows as plain objects. */
final class WorkloadDistrict {

    static final String DISTRICT = "968802";

    private final JdbcClient jdbc;
    private final Random random;
    private final Instant now;
    private final List<String> places = new ArrayList<>();
    private final List<Staff> staff = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();

    record Staff(String username, Post post, String place) {}

    /** A task that counts: done, not taken away. */
    record Visit(Staff staff, String number, Instant ended, boolean late) {}

    /** @param kept writes rows of cases so that whatever adds them up follows */
    WorkloadDistrict(JdbcClient jdbc, long seed, Instant now, BiConsumer<Collection<String>, Runnable> kept) {
        this.jdbc = jdbc;
        this.now = now;
        this.random = new Random(seed);
        place(DISTRICT, "district");
        place(DISTRICT + "01", "department");
        for (int town = 1; town <= 5; town++) {
            String code = place(DISTRICT + "00" + town, "town");
            for (int community = 1; community <= 2; community++) {
                String inside = place(code + "00" + community, "community");
                for (int grid = 1; grid <= 2; grid++) {
                    place(place(inside + "00" + grid, "grid") + "001", "building");
                }
            }
        }
        hire(Post.DISTRICT_CENTRE, DISTRICT, "wl-centre");
        hire(Post.INSPECTOR, DISTRICT, "wl-inspector");
        hire(Post.DEPARTMENT_OFFICER, DISTRICT + "01", "wl-department");
        for (String place : places) {
            for (Post post : Post.values()) {
                if (post.level().digits() == place.length()
                        && post.seesTerritory()
                        && post.level().digits() > 6
                        && (random.nextInt(3) > 0 || place.startsWith(DISTRICT + "001001"))) {
                    for (int count = random.nextInt(3); count >= 0; count--) {
                        hire(post, place, "wl-" + post.code() + "-" + place + "-" + count);
                    }
                }
            }
        }
        for (int count = 0; count < 900; count++) {
            visit(count);
        }
        kept.accept(visits.stream().map(Visit::number).distinct().toList(), () -> jdbc.sql(
                        "INSERT INTO gridcase.monitor_task SELECT * FROM gridcase.monitor_task_record WHERE number LIKE :mine")
                .param("mine", DISTRICT + "-%")
                .update());
        // Nobody else sees the rows of this transaction: without it the plans are those of empty tables.
        jdbc.sql(
                        "ANALYZE gridcase.monitor_visit, gridcase.monitor_task, gridcase.post_held, gridcase.person, gridcase.place")
                .update();
    }

    private void visit(int count) {
        Staff by = staff.get(random.nextInt(staff.size()));
        List<String> around = places.stream()
                .filter(place -> place.length() >= 9
                        && (place.startsWith(by.place) || by.place.startsWith(place) || by.place.length() < 9))
                .toList();
        Instant ended = now.minus(Duration.ofMinutes(random.nextInt(70 * 24 * 60)));
        Visit visit = new Visit(
                by, DISTRICT + "-2026-%06d".formatted(1 + random.nextInt(200)), ended, random.nextInt(3) == 0);
        boolean counts = random.nextInt(10) > 0;
        jdbc.sql("""
                        INSERT INTO gridcase.monitor_visit (id, number, instance, process, version, element, kind, place, post, username,
                            began, ended, canceled, after_hours, held)
                        VALUES (:id, :number, 'x', 'dispute-resolution', 1, 'handle', :kind, :place, :post, :username, :began, :ended,
                            :canceled, :late, (SELECT id FROM gridcase.post_held WHERE username = :username))
                        """)
                .param("id", "wl-" + DISTRICT + "-" + count)
                .param("number", visit.number)
                .param("kind", counts || random.nextBoolean() ? "userTask" : "callActivity")
                .param("place", around.get(random.nextInt(around.size())))
                .param("post", by.post.code())
                .param("username", by.username)
                .param("began", SqlTime.of(ended.minusSeconds(60)))
                .param("ended", SqlTime.of(ended))
                .param("canceled", !counts)
                .param("late", visit.late)
                .update();
        if (counts) {
            visits.add(visit);
        }
    }

    private void hire(Post post, String place, String username) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?)")
                .params(username, "工作人员")
                .update();
        jdbc.sql(
                        "INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, ?, ?, now() - interval '1 year')")
                .params(username, post.code(), place)
                .update();
        staff.add(new Staff(username, post, place));
    }

    private String place(String code, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (?, ?, ?)")
                .params(code, "工作量" + code, level)
                .update();
        places.add(code);
        return code;
    }

    List<Staff> staff() {
        return staff;
    }

    List<Visit> visits() {
        return visits;
    }
}
