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
    private final Random random;
    private final List<String> places;
    private final Instant from;
    private final Instant to;
    private final List<Item> items = new ArrayList<>();

    GovernanceHistories(HistoryRows rows, Random random, List<String> places, Instant from, Instant to) {
        this.rows = rows;
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

    private void begin(Kind kind) {
        Item item = new Item();
        item.kind = kind;
        item.at = from.plus(Duration.ofMinutes(
                random.nextInt((int) Duration.between(from, to).toMinutes() / 2)));
        item.community = places.get(random.nextInt(places.size())).substring(0, 12);
        item.district = item.community.substring(0, 6);
        item.number = rows.opened(kind.code, "lighting", kind == Kind.CHANGE ? item.district : item.community, item.at);
        switch (kind) {
            case CONSULTATION -> {
                rows.run("""
                        INSERT INTO gridcase.consultation (case_number, place, sorted_to, title, most_returns, opened_at)
                        VALUES (:number, :place, 'livelihood', 'history', 9, :at)
                        """, "number", item.number, "place", item.community, "at", item.at);
                visit(item, "propose");
            }
            case TASK -> rows.run("""
                        INSERT INTO gridcase.implementation_task (number, about, owner_post, owner_place, title, due_on, allowed, assigned_at)
                        VALUES (:number, :number, 'community-secretary', :place, 'history', current_date, 9, :at)
                        """, "number", item.number, "place", item.community, "at", item.at);
            case RECTIFICATION -> rows.run("""
                        INSERT INTO gridcase.rectification (number, source, unit_post, unit_place, finder_post, finder_place, problem,
                            allowed, pointed_out_at)
                        VALUES (:number, 'inspection', 'community-secretary', :place, 'supervision-member', :place, 'history', 9, :at)
                        """, "number", item.number, "place", item.community, "at", item.at);
            case CHANGE -> propose(item);
            case REVIEW ->
                rows.run(
                        """
                        INSERT INTO gridcase.accountability_review (case_number, reviewed_case, unit, origin, at, rule, opened_at, state)
                        SELECT :number, :about, :unit, 'missedAgain', :at, min(id), :at, 'facts' FROM gridcase.accountability_rule
                        """,
                        "number",
                        item.number,
                        "about",
                        rows.opened("department-call", "lighting", item.community.substring(0, 9), item.at),
                        "unit",
                        item.district + "01",
                        "at",
                        item.at);
            case NOTICE -> {
                notice(item.number, item.community, "major-matter", item.at);
                publish(item.number, item.at);
            }
            case TOPIC, MEETING -> {
                // The case, its periods and its timeline say everything.
            }
        }
        owe(item);
        items.add(item);
    }

    private void propose(Item item) {
        rows.run(
                "INSERT INTO gridcase.responsibility_district (district) VALUES (:district) ON CONFLICT DO NOTHING",
                "district",
                item.district);
        rows.run(
                """
                INSERT INTO gridcase.responsibility_change (case_number, district, origin, amendments, reason, proposed_by,
                    proposer_post, proposer_place, proposed_at)
                VALUES (:number, :district, 'person', jsonb_build_array(jsonb_build_object('action', 'put', 'code', :code)),
                    'history', 'x', 'town-officer', :town, :at)
                """,
                "number",
                item.number,
                "district",
                item.district,
                "code",
                "Z-" + random.nextInt(CHANGED_CODES),
                "town",
                item.community.substring(0, 9),
                "at",
                item.at);
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

    private void visit(Item item, String step) {
        rows.run("""
                INSERT INTO gridcase.consultation_visit (consultation, step, rule_version, text_in, opened_at)
                VALUES (:number, :step, '1', 0, :at)
                """, "number", item.number, "step", step, "at", item.at);
    }

    private void visited(Item item, String outcome) {
        rows.run("""
                UPDATE gridcase.consultation_visit SET outcome = :outcome, decided_at = :at, decided_by = 'x',
                       back_to = CASE :outcome WHEN 'return' THEN 'propose' END, reason = 'history'
                 WHERE consultation = :number AND outcome IS NULL
                """, "number", item.number, "outcome", outcome, "at", item.at);
    }

    /** Sent back to whoever had it, raised to the level above, or gone on. */
    private void back(Item item) {
        item.step++;
        switch (item.kind) {
            case CONSULTATION -> {
                visited(item, random.nextBoolean() ? "return" : "approve");
                visit(item, random.nextInt(3) == 0 ? "publicise" : "review");
            }
            case TASK -> said("implementation_step", item, item.step % 2 == 0 ? "done" : "returned", "other");
            case RECTIFICATION -> {
                if (random.nextBoolean()) {
                    said("rectification_step", item, "notPutRight", "resident");
                } else if (item.raised < 2) {
                    raise(item);
                }
            }
            case CHANGE -> {
                rows.run(
                        "UPDATE gridcase.responsibility_change SET state = 'returned' WHERE case_number = :number",
                        "number",
                        item.number);
                rows.line(item.number, "listChangeReturned", "community", item.at);
            }
            case TOPIC -> rows.line(item.number, "topicCameBack", "community", item.at);
            case MEETING -> owe(item);
            case REVIEW -> decided(item);
            case NOTICE -> object(item);
        }
    }

    private void said(String table, Item item, String kind, String capacity) {
        rows.run(
                "INSERT INTO gridcase." + table + " (number, kind, capacity, said_by, text, said_at)"
                        + " VALUES (:number, :kind, :capacity, 'x', 'history', :at)",
                "number",
                item.number,
                "kind",
                kind,
                "capacity",
                capacity,
                "at",
                item.at);
    }

    private void raise(Item item) {
        item.raised++;
        said("rectification_step", item, "raised", "service");
        rows.run(
                "UPDATE gridcase.rectification SET raised = raised + 1, overseer_post = :post, overseer_place = :place"
                        + " WHERE number = :number",
                "number",
                item.number,
                "post",
                item.raised == 1 ? "town-officer" : "district-centre",
                "place",
                item.raised == 1 ? item.community.substring(0, 9) : item.district);
    }

    private void decided(Item item) {
        rows.run(
                "UPDATE gridcase.accountability_review SET state = 'closed', verdict = 'named' WHERE case_number = :number",
                "number",
                item.number);
        rows.run(
                "INSERT INTO gridcase.accountability_finding (case_number, kind, why) VALUES (:number, :kind, 'notListed')",
                "number",
                item.number,
                "kind",
                random.nextBoolean() ? "listGap" : "nobody");
        rows.run(
                "INSERT INTO gridcase.accountability_decision (case_number, verdict, at) VALUES (:number, 'named', :at)",
                "number",
                item.number,
                "at",
                item.at);
        item.step = -1;
        rows.closed(item.number, item.at);
    }

    private void object(Item item) {
        String objection = rows.opened("objection", "lighting", item.community, item.at);
        rows.run("""
                INSERT INTO gridcase.objection (case_number, notice, version, text, filed_at, code_digest)
                VALUES (:objection, :notice, 1, 'history', :at, repeat('0', 64))
                """, "objection", objection, "notice", item.number, "at", item.at);
        rows.run("""
                UPDATE gridcase.objection SET outcome = :outcome, reason = 'history', decided_by = 'x', decided_at = :at
                 WHERE case_number = :objection
                """, "objection", objection, "outcome", random.nextInt(3) == 0 ? "reject" : "uphold", "at", item.at);
    }

    private void end(Item item) {
        switch (item.kind) {
            case CONSULTATION -> visited(item, "approve");
            case RECTIFICATION -> {
                said("rectification_step", item, "withdrawn", "finder");
                rows.run(
                        "UPDATE gridcase.rectification SET outcome = 'withdrawn', closed_at = :at WHERE number = :number",
                        "number",
                        item.number,
                        "at",
                        item.at);
            }
            case CHANGE -> rows.run("""
                        UPDATE gridcase.responsibility_change SET state = 'refused', decided_by = 'x', decided_at = :at,
                               decision_reason = 'history' WHERE case_number = :number
                        """, "number", item.number, "at", item.at);
            case REVIEW -> {
                decided(item);
                return;
            }
            case TASK, TOPIC, MEETING, NOTICE -> {
                // It is over with its case.
            }
        }
        item.step = -1;
        rows.closed(item.number, item.at);
    }

    /** The notice of what came of it, a case of its own. */
    private void draft(Item item) {
        item.notice = rows.opened("publication", "lighting", item.community, item.at);
        rows.run(
                "UPDATE gridcase.case_file SET linked_to = :about WHERE number = :notice",
                "about",
                item.number,
                "notice",
                item.notice);
        notice(item.notice, item.community, item.kind.notice, item.at);
    }

    private void notice(String number, String place, String kind, Instant at) {
        rows.run("""
                INSERT INTO gridcase.notice (case_number, place, kind, promptness, objections, drafted_at, draft_title, draft_fields)
                VALUES (:number, :place, :kind, 'prompt', true, :at, 'history', '{}')
                """, "number", number, "place", place, "kind", kind, "at", at);
    }

    private void decideNotice(Item item) {
        if (random.nextBoolean()) {
            publish(item.notice, item.at);
        } else {
            rows.run("""
                    UPDATE gridcase.notice SET state = 'dropped', draft_title = NULL, draft_fields = NULL
                     WHERE case_number = :number
                    """, "number", item.notice);
            rows.closed(item.notice, item.at);
        }
        item.notice = null;
    }

    private void publish(String notice, Instant at) {
        rows.run("""
                INSERT INTO gridcase.notice_version (case_number, version, title, frozen, digest, published_by, published_at)
                VALUES (:number, 1, 'history', 'history', encode(sha256('history'), 'hex'), 'w1', :at)
                """, "number", notice, "at", at);
        rows.run("""
                UPDATE gridcase.notice SET state = 'shown', version = 1, draft_title = NULL, draft_fields = NULL
                 WHERE case_number = :number
                """, "number", notice);
    }
}
