package org.gridcase.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What happens to matters that are no disputes: consultations and what is done of them, topics, meetings, changes of the lists,
 * rectifications, reviews, objections. What is sent back, and what residents are to read of it.
 */
final class GovernanceHistories {

    private static final int CHANGED_CODES = 3;

    private enum Kind {
        CONSULTATION("consultation", "consultation-result"),
        TASK("implementation-task", "implementation-result"),
        RECTIFICATION("rectification", "rectification-overdue"),
        CHANGE("list-amendment", "major-matter"),
        TOPIC("topic", "topic-declined"),
        MEETING("meeting", "major-matter"),
        REVIEW("accountability-review", "major-matter"),
        NOTICE("publication", "major-matter");

        private final String code;
        private final String notice;

        Kind(String code, String notice) {
            this.code = code;
            this.notice = notice;
        }
    }

    private static final class Item {
        Kind kind;
        String number;
        String community;
        String district;
        int step;
        int raised;
        String notice;
        Instant at;
    }

    private final HistoryRows rows;
    private final GovernanceRows records;
    private final Random random;
    private final List<String> places;
    private final Instant from;
    private final Instant to;
    private final List<Item> items = new ArrayList<>();

    GovernanceHistories(HistoryRows rows, Random random, List<String> places, Instant from, Instant to) {
        this.rows = rows;
        this.records = new GovernanceRows(rows);
        this.random = random;
        this.places = places;
        this.from = from;
        this.to = to;
    }

    void one() {
        if (items.isEmpty() || random.nextInt(5) == 0) {
            begin(Kind.values()[random.nextInt(Kind.values().length)]);
            return;
        }
        Item item = items.get(random.nextInt(items.size()));
        Instant next = item.at.plus(Duration.ofMinutes(1 + random.nextInt(5_000)));
        if (!next.isBefore(to)) {
            return;
        }
        item.at = next;
        if (item.notice != null && random.nextInt(3) == 0) {
            decideNotice(item);
        } else if (item.kind != Kind.NOTICE && item.notice == null && random.nextInt(6) == 0) {
            draft(item);
        } else {
            advance(item);
        }
    }

    private void owe(Item item) {
        rows.held(item.number, "community", "community-secretary", item.community, null, "running", item.at);
        boolean published = item.kind == Kind.NOTICE;
        rows.owed(
                item.number,
                published ? "publication" : item.kind.code,
                published ? "publishPrompt" : item.kind == Kind.CONSULTATION ? "consultationReport" : "history",
                "community",
                "ordinary",
                random.nextBoolean() ? "climb" : "supervise",
                item.at,
                item.at.plus(Duration.ofDays(2)),
                item.at.plus(Duration.ofDays(4)));
    }

    private void advance(Item item) {
        if (item.step < 0) {
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> rows.missed(item.number, item.at);
            case 1 -> owe(item);
            case 2 -> end(item);
            default -> back(item);
        }
    }

    private void begin(Kind kind) {
        Item item = new Item();
        item.kind = kind;
        item.at = from.plus(Duration.ofMinutes(
                random.nextInt((int) Duration.between(from, to).toMinutes() / 2)));
        item.community = places.get(random.nextInt(places.size())).substring(0, 12);
        item.district = item.community.substring(0, 6);
        item.number = opened(kind.code, kind == Kind.CHANGE ? item.district : item.community, item.at);
        switch (kind) {
            case CONSULTATION -> {
                records.consultation(item.number, item.community, item.at);
                records.visit(item.number, "propose", item.at);
            }
            case TASK -> records.task(item.number, item.community, item.at);
            case RECTIFICATION -> records.rectification(item.number, item.community, item.at);
            case CHANGE -> records.proposed(item.number, "Z-" + random.nextInt(CHANGED_CODES), item.at);
            case REVIEW -> {
                String about = opened("department-call", item.community.substring(0, 9), item.at);
                records.review(item.number, about, item.district + "01", item.at);
            }
            case NOTICE -> {
                records.drafted(item.number, item.community, kind.notice, item.at);
                records.published(item.number, item.at);
            }
            case TOPIC, MEETING -> {
                // The case, its periods and its timeline say everything.
            }
        }
        owe(item);
        items.add(item);
    }

    private String opened(String kind, String place, Instant at) {
        return rows.opened(kind, "lighting", place, at);
    }

    /** Sent back to whoever had it, raised to the level above, or gone on. */
    private void back(Item item) {
        item.step++;
        switch (item.kind) {
            case CONSULTATION -> {
                records.visited(item.number, random.nextBoolean() ? "return" : "approve", item.at);
                records.visit(item.number, random.nextInt(3) == 0 ? "publicise" : "review", item.at);
            }
            case TASK ->
                records.said(
                        "implementation_step", item.number, item.step % 2 == 0 ? "done" : "returned", "other", item.at);
            case RECTIFICATION -> {
                if (random.nextBoolean()) {
                    records.said("rectification_step", item.number, "notPutRight", "resident", item.at);
                } else if (item.raised < 2) {
                    raise(item);
                }
            }
            case CHANGE -> records.returned(item.number, item.at);
            case TOPIC -> rows.line(item.number, "topicCameBack", "community", item.at);
            case MEETING -> owe(item);
            case REVIEW -> end(item);
            case NOTICE ->
                records.objected(
                        item.number,
                        opened("objection", item.community, item.at),
                        random.nextInt(3) == 0 ? "reject" : "uphold",
                        item.at);
        }
    }

    private void raise(Item item) {
        item.raised++;
        boolean first = item.raised == 1;
        records.raised(
                item.number,
                first ? "town-officer" : "district-centre",
                first ? item.community.substring(0, 9) : item.district,
                item.at);
    }

    private void end(Item item) {
        switch (item.kind) {
            case CONSULTATION -> records.visited(item.number, "approve", item.at);
            case RECTIFICATION -> records.withdrawn(item.number, item.at);
            case CHANGE -> records.refused(item.number, item.at);
            case REVIEW -> records.decided(item.number, random.nextBoolean() ? "listGap" : "nobody", item.at);
            case TASK, TOPIC, MEETING, NOTICE -> {
                // It is over with its case.
            }
        }
        item.step = -1;
        rows.closed(item.number, item.at);
    }

    /** The notice of what came of it, a case of its own. */
    private void draft(Item item) {
        item.notice = opened("publication", item.community, item.at);
        rows.run(
                "UPDATE gridcase.case_file SET linked_to = :about WHERE number = :notice",
                "about",
                item.number,
                "notice",
                item.notice);
        records.drafted(item.notice, item.community, item.kind.notice, item.at);
    }

    private void decideNotice(Item item) {
        if (random.nextBoolean()) {
            records.published(item.notice, item.at);
        } else {
            records.dropped(item.notice, item.at);
        }
        item.notice = null;
    }
}
