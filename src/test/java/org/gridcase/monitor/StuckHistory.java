package org.gridcase.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random cases of a district of their own, written to the record tables and the engine's, and beside that kept as plain
 * objects: what is stuck for which reason is computed from these, by another way than the service's query.
 */
final class StuckHistory {

    static final String DISTRICT = "968801";
    static final List<String> TOWNS = List.of(DISTRICT + "001", DISTRICT + "002");
    static final List<String> COMMUNITIES = List.of(TOWNS.get(0) + "001", TOWNS.get(0) + "002", TOWNS.get(1) + "001");

    private static final List<String> KINDS = List.of("dispute-resolution", "publication", "rectification");
    private static final List<String> POSTS =
            List.of("community-mediator", "community-secretary", "property-secretary", "supervision-member");

    private final JdbcClient jdbc;
    private final StuckRows rows;
    private final Random random;
    private final Instant now;
    private final List<Held> held = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();

    StuckHistory(JdbcClient jdbc, long seed, Instant now) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        String definition = jdbc.sql("SELECT id_ FROM act_re_procdef WHERE key_ = 'dispute-resolution' LIMIT 1")
                .query(String.class)
                .single();
        this.rows = new StuckRows(jdbc, definition);
    }

    record Held(String username, String post, String place, Instant from, Instant to) {

        boolean at(Instant instant) {
            return !from.isAfter(instant) && (to == null || to.isAfter(instant));
        }
    }

    record Period(
            String process,
            String step,
            String stage,
            List<String> posts,
            boolean waits,
            boolean mustBeAccepted,
            Instant began,
            Instant acceptBy,
            Instant due,
            Instant accepted,
            Instant missed,
            boolean supervised,
            Instant ended) {

        boolean at(Instant instant) {
            return !began.isAfter(instant) && (ended == null || ended.isAfter(instant));
        }
    }

    record Incident(Instant from, Instant to) {}

    static final class Case {
        String number;
        String kind;
        String place;
        String post;
        Instant reported;
        Instant closed;
        final List<Period> periods = new ArrayList<>();
        final List<Instant> backs = new ArrayList<>();
        final List<Incident> incidents = new ArrayList<>();
        boolean undelivered;
        boolean retrying;
    }

    /** Reason by reason since when, for a case that was open at the instant; null for any other. */
    TreeMap<String, Instant> reasons(Case one, Instant at) {
        if (one.reported.isAfter(at) || one.closed != null && !one.closed.isAfter(at)) {
            return null;
        }
        TreeMap<String, Instant> reasons = new TreeMap<>();
        for (int index = 0; index < one.periods.size(); index++) {
            Period period = one.periods.get(index);
            if (!period.at(at)) {
                continue;
            }
            if (period.due.isBefore(at)) {
                reasons.put(period.step.startsWith("publish") ? "unpublished" : "overdue", period.due);
            }
            if (period.mustBeAccepted
                    && !period.waits
                    && period.acceptBy.isBefore(at)
                    && (period.accepted == null || period.accepted.isAfter(at))) {
                reasons.put("unclaimed", period.acceptBy);
            }
            if (!period.waits && held.stream().noneMatch(held -> isOf(held, one, period) && held.at(at))) {
                Instant since = period.began;
                for (Held gone : held) {
                    if (isOf(gone, one, period) && gone.to != null && !gone.to.isAfter(at) && gone.to.isAfter(since)) {
                        since = gone.to;
                    }
                }
                reasons.put("vacant", since);
            }
            for (Period before : one.periods.subList(0, index + 1)) {
                if (before.supervised
                        && !before.missed.isAfter(at)
                        && before.process.equals(period.process)
                        && before.step.equals(period.step)
                        && before.stage.equals(period.stage)) {
                    reasons.merge("supervised", before.due, (a, b) -> a.isBefore(b) ? a : b);
                }
            }
        }
        List<Instant> backs =
                one.backs.stream().filter(back -> !back.isAfter(at)).sorted().toList();
        if (backs.size() >= 2) {
            reasons.put("handedBack", backs.get(backs.size() - 1));
        }
        one.incidents.stream()
                .filter(incident -> !incident.from.isAfter(at) && (incident.to == null || incident.to.isAfter(at)))
                .map(Incident::from)
                .min(Instant::compareTo)
                .ifPresent(from -> reasons.put("incident", from));
        return reasons;
    }

    private static boolean isOf(Held held, Case one, Period period) {
        return held.place.equals(one.place) && period.posts.contains(held.post);
    }

    /** Places, people who come and go, and so many cases. */
    StuckHistory write(int count) {
        rows.place(DISTRICT, "district");
        TOWNS.forEach(town -> rows.place(town, "town"));
        COMMUNITIES.forEach(community -> rows.place(community, "community"));
        int person = 0;
        for (String community : COMMUNITIES) {
            for (String post : POSTS) {
                if (random.nextInt(3) > 0) {
                    Instant from = ago(90, 40);
                    hold("stuck-" + person++, post, community, from, random.nextBoolean() ? null : ago(20, 1));
                }
            }
        }
        for (int index = 0; index < count; index++) {
            cases.add(one(index));
        }
        return this;
    }

    void hold(String username, String post, String place, Instant from, Instant to) {
        rows.hold(username, post, place, from, to);
        held.add(new Held(username, post, place, from, to));
    }

    /** More cases of the same people. */
    void more(int count) {
        for (int left = count; left > 0; left--) {
            cases.add(one(cases.size()));
        }
    }

    /** Some leave their posts, now or long ago, and others come, also later than now. */
    void comeAndGo() {
        for (int index = 0; index < held.size(); index++) {
            Held one = held.get(index);
            if (one.to == null && POSTS.contains(one.post) && random.nextBoolean()) {
                Instant left = random.nextBoolean() ? now : between(one.from, now);
                rows.leave(one.username, left);
                held.set(index, new Held(one.username, one.post, one.place, one.from, left));
            }
        }
        for (int person = 0; person < 6; person++) {
            Instant from = random.nextInt(3) == 0 ? now.plus(Duration.ofDays(2)) : ago(60, 0);
            hold(
                    "stuck-later-" + person,
                    POSTS.get(random.nextInt(POSTS.size())),
                    COMMUNITIES.get(random.nextInt(COMMUNITIES.size())),
                    from,
                    null);
        }
    }

    private Case one(int index) {
        Case one = new Case();
        one.number = DISTRICT + "-2026-%06d".formatted(index + 1);
        one.kind = KINDS.get(random.nextInt(KINDS.size()));
        one.place = COMMUNITIES.get(random.nextInt(COMMUNITIES.size()));
        one.post = POSTS.get(random.nextInt(2));
        one.reported = ago(45, 0);
        one.closed = random.nextInt(3) == 0 ? between(one.reported, now) : null;
        rows.insert(one);
        periods(one);
        backs(one);
        engine(one);
        if (one.closed == null && random.nextInt(8) == 0) {
            one.undelivered = true;
            rows.undelivered(one);
        }
        return one;
    }

    private void periods(Case one) {
        Instant began = one.reported;
        Instant last = one.closed == null ? now : one.closed;
        for (int left = random.nextInt(4); left >= 0; left--) {
            boolean open = left == 0 && one.closed == null;
            Instant ended = open ? null : left == 0 ? one.closed : between(began, last);
            Instant due = began.plus(Duration.ofHours(random.nextInt(24 * 20)));
            Instant acceptBy = random.nextBoolean()
                    ? due
                    : began.plus(Duration.between(began, due).dividedBy(2));
            Instant until = ended == null ? now : ended;
            boolean missed = due.isBefore(until);
            boolean publishes = one.kind.equals("publication") && random.nextBoolean();
            Period period = new Period(
                    one.kind,
                    publishes ? "publishPrompt" : random.nextBoolean() ? "handle" : "check",
                    random.nextBoolean() ? "community" : "noticeApproval",
                    new ArrayList<>(new TreeSet<>(List.of(one.post, POSTS.get(random.nextInt(POSTS.size()))))),
                    random.nextInt(6) == 0,
                    !acceptBy.equals(due),
                    began,
                    acceptBy,
                    due,
                    random.nextBoolean() ? between(began, until) : null,
                    missed ? between(due, until) : null,
                    missed && random.nextBoolean(),
                    ended);
            rows.insert(one, period);
            one.periods.add(period);
            began = ended;
        }
    }

    private void backs(Case one) {
        if (one.kind.equals("rectification")) {
            rows.rectification(one);
            for (int back = random.nextInt(4); back > 0; back--) {
                Instant at = between(one.reported, now);
                jdbc.sql("INSERT INTO gridcase.rectification_step (number, kind, capacity, text, said_at)"
                                + " VALUES (?, 'notPutRight', 'finder', '没有整改到位', ?)")
                        .params(one.number, SqlTime.of(at))
                        .update();
                one.backs.add(at);
            }
        } else if (one.kind.equals("dispute-resolution")) {
            jdbc.sql("INSERT INTO gridcase.dispute (case_number, people, violence, same_building, repeated)"
                            + " VALUES (?, 2, false, false, false)")
                    .param(one.number)
                    .update();
            for (String stage : List.of("grid", "community", "town").subList(0, random.nextInt(4))) {
                Instant at = between(one.reported, now);
                jdbc.sql(
                                "INSERT INTO gridcase.dispute_hand_back (case_number, from_stage, by_username, at) VALUES (?, ?, 'x', ?)")
                        .params(one.number, stage, SqlTime.of(at))
                        .update();
                one.backs.add(at);
            }
        }
    }

    private void engine(Case one) {
        if (random.nextInt(6) > 0) {
            return;
        }
        String instance = "stuck-" + one.number;
        boolean open = one.closed == null;
        rows.instance(instance, one.number, one.reported, open);
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            Instant from = between(one.reported, open ? now : one.closed);
            Instant to = !open ? one.closed : random.nextBoolean() ? null : between(from, now);
            rows.incident(instance, instance + "-" + count, from, to);
            one.incidents.add(new Incident(from, to));
        }
    }

    private Instant ago(int mostDays, int leastDays) {
        return between(now.minus(Duration.ofDays(mostDays)), now.minus(Duration.ofDays(leastDays)));
    }

    private Instant between(Instant from, Instant to) {
        long millis = Math.max(0, Duration.between(from, to).toMillis());
        return from.plusMillis((long) (random.nextDouble() * millis)).truncatedTo(ChronoUnit.MILLIS);
    }
}
