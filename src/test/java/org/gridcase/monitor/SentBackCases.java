package org.gridcase.monitor;

import java.time.Instant;

/** Matters of every kind that can be sent back, and how each is. */
final class SentBackCases {

    private SentBackCases() {}

    static void call(StuckTown town, String number) {
        town.rows.run("""
                INSERT INTO gridcase.department_call (case_number, caller, town, urgency, route)
                VALUES (:number, :town, :town, 'ordinary', 'centre')
                """, "number", number, "town", StuckTown.TOWN);
    }

    static void refused(StuckTown town, String number, int time, Instant at) {
        town.rows.run("""
                INSERT INTO gridcase.call_refusal (call_number, number, unit, entry, reason, refused_by, refused_at)
                SELECT :number, :time, :unit, min(id), '不归我管', 'x', :at FROM gridcase.responsibility_entry
                """, "number", number, "time", time, "unit", StuckTown.DEPARTMENT, "at", at);
    }

    static void part(StuckTown town, String number) {
        String call = town.opened("department-call");
        call(town, call);
        town.rows.run("""
                INSERT INTO gridcase.call_part (case_number, call_number, unit, role, percent)
                VALUES (:number, :call, :unit, 'cooperating', 100)
                """, "number", number, "call", call, "unit", StuckTown.DEPARTMENT);
    }

    static void task(StuckTown town, String number) {
        town.rows.run("""
                INSERT INTO gridcase.implementation_task (number, about, owner_post, owner_place, title, due_on, allowed, assigned_at)
                VALUES (:number, :about, 'community-secretary', :place, '装路灯', current_date, 3, now())
                """, "number", number, "about", town.opened("consultation"), "place", StuckTown.COMMUNITY);
    }

    static void dropped(StuckTown town, String number, int time, Instant at) {
        String notice = town.drafted(number, "consultation-result", at);
        town.rows.run(
                "UPDATE gridcase.notice SET state = 'dropped', draft_title = NULL, draft_fields = NULL WHERE case_number = :notice",
                "notice",
                notice);
        town.rows.closed(notice, at);
    }

    static void shown(StuckTown town, String number) {
        town.rows.run("""
                INSERT INTO gridcase.notice (case_number, place, kind, promptness, objections, drafted_at, draft_title, draft_fields)
                VALUES (:number, :place, 'major-matter', 'prompt', true, :at, 'history', '{}')
                """, "number", number, "place", StuckTown.COMMUNITY, "at", town.ago(40));
        town.rows.run("""
                INSERT INTO gridcase.notice_version (case_number, version, title, frozen, digest, published_by, published_at)
                VALUES (:number, 1, 'history', 'history', encode(sha256('history'), 'hex'), 'w1', :at)
                """, "number", number, "at", town.ago(39));
        town.rows.run("""
                UPDATE gridcase.notice SET state = 'shown', version = 1, draft_title = NULL, draft_fields = NULL
                 WHERE case_number = :number
                """, "number", number);
    }

    static void upheld(StuckTown town, String number, int time, Instant at) {
        town.rows.run("""
                INSERT INTO gridcase.objection (case_number, notice, version, text, filed_at, code_digest, outcome, reason, decided_by,
                    decided_at)
                VALUES (:objection, :notice, 1, '数字不对', :at, repeat('0', 64), 'uphold', '确实不对', 'x', :at)
                """, "objection", town.opened("objection"), "notice", number, "at", at);
    }

    static void change(StuckTown town, String number, String state, Instant at) {
        change(town, number, state, at, "Z-1");
    }

    static void change(StuckTown town, String number, String state, Instant at, String code) {
        town.rows.run(
                "INSERT INTO gridcase.responsibility_district (district) VALUES (:district) ON CONFLICT DO NOTHING",
                "district",
                StuckTown.DISTRICT);
        boolean refused = state.equals("refused");
        town.rows.run(
                """
                INSERT INTO gridcase.responsibility_change (case_number, district, origin, amendments, reason, proposed_by, proposer_post,
                    proposer_place, proposed_at, state, decided_by, decided_at, decision_reason)
                VALUES (:number, :district, 'person', CAST(:amendments AS jsonb), '要改', 'x', 'town-officer', :town, :at, :state,
                    :by, :decided, :why)
                """,
                "number",
                number,
                "district",
                StuckTown.DISTRICT,
                "amendments",
                "[{\"action\": \"put\", \"code\": \"" + code + "\"}]",
                "town",
                StuckTown.TOWN,
                "at",
                at,
                "state",
                state,
                "by",
                refused ? "x" : null,
                "decided",
                refused ? at : null,
                "why",
                refused ? "不改" : null);
    }
}
