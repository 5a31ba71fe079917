package org.gridcase.monitor;

import java.time.Instant;

/** The records of matters that are no disputes, as their modules write them. */
public record GovernanceRows(HistoryRows rows) {

    void consultation(String number, String place, Instant at) {
        rows.run("""
                INSERT INTO gridcase.consultation (case_number, place, sorted_to, title, most_returns, opened_at)
                VALUES (:number, :place, 'livelihood', 'history', 9, :at)
                """, "number", number, "place", place, "at", at);
    }

    void visit(String number, String step, Instant at) {
        rows.run("""
                INSERT INTO gridcase.consultation_visit (consultation, step, rule_version, text_in, opened_at)
                VALUES (:number, :step, '1', 0, :at)
                """, "number", number, "step", step, "at", at);
    }

    void visited(String number, String outcome, Instant at) {
        rows.run("""
                UPDATE gridcase.consultation_visit SET outcome = :outcome, decided_at = :at, decided_by = 'x',
                       back_to = CASE :outcome WHEN 'return' THEN 'propose' END, reason = 'history'
                 WHERE consultation = :number AND outcome IS NULL
                """, "number", number, "outcome", outcome, "at", at);
    }

    void task(String number, String place, Instant at) {
        rows.run("""
                INSERT INTO gridcase.implementation_task (number, about, owner_post, owner_place, title, due_on, allowed, assigned_at)
                VALUES (:number, :number, 'community-secretary', :place, 'history', current_date, 9, :at)
                """, "number", number, "place", place, "at", at);
    }

    void rectification(String number, String place, Instant at) {
        rows.run("""
                INSERT INTO gridcase.rectification (number, source, unit_post, unit_place, finder_post, finder_place, problem,
                    allowed, pointed_out_at)
                VALUES (:number, 'inspection', 'community-secretary', :place, 'supervision-member', :place, 'history', 9, :at)
                """, "number", number, "place", place, "at", at);
    }

    void raised(String number, String post, String place, Instant at) {
        said("rectification_step", number, "raised", "service", at);
        rows.run("""
                UPDATE gridcase.rectification SET raised = raised + 1, overseer_post = :post, overseer_place = :place
                 WHERE number = :number
                """, "number", number, "post", post, "place", place);
    }

    void withdrawn(String number, Instant at) {
        said("rectification_step", number, "withdrawn", "finder", at);
        rows.run(
                "UPDATE gridcase.rectification SET outcome = 'withdrawn', closed_at = :at WHERE number = :number",
                "number",
                number,
                "at",
                at);
    }

    /** @param table {@code rectification_step} or {@code implementation_step} */
    void said(String table, String number, String kind, String capacity, Instant at) {
        rows.run(
                "INSERT INTO gridcase." + table + " (number, kind, capacity, said_by, text, said_at)"
                        + " VALUES (:number, :kind, :capacity, 'x', 'history', :at)",
                "number",
                number,
                "kind",
                kind,
                "capacity",
                capacity,
                "at",
                at);
    }

    /** @param code of the entry that is to change */
    public void proposed(String number, String code, Instant at) {
        String district = number.substring(0, 6);
        rows.run(
                "INSERT INTO gridcase.responsibility_district (district) VALUES (:district) ON CONFLICT DO NOTHING",
                "district",
                district);
        rows.run("""
                INSERT INTO gridcase.responsibility_change (case_number, district, origin, amendments, reason, proposed_by,
                    proposer_post, proposer_place, proposed_at)
                VALUES (:number, :district, 'person', jsonb_build_array(jsonb_build_object('action', 'put', 'code', :code)),
                    'history', 'x', 'district-centre', :district, :at)
                """, "number", number, "district", district, "code", code, "at", at);
    }

    public void refused(String number, Instant at) {
        rows.run("""
                UPDATE gridcase.responsibility_change SET state = 'refused', decided_by = 'x', decided_at = :at,
                       decision_reason = 'history' WHERE case_number = :number
                """, "number", number, "at", at);
    }

    void returned(String number, Instant at) {
        rows.run(
                "UPDATE gridcase.responsibility_change SET state = 'returned' WHERE case_number = :number",
                "number",
                number);
        rows.line(number, "listChangeReturned", "community", at);
    }

    void review(String number, String about, String unit, Instant at) {
        rows.run("""
                INSERT INTO gridcase.accountability_review (case_number, reviewed_case, unit, origin, at, rule, opened_at, state)
                SELECT :number, :about, :unit, 'missedAgain', :at, min(id), :at, 'facts' FROM gridcase.accountability_rule
                """, "number", number, "about", about, "unit", unit, "at", at);
    }

    void decided(String number, String finding, Instant at) {
        rows.run(
                "UPDATE gridcase.accountability_review SET state = 'closed', verdict = 'named' WHERE case_number = :number",
                "number",
                number);
        rows.run(
                "INSERT INTO gridcase.accountability_finding (case_number, kind, why) VALUES (:number, :kind, 'notListed')",
                "number",
                number,
                "kind",
                finding);
        rows.run(
                "INSERT INTO gridcase.accountability_decision (case_number, verdict, at) VALUES (:number, 'named', :at)",
                "number",
                number,
                "at",
                at);
    }

    void objected(String notice, String objection, String outcome, Instant at) {
        rows.run("""
                INSERT INTO gridcase.objection (case_number, notice, version, text, filed_at, code_digest)
                VALUES (:objection, :notice, 1, 'history', :at, repeat('0', 64))
                """, "objection", objection, "notice", notice, "at", at);
        rows.run("""
                UPDATE gridcase.objection SET outcome = :outcome, reason = 'history', decided_by = 'x', decided_at = :at
                 WHERE case_number = :objection
                """, "objection", objection, "outcome", outcome, "at", at);
    }

    void drafted(String notice, String place, String kind, Instant at) {
        rows.run("""
                INSERT INTO gridcase.notice (case_number, place, kind, promptness, objections, drafted_at, draft_title, draft_fields)
                VALUES (:number, :place, :kind, 'prompt', true, :at, 'history', '{}')
                """, "number", notice, "place", place, "kind", kind, "at", at);
    }

    void published(String notice, Instant at) {
        rows.run("""
                INSERT INTO gridcase.notice_version (case_number, version, title, frozen, digest, published_by, published_at)
                VALUES (:number, 1, 'history', 'history', encode(sha256('history'), 'hex'), 'w1', :at)
                """, "number", notice, "at", at);
        rows.run("""
                UPDATE gridcase.notice SET state = 'shown', version = 1, draft_title = NULL, draft_fields = NULL
                 WHERE case_number = :number
                """, "number", notice);
    }

    void dropped(String notice, Instant at) {
        rows.run("""
                UPDATE gridcase.notice SET state = 'dropped', draft_title = NULL, draft_fields = NULL WHERE case_number = :number
                """, "number", notice);
        rows.closed(notice, at);
    }
}
