-- The text that came to a step: what is put to the vote there is this one, or one that its convenor wrote in the step.
ALTER TABLE gridcase.consultation_visit ADD COLUMN text_in integer CHECK (text_in >= 0);

ALTER TABLE gridcase.consultation_visit DISABLE TRIGGER consultation_visit_guard;
UPDATE gridcase.consultation_visit v SET text_in = coalesce(
    (SELECT m.text_version FROM gridcase.consultation_visit b
     JOIN gridcase.consultation_meeting m ON m.visit = b.id
     WHERE b.consultation = v.consultation AND b.id < v.id AND b.outcome IN ('approve', 'amend')
     ORDER BY b.id DESC, m.at DESC LIMIT 1), 0);
ALTER TABLE gridcase.consultation_visit ENABLE TRIGGER consultation_visit_guard;
ALTER TABLE gridcase.consultation_visit ALTER COLUMN text_in SET NOT NULL;

CREATE OR REPLACE FUNCTION gridcase.consultation_visit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.outcome IS NULL AND NEW.missed >= OLD.missed AND NEW.lost >= OLD.lost
        AND NEW.undecided >= OLD.undecided
        AND (NEW.consultation, NEW.step, NEW.body, NEW.rule_version, NEW.opened_at, NEW.text_in)
            IS NOT DISTINCT FROM (OLD.consultation, OLD.step, OLD.body, OLD.rule_version, OLD.opened_at, OLD.text_in)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'visit % stays as it was decided', OLD.id USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- The checklist as the supervision committee decided by it.
CREATE TABLE gridcase.consultation_check (
    visit    bigint   NOT NULL REFERENCES gridcase.consultation_visit,
    line     smallint NOT NULL CHECK (line > 0),
    step     text     NOT NULL CHECK (step IN ('propose', 'consult', 'review', 'resolve')),
    item     text     NOT NULL,
    passed   boolean  NOT NULL,
    -- Which sentence tells from what it was seen, and the values in it.
    sentence text     NOT NULL,
    evidence text[]   NOT NULL,
    PRIMARY KEY (visit, line)
);
CREATE TRIGGER consultation_append_only BEFORE UPDATE OR DELETE ON gridcase.consultation_check
    FOR EACH ROW EXECUTE FUNCTION gridcase.consultation_append_only();
CREATE TRIGGER consultation_no_truncate BEFORE TRUNCATE ON gridcase.consultation_check
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.consultation_append_only();
