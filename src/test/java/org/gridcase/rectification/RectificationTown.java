package org.gridcase.rectification;

import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town of its own: a community whose committees are looked at, and everybody who looks. */
public final class RectificationTown {

    private static final AtomicInteger NEXT = new AtomicInteger(964_001);

    public final String secretary;
    public final String member;
    public final String colleague;
    public final String townOfficer;
    public final String centre;
    public final String inspector;
    public final String departmentOfficer;
    public final String elsewhere;

    private final String district = String.valueOf(NEXT.getAndIncrement());
    private final JdbcClient jdbc;

    private RectificationTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
        place(district, "district");
        place(town().value(), "town");
        place(community().value(), "community");
        place(district + "001002", "community");
        place(department().value(), "department");
        secretary = person("secretary", "community-secretary", community().value());
        member = person("member", "supervision-member", community().value());
        colleague = person("colleague", "supervision-member", community().value());
        townOfficer = person("town-officer", "town-officer", town().value());
        centre = person("centre", "district-centre", district);
        inspector = person("inspector", "inspector", district);
        departmentOfficer =
                person("department", "department-officer", department().value());
        elsewhere = person("elsewhere", "supervision-member", district + "001002");
    }

    public static RectificationTown of(JdbcClient jdbc) {
        return new RectificationTown(jdbc);
    }

    public PlaceCode district() {
        return PlaceCode.of(district);
    }

    public PlaceCode town() {
        return PlaceCode.of(district + "001");
    }

    public PlaceCode community() {
        return PlaceCode.of(district + "001001");
    }

    public PlaceCode department() {
        return PlaceCode.of(district + "01");
    }

    /** Whoever held it holds it no more. */
    public void leaves(String username) {
        jdbc.sql("UPDATE gridcase.post_held SET held_to = now() WHERE username = ? AND held_to IS NULL")
                .param(username)
                .update();
    }

    public void takes(String username, String post, PlaceCode place) {
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, ?, ?, now())")
                .param(username)
                .param(post)
                .param(place.value())
                .update();
    }

    private String person(String name, String post, String place) {
        String username = name + "." + district;
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?)")
                .param(username)
                .param("某" + username)
                .update();
        takes(username, post, PlaceCode.of(place));
        return username;
    }

    private void place(String code, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (:code, :name, :level)")
                .param("code", code)
                .param("name", "整改" + code)
                .param("level", level)
                .update();
    }
}
