-- Who comes to a post or leaves it did tasks in cases that lie anywhere, perhaps between the instant at which the post ended and the
-- commit that says so: by which post they were done is asked anew. Module monitor.
ALTER TABLE gridcase.monitor_touched_place ADD username text;
CREATE OR REPLACE FUNCTION gridcase.monitor_posts_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gridcase.monitor_touched_place (place, username, since)
    SELECT place_code, username, min(CASE TG_OP WHEN 'INSERT' THEN held_from ELSE held_to END) FROM written GROUP BY 1, 2;
    RETURN NULL;
END $$;
CREATE INDEX monitor_visit_person ON gridcase.monitor_visit (username, ended) WHERE kind = 'userTask' AND ended IS NOT NULL;

-- Likewise a change of the lists that is refused after another one, which changes the same entries, was proposed: that one is then
-- proposed again.
CREATE FUNCTION gridcase.monitor_refusal_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gridcase.monitor_touched (number)
    SELECT DISTINCT again.case_number FROM written refused
      JOIN gridcase.responsibility_change again ON again.district = refused.district AND again.proposed_at >= refused.decided_at
     WHERE refused.state = 'refused';
    RETURN NULL;
END $$;
CREATE TRIGGER monitor_refusal_touched_update AFTER UPDATE ON gridcase.responsibility_change REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.monitor_refusal_touched();
