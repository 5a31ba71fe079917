package org.gridcase.monitor.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.TasklistClient;
import org.gridcase.TestOfficers;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Accounts.Account;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looks at the monitor: one of each kind of scope, wherever there is most to look at. */
final class Visitors {

    private static final int TOWNS_OF_AN_INSPECTOR = 2;
    private static final String CASES = "FROM gridcase.case_file WHERE place LIKE :district || '%'";
    private static final String CALLED = "FROM gridcase.case_unit WHERE unit LIKE :district || '__'";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final int port;
    private final String district;

    Visitors(JdbcClient jdbc, Accounts accounts, int port, String district) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.port = port;
        this.district = district;
    }

    /** @param caseNumber of the case in the scope that has gone through most */
    record Visitor(String scope, TasklistClient http, String caseNumber) {}

    List<Visitor> all() {
        List<Visitor> all = new ArrayList<>();
        all.add(inPost("district", Post.DISTRICT_CENTRE, List.of(district)));
        all.add(inPost("inspector", Post.INSPECTOR, busiest("left(place, 9)", CASES, TOWNS_OF_AN_INSPECTOR)));
        all.add(inPost("town", Post.TOWN_OFFICER, busiest("left(place, 9)", CASES, 1)));
        all.add(inPost(
                "community",
                Post.COMMUNITY_SECRETARY,
                busiest("left(place, 12)", CASES + " AND length(place) >= 12", 1)));
        all.add(inPost("department", Post.DEPARTMENT_OFFICER, busiest("unit", CALLED, 1)));
        return all;
    }

    private List<String> busiest(String what, String rows, int most) {
        return jdbc.sql("SELECT " + what + " " + rows + " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT :most")
                .param("district", district)
                .param("most", most)
                .query(String.class)
                .list();
    }

    private Visitor inPost(String scope, Post post, List<String> places) {
        String username = "speed." + scope;
        places.forEach(place -> TestOfficers.inPost(jdbc, username, "测速" + scope, post, place));
        Set<String> groups =
                places.stream().map(place -> post.code() + "." + place).collect(Collectors.toSet());
        groups.add("staff");
        accounts.synchronize(List.of(new Account(username, username, groups)));
        accounts.setSharedPassword(List.of(username), TestOfficers.PASSWORD);
        return new Visitor(scope, TasklistClient.signIn(port, username, TestOfficers.PASSWORD), longest(post, places));
    }

    private String longest(Post post, List<String> places) {
        String mine = post == Post.DEPARTMENT_OFFICER
                ? "number IN (SELECT case_number FROM gridcase.case_unit WHERE unit IN (:places))"
                : "left(place, " + places.get(0).length() + ") IN (:places)";
        return jdbc.sql("SELECT number FROM gridcase.monitor_visit WHERE " + mine
                        + " GROUP BY number ORDER BY count(*) DESC, number LIMIT 1")
                .param("places", places)
                .query(String.class)
                .single();
    }
}
