package org.gridcase.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/** Random histories of cases in a district of their own, written as the modules write them. */
public final class Histories {

    static final List<String> STAGES = List.of("building", "grid", "station", "community", "town", "district");
    private static final List<Integer> DIGITS = List.of(18, 15, 15, 12, 9, 6);
    private static final int WORKERS = 3;
    private static final String DISPUTE = "dispute-resolution";

    private enum Phase {
        MEDIATING,
        SIGNING,
        QUIET,
        VISIT,
        WAITING,
        CLOSED
    }

    private static final class Matter {
        String number;
        String place;
        int stage;
        boolean paused;
        String username;
        Phase phase = Phase.MEDIATING;
        Instant at;
        final Set<Integer> handedBack = new HashSet<>();
    }

    private final HistoryRows rows;
    private final OtherHistories others;
    private GovernanceHistories governance;
    private final TransactionTemplate transaction;
    private final Random random;
    private final List<String> places;
    private final Instant from;
    private final Instant to;
    private final List<Matter> matters = new ArrayList<>();

    public Histories(
            HistoryRows rows,
            TransactionTemplate transaction,
            long seed,
            List<String> places,
            Instant from,
            Instant to) {
        this.rows = rows;
        this.transaction = transaction;
        this.random = new Random(seed);
        this.places = places;
        this.from = from;
        this.to = to;
        this.others = new OtherHistories(rows, random, places, from, to);
    }

    /** Consultations, topics, meetings, changes of the lists, rectifications, reviews and objections happen as well. */
    public Histories withGovernance() {
        governance = new GovernanceHistories(rows, random, places, from, to);
        return this;
    }

    /** A district with its towns, communities, grids and buildings, and three departments; returns the places of cases. */
    public static List<String> district(HistoryRows rows, String district, int towns, int communities) {
        rows.place(district, "district", "区" + district);
        rows.place(district + "01", "department", "城管局" + district);
        rows.place(district + "02", "department", "住建局" + district);
        rows.place(district + "03", "department", "交通局" + district);
        List<String> buildings = new ArrayList<>();
        for (int t = 1; t <= towns; t++) {
            String town = district + String.format("%03d", 100 + t);
            rows.place(town, "town", "镇" + t);
            for (int c = 1; c <= communities; c++) {
                String community = town + String.format("%03d", c);
                rows.place(community, "community", "社区" + t + "-" + c);
                for (int g = 1; g <= 2; g++) {
                    String grid = community + String.format("%03d", g);
                    rows.place(grid, "grid", "网格" + g);
                    rows.place(grid + "001", "building", "楼" + g);
                    for (int worker = 0; worker < WORKERS; worker++) {
                        rows.person("w" + worker, "grid-worker", grid);
                    }
                    buildings.add(grid + "001");
                }
            }
        }
        return buildings;
    }

    /** So many things happen, each in a transaction of its own. */
    public void happen(int events) {
        for (int i = 0; i < events; i++) {
            transaction.executeWithoutResult(status -> one());
        }
    }

    private void one() {
        if (governance != null && random.nextInt(3) == 0) {
            governance.one();
            return;
        }
        int dice = random.nextInt(100);
        if (dice < 9 || matters.isEmpty()) {
            report();
        } else if (dice < 22) {
            others.one();
        } else {
            advance(matters.get(random.nextInt(matters.size())));
        }
    }

    private Matter report() {
        Matter matter = new Matter();
        matter.place = places.get(random.nextInt(places.size()));
        matter.stage = random.nextInt(4);
        matter.at = from.plus(Duration.ofMinutes(
                random.nextInt((int) Duration.between(from, to).toMinutes() * 2 / 3)));
        String urgency = random.nextInt(5) == 0 ? "urgent" : "ordinary";
        matter.number = rows.opened(DISPUTE, random.nextBoolean() ? "parking" : "heating", matter.place, matter.at);
        rows.dispute(matter.number, urgency, STAGES.get(matter.stage));
        open(matter, matter.stage);
        matters.add(matter);
        return matter;
    }

    private void open(Matter matter, int stage) {
        matter.stage = stage;
        matter.phase = Phase.MEDIATING;
        step(matter, STAGES.get(stage), stage == 5 ? "supervise" : "climb", Duration.ofDays(5));
    }

