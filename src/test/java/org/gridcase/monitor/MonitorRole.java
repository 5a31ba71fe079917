package org.gridcase.monitor;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A manager of the generated district, and what is theirs.
 *
 * @param process in which cases of this role are now
 * @param mine the condition on cases that this role may see
 * @param elsewhere a place that there is and that is not theirs
 * @param foreignNames what places and people are called that are not theirs
 */
record MonitorRole(
        String post, String place, String process, String mine, String elsewhere, List<String> foreignNames) {

    static final String DISTRICT = "970102";

    /** The town of the demo district. */
    private static final String DEMO = "泉畔街道";

    private static final String DISPUTES = "dispute-resolution";
    private static final String TOWN = DISTRICT + "001";
    private static final String COMMUNITY = TOWN + "001";
    private static final String UNIT = DISTRICT + "05";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6}");

    /** The district itself, who sees the most; one who manages below, one who is given towns, one who is called to cases. */
    static final List<MonitorRole> ALL = List.of(
            new MonitorRole(
                    "district-centre", DISTRICT, DISPUTES, "place LIKE '" + DISTRICT + "%'", "990100", List.of(DEMO)),
            new MonitorRole(
                    "community-secretary",
                    COMMUNITY,
                    DISPUTES,
                    "place LIKE '" + COMMUNITY + "%'",
                    DISTRICT + "002",
                    List.of("第2街道", "第2社区", DEMO)),
            new MonitorRole(
                    "inspector", TOWN, DISPUTES, "place LIKE '" + TOWN + "%'", DISTRICT + "002", List.of("第2街道", DEMO)),
            new MonitorRole(
                    "department-officer",
                    UNIT,
                    "department-call",
                    "number IN (SELECT case_number FROM gridcase.case_unit WHERE unit = '" + UNIT + "')",
                    DISTRICT + "002",
                    List.of("第4局", DEMO)));

    String username() {
        return post + "." + place;
    }

    Set<String> numbers(JdbcClient jdbc) {
        return Set.copyOf(jdbc.sql("SELECT number FROM gridcase.case_file WHERE " + mine)
                .query(String.class)
                .list());
    }

    /** A case that there is and that this role does not see: in the same district, where there is one. */
    String foreign(JdbcClient jdbc) {
        return jdbc.sql(
                        "SELECT number FROM gridcase.case_file WHERE number NOT IN (SELECT number FROM gridcase.case_file"
                                + " WHERE " + mine + ") ORDER BY place LIKE '" + DISTRICT + "%' DESC, number LIMIT 1")
                .query(String.class)
                .single();
    }

    static Set<String> numbersIn(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return post;
    }
}
