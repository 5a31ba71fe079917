package org.gridcase.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens besides disputes: calls that units claim in time or late, notices that are published or dropped. */
final class OtherHistories {

    private static final String CALL = "department-call";

    private static final class Item {
        String number;
        String place;
        String unit;
        boolean call;
        int step;
        Instant at;
    }

    private final HistoryRows rows;
    private final Random random;
    private final List<String> places;
    private final Instant from;
    private final Instant to;
    private final List<Item> items = new ArrayList<>();

    OtherHistories(HistoryRows rows, Random random, List<String> places, Instant from, Instant to) {
        this.rows = rows;
        this.random = random;
        this.places = places;
        this.from = from;
        this.to = to;
    }

    void one() {
        if (items.isEmpty() || random.nextInt(3) == 0) {
            begin(
                    random.nextBoolean(),
                    from.plus(Duration.ofMinutes(
                            random.nextInt((int) Duration.between(from, to).toMinutes() * 9 / 10))));
            return;
        }
        Item item = items.get(random.nextInt(items.size()));
        Instant next = item.at.plus(Duration.ofMinutes(random.nextInt(900)));
        if (next.isBefore(to)) {
            item.at = next;
            if (item.call) {
                advanceCall(item);
            } else {
                advanceNotice(item);
            }
        }
    }

    String anyCall(Instant at) {
        return items.stream().filter(item -> item.call).findFirst().orElseGet(() -> begin(true, at)).number;
    }

    private Item begin(boolean call, Instant at) {
        Item item = new Item();
        item.call = call;
        item.at = at;
        String building = places.get(random.nextInt(places.size()));
        item.place = building.substring(0, call ? 9 : 12);
        item.number = rows.opened(call ? CALL : "publication", "sanitation", item.place, at);
        if (call) {
            rows.run("""
                    INSERT INTO gridcase.department_call (case_number, caller, town, urgency, route)
                    VALUES (:number, :town, :town, 'ordinary', 'centre')
                    """, "number", item.number, "town", item.place);
            claim(item);
        } else {
            rows.run("""
                    INSERT INTO gridcase.notice (case_number, place, kind, promptness, objections, drafted_at, draft_title, draft_fields)
                    VALUES (:number, :place, 'result', 'prompt', false, :at, 'history', '{}')
                    """, "number", item.number, "place", item.place, "at", at);
            owe(item, "publication", "publishPrompt", "noticeApproval", Duration.ofDays(5));
        }
        items.add(item);
        return item;
    }

    /** It comes to a unit of the district's three: to another one than before. */
    private void claim(Item item) {
        item.unit = item.place.substring(0, 6)
                + (item.unit == null
                        ? "0" + (1 + random.nextInt(3))
                        : item.unit.endsWith("3") ? "01" : "0" + (item.unit.charAt(7) - '0' + 1));
        rows.run("""
                INSERT INTO gridcase.case_unit (case_number, unit, since) VALUES (:number, :unit, :at) ON CONFLICT DO NOTHING
                """, "number", item.number, "unit", item.unit, "at", item.at);
        owe(item, CALL, "claim", "department", Duration.ofHours(8));
    }

    private void owe(Item item, String process, String step, String stage, Duration within) {
        String holder = item.call ? item.unit : item.place;
        rows.held(item.number, stage, "department-officer", holder, null, "running", item.at);
        rows.owed(
                item.number,
                process,
                step,
                stage,
                "ordinary",
                "supervise",
                item.at,
                item.at.plus(within.dividedBy(2)),
                item.at.plus(within));
    }

    private void advanceCall(Item item) {
        switch (item.step) {
            case 0 -> {
                if (random.nextInt(4) == 0) {
                    rows.missed(item.number, item.at);
                    claimed(item, "assigned");
                } else {
                    claimed(item, random.nextBoolean() ? "person" : "system");
                }
                item.step = 1;
            }
            case 1 -> {
                rows.run(
                        "UPDATE gridcase.call_claim SET ended_at = :at WHERE case_number = :number AND ended_at IS NULL",
                        "number",
                        item.number,
                        "at",
                        item.at);
                boolean again = random.nextInt(3) == 0;
                if (again) {
                    claim(item);
                } else {
                    owe(item, CALL, "handle", "department", Duration.ofDays(10));
                }
                item.step = again ? 0 : 2;
            }
            case 2 -> {
                rows.closed(item.number, item.at);
                item.step = 3;
            }
            default -> {
                // It is over.
            }
        }
    }

    private void claimed(Item item, String how) {
        rows.run(
                """
                INSERT INTO gridcase.call_claim (case_number, unit, how, claimed_by, claimed_at)
                VALUES (:number, :unit, :how, :by, :at)
                """,
                "number",
                item.number,
                "unit",
                item.unit,
                "how",
                how,
                "by",
                how.equals("person") ? "w1" : null,
                "at",
                item.at);
    }

    private void advanceNotice(Item item) {
        if (item.step > 0) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                rows.run("""
                        UPDATE gridcase.notice SET state = 'dropped', draft_title = NULL, draft_fields = NULL
                         WHERE case_number = :number
                        """, "number", item.number);
                rows.closed(item.number, item.at);
                item.step = 1;
            }
            case 1 -> {
                // Not published in time: supervised, and the time begins anew.
                rows.missed(item.number, item.at);
                owe(item, "publication", "publishPrompt", "noticeApproval", Duration.ofDays(5));
            }
            default -> {
                publish(item);
                item.step = 1;
            }
        }
    }

    private void publish(Item item) {
        rows.run("""
                INSERT INTO gridcase.notice_version (case_number, version, title, frozen, digest, published_by, published_at)
                VALUES (:number, 1, 'history', 'history', encode(sha256('history'), 'hex'), 'w1', :at)
                """, "number", item.number, "at", item.at);
        rows.run("""
                UPDATE gridcase.notice SET state = 'shown', version = 1, draft_title = NULL, draft_fields = NULL
                 WHERE case_number = :number
                """, "number", item.number);
        owe(item, "publication", "showPrompt", "noticeShown", Duration.ofDays(30));
    }
}