    private void step(Matter matter, String step, String atEnd, Duration within) {
        matter.username = null;
        matter.paused = false;
        hold(matter);
        rows.owed(
                matter.number,
                DISPUTE,
                step,
                STAGES.get(matter.stage),
                "ordinary",
                atEnd,
                matter.at,
                matter.at.plus(within.dividedBy(5)),
                matter.at.plus(within));
    }

    private void hold(Matter matter) {
        String place = matter.place.substring(0, DIGITS.get(matter.stage));
        rows.held(
                matter.number,
                STAGES.get(matter.stage),
                "grid-worker",
                place,
                matter.username,
                matter.paused ? "paused" : "running",
                matter.at);
    }

    private void advance(Matter matter) {
        Instant next = matter.at.plus(random.nextInt(8_000) * 61_234_567L, ChronoUnit.MICROS);
        if (!next.isBefore(to)) {
            return;
        }
        matter.at = next;
        switch (matter.phase) {
            case MEDIATING -> mediate(matter);
            case SIGNING -> sign(matter);
            case QUIET -> quietOver(matter);
            case VISIT -> visit(matter);
            case WAITING -> open(matter, matter.stage);
            case CLOSED -> reportAgain(matter);
        }
    }

    private void mediate(Matter matter) {
        switch (random.nextInt(12)) {
            case 0, 1 -> take(matter, "w" + random.nextInt(WORKERS));
            case 2 -> take(matter, null);
            case 3 -> {
                matter.paused = !matter.paused;
                hold(matter);
            }
            case 4 -> {
                rows.missed(matter.number, matter.at);
                open(matter, Math.min(5, matter.stage + 1));
            }
            case 5 -> open(matter, Math.min(5, matter.stage + 1));
            case 6 -> handBack(matter);
            default -> settleOrWait(matter);
        }
    }

    private void take(Matter matter, String username) {
        if (matter.username != null) {
            rows.did(matter.number, matter.username, matter.at.minus(Duration.ofHours(1)), matter.at);
        }
        matter.username = username;
        rows.accepted(matter.number, username == null ? null : matter.at);
        hold(matter);
    }

    private void handBack(Matter matter) {
        if (matter.stage > 0 && matter.handedBack.add(matter.stage)) {
            rows.handedBack(matter.number, STAGES.get(matter.stage), matter.at);
            open(matter, matter.stage - 1);
        }
    }

    private void settleOrWait(Matter matter) {
        if (matter.stage == 4 && random.nextInt(3) == 0) {
            rows.periodEnded(matter.number, matter.at);
            hold(matter);
            rows.waits(matter.number, others.anyCall(matter.at));
            matter.phase = Phase.WAITING;
        } else {
            rows.settled(matter.number, STAGES.get(matter.stage), matter.at);
            step(matter, "signAgreement", "climb", Duration.ofDays(3));
            matter.phase = Phase.SIGNING;
        }
    }

    private void sign(Matter matter) {
        if (random.nextInt(4) == 0) {
            rows.missed(matter.number, matter.at);
            open(matter, Math.min(5, matter.stage + 1));
        } else {
            rows.status(matter.number, "settled", null);
            step(matter, "followUp", "proceed", Duration.ofDays(30));
            matter.phase = Phase.QUIET;
        }
    }

    private void quietOver(Matter matter) {
        rows.missed(matter.number, matter.at);
        step(matter, "followUpVisit", "climb", Duration.ofDays(5));
        matter.phase = Phase.VISIT;
    }

    private void visit(Matter matter) {
        switch (random.nextInt(6)) {
            case 0 -> {
                rows.status(matter.number, "open", null);
                rows.line(matter.number, "reopened", STAGES.get(matter.stage), matter.at);
                open(matter, Math.min(5, matter.stage + 1));
            }
            case 1, 2, 3 ->
                rows.asked(matter.number, random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), matter.at);
            default -> {
                rows.credited(matter.number, STAGES.get(matter.stage), matter.at);
                rows.closed(matter.number, matter.at);
                matter.phase = Phase.CLOSED;
            }
        }
    }

    /** Or nothing more happens to it. */
    private void reportAgain(Matter matter) {
        matters.remove(matter);
        if (random.nextInt(3) == 0) {
            rows.creditWithdrawn(matter.number, report().number, matter.at);
        }
    }
}
