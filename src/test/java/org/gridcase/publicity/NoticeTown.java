package org.gridcase.publicity;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town of its own with a community, and people who answer for what they make public. */
public final class NoticeTown {

    private static final AtomicInteger NEXT = new AtomicInteger(975_001);

    private final String district = String.valueOf(NEXT.getAndIncrement());

    public static NoticeTown of(JdbcClient jdbc) {
        NoticeTown town = new NoticeTown();
        town.place(jdbc, town.district, "district");
        town.place(jdbc, town.town().value(), "town");
        town.place(jdbc, town.community().value(), "community");
        town.post(jdbc, town.secretary(), "community-secretary", town.community());
        town.post(jdbc, town.mediator(), "community-mediator", town.community());
        town.post(jdbc, town.townOfficer(), "town-officer", town.town());
        return town;
    }

    public PlaceCode town() {
        return PlaceCode.of(district + "001");
    }

    public PlaceCode community() {
        return PlaceCode.of(district + "001001");
    }

    public String secretary() {
        return "secretary." + district;
    }

    public String mediator() {
        return "mediator." + district;
    }

    public String townOfficer() {
        return "town-officer." + district;
    }

    /** What the secretary would make public; nothing in it is personal. */
    public NoticeDraft draft(String title, boolean objections) {
        return draft(title, "年满八十周岁的居民每月发放一百元，按季发放。", objections);
    }

    public NoticeDraft draft(String title, String summary, boolean objections) {
        Map<String, String> fields = new HashMap<>();
        fields.put("summary", summary);
        fields.put("unit", "社区居委会");
        return new NoticeDraft(null, community(), NoticeKind.BENEFIT_POLICY, null, title, fields, objections);
    }

    private void place(JdbcClient jdbc, String code, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (:code, :name, :level)")
                .param("code", code)
                .param("name", "公示" + code)
                .param("level", level)
                .update();
    }

    private void post(JdbcClient jdbc, String username, String post, PlaceCode place) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?)")
                .param(username)
                .param("某" + username)
                .update();
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, ?, ?, now())")
                .param(username)
                .param(post)
                .param(place.value())
                .update();
    }
}
