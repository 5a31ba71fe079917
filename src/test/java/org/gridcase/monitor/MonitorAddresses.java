package org.gridcase.monitor;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address below a root that can be asked for, whatever it asks for itself: a process, a step, a case, a format. */
final class MonitorAddresses {

    /** What an address names one case by. */
    static final Pattern CASE = Pattern.compile("\\{(?:number|caseNumber)}");

    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:(\\w+(?:\\|\\w+)+)}");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final RequestMappingHandlerMapping mappings;
    private final JdbcClient jdbc;

    MonitorAddresses(RequestMappingHandlerMapping mappings, JdbcClient jdbc) {
        this.mappings = mappings;
        this.jdbc = jdbc;
    }

    /** Those that read; each format and each kind is an address of its own. */
    List<String> below(String root) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> one.getPatternValues().stream())
                .filter(one -> one.equals(root) || one.startsWith(root + "/"))
                .flatMap(MonitorAddresses::choices)
                .sorted()
                .distinct()
                .toList();
    }

    private static Stream<String> choices(String address) {
        Matcher choice = CHOICE.matcher(address);
        if (!choice.find()) {
            return Stream.of(address);
        }
        return Stream.of(choice.group(1).split("\\|"))
                .map(one -> address.substring(0, choice.start()) + one + address.substring(choice.end()))
                .flatMap(MonitorAddresses::choices);
    }

    /** With a step and a case of this role: an address that asks for something else must be thought of here. */
    String filled(String address, MonitorRole role) {
        String whole = address.replace("{process}", role.process());
        if (whole.contains("{element}")) {
            whole = whole.replace("{element}", busiestStep(role));
        }
        whole = CASE.matcher(whole).replaceAll(found -> ownCase(role));
        Set<String> left = Set.copyOf(
                PARAMETER.matcher(whole).results().map(MatchResult::group).toList());
        if (!left.isEmpty()) {
            throw new AssertionError("Say in MonitorAddresses what stands for " + left + " in " + address);
        }
        return whole;
    }

    private String busiestStep(MonitorRole role) {
        return jdbc.sql("SELECT element FROM gridcase.monitor_visit WHERE process = ? AND ended IS NULL AND number IN"
                        + " (SELECT number FROM gridcase.case_file WHERE " + role.mine() + ")"
                        + " GROUP BY element ORDER BY count(*) DESC, element LIMIT 1")
                .param(role.process())
                .query(String.class)
                .single();
    }

    /** One that is on its way and went a long one. */
    private String ownCase(MonitorRole role) {
        return jdbc.sql("SELECT number FROM gridcase.monitor_visit WHERE number IN"
                        + " (SELECT number FROM gridcase.case_file WHERE " + role.mine() + " AND status <> 'closed')"
                        + " GROUP BY number ORDER BY count(*) DESC, number LIMIT 1")
                .query(String.class)
                .single();
    }
}
