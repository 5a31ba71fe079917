package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridcase.monitor.domain.CaseFilter;
import org.gridcase.monitor.domain.CaseFilter.Facts;
import org.gridcase.monitor.domain.CaseFilter.Side;
import org.gridcase.monitor.domain.CaseFilter.Stuck;
import org.gridcase.monitor.domain.CaseFilter.Turn;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.domain.StuckReason;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/** Which cases, as it stands in an address. What is left out leaves out none. */
record CaseListQuery(
        @Parameter(description = "Code of a place: those that lie in it", example = "990100001001")
        String part,

        @Parameter(description = "Those that name no place within `part`", schema = @Schema(type = "boolean"))
        String only,

        @Parameter(description = "Kind of case", example = "dispute-resolution")
        String kind,

        @Parameter(description = "Code of a matter", example = "water-leak")
        String matter,

        @Parameter(description = "The level or station at which it is or was last", example = "community")
        String level,

        @Parameter(description = "`open` or `closed`", schema = @Schema(allowableValues = {OPEN, CLOSED}))
        String status,

        @Parameter(description = "The post that owes the next step; those that wait for another case are nobody's turn")
        String post,

        @Parameter(
                description =
                        "Code of the place at which that post is held: one directly below the place looked at, or itself")
        String seat,

        @Parameter(
                description =
                        "Username of who owes the next step, with `post` and `seat`: oneself, or somebody for whom one answers directly")
        String person,

        @Parameter(description = "Those that nobody has taken up", schema = @Schema(type = "boolean"))
        String unclaimed,

        @Parameter(description = "Open ones whose deadline has passed", schema = @Schema(type = "boolean"))
        String overdue,

        @Parameter(
                description = "Disputes without those that turned out to be none",
                schema = @Schema(type = "boolean"))
        String counted,

        @Parameter(
                description = "Number of a dispute: the cluster of the period to which it belongs",
                example = "990100-2026-000001")
        String cluster,

        @Parameter(
                description = "A headline figure but the median: the cases of which it counts something, with `since`",
                example = "overdue")
        String figure,

        @Parameter(
                description = "Of what the figure counts all, what its share is, or the others; left out: all",
                schema = @Schema(allowableValues = {"counted", "hits", "misses"}))
        String side,

        @Parameter(
                description = "The level (`resolutionLevel`) or the unit (`claimed`) that the figure counts",
                example = "town")
        String key,

        @Parameter(description = "First day of the period of the figure", example = "2026-10-01")
        String since,

        @Parameter(description = "Last day of the period of the figure, today unless given", example = "2026-10-31")
        String until,

        @Parameter(description = "Those that are stuck: a reason of the stuck list, or `any`", example = "overdue")
        String stuck,

        @Parameter(
                description = "Of the stuck ones: whose they are, as post and place",
                example = "town-officer.990100001")
        String holder) {

    static final String OPEN = "open";
    static final String CLOSED = "closed";

    /** Whatever the reason. */
    static final String ANY = "any";

    private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9-]{1,60}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6,12}");

    /**
     * @param period null: reported at any time
     * @throws Refusal (400) when something is none of what there is
     */
    CaseFilter filter(MonitorPeriod period, LocalDate today) {
        if (given(cluster) != null && period == null) {
            throw Refusal.invalid("cluster", "monitor.cases.cluster.period");
        }
        return new CaseFilter(
                place("part", part),
                flag("only", only),
                matching("kind", kind, CODE, "monitor.cases.filter.kind"),
                matching("matter", matter, CODE, "monitor.cases.filter.matter"),
                matching("level", level, CODE, "monitor.cases.filter.level"),
                open(),
                period,
                turn(),
                flag("overdue", overdue),
                flag("counted", counted),
                matching("cluster", cluster, NUMBER, "monitor.cases.filter.cluster"),
                facts(today),
                stuckOnes());
    }

    private Facts facts(LocalDate today) {
        String code = given(figure);
        if (code == null) {
            return null;
        }
        FigureCode counted = Arrays.stream(FigureCode.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("figure", "monitor.cases.filter.figure", code));
        String asked = given(side);
        Side of = asked == null ? Side.COUNTED : Side.ofCode(asked).orElse(null);
        if (of == null || !of.isOf(counted)) {
            throw Refusal.invalid("side", "monitor.cases.filter.side", code, asked == null ? "" : asked);
        }
        if (given(since) == null) {
            throw Refusal.invalid("since", "monitor.cases.filter.since");
        }
        MonitorPeriod during = new MonitorQuery(null, null, given(since), given(until)).period(today);
        return new Facts(counted, of, matching("key", key, CODE, "monitor.cases.filter.key"), during);
    }

    private Stuck stuckOnes() {
        String asked = given(stuck);
        String whose = given(holder);
        if (asked == null) {
            if (whose != null) {
                throw Refusal.invalid("holder", "monitor.cases.filter.holder", whose);
            }
            return null;
        }
        StuckReason reason = asked.equals(ANY)
                ? null
                : StuckReason.ofCode(asked)
                        .orElseThrow(() -> Refusal.invalid(
                                "stuck", "monitor.stuck.reason", String.join(", ", StuckReason.codes())));
        if (whose == null) {
            return new Stuck(reason, null, null);
        }
        int dot = whose.indexOf('.');
        Post held = Post.ofCode(whose.substring(0, Math.max(0, dot)))
                .orElseThrow(() -> Refusal.invalid("holder", "monitor.cases.filter.holder", whose));
        PlaceCode at = place("holder", whose.substring(dot + 1));
        if (at == null) {
            throw Refusal.invalid("holder", "monitor.cases.filter.holder", whose);
        }
        return new Stuck(reason, held, at);
    }

    private Boolean open() {
        String asked = given(status);
        if (asked != null && !asked.equals(OPEN) && !asked.equals(CLOSED)) {
            throw Refusal.invalid("status", "monitor.cases.filter.status", asked);
        }
        return asked == null ? null : asked.equals(OPEN);
    }

    private Turn turn() {
        String code = given(post);
        Post held = code == null
                ? null
                : Post.ofCode(code).orElseThrow(() -> Refusal.invalid("post", "monitor.cases.filter.post", code));
        PlaceCode at = place("seat", seat);
        String who = given(person);
        boolean nobody = flag("unclaimed", unclaimed);
        if (who != null && (held == null || at == null)) {
            throw Refusal.invalid("person", "monitor.cases.filter.person");
        }
        return held == null && at == null && !nobody ? null : new Turn(held, at, who, nobody);
    }

    private static PlaceCode place(String field, String text) {
        String code = given(text);
        if (code == null) {
            return null;
        }
        return Optional.of(code)
                .filter(digits -> digits.chars().allMatch(digit -> digit >= '0' && digit <= '9'))
                .filter(digits -> Level.ofDigits(digits.length()).isPresent())
                .map(PlaceCode::of)
                .orElseThrow(() -> Refusal.invalid(field, "monitor.cases.filter.place", code));
    }

    private static boolean flag(String field, String text) {
        String asked = given(text);
        if (asked != null && !asked.equals("true") && !asked.equals("false")) {
            throw Refusal.invalid(field, "monitor.cases.filter.flag", field, asked);
        }
        return Boolean.parseBoolean(asked);
    }

    private static String matching(String field, String text, Pattern pattern, String message) {
        String asked = given(text);
        if (asked != null && !pattern.matcher(asked).matches()) {
            throw Refusal.invalid(field, message, asked);
        }
        return asked;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
