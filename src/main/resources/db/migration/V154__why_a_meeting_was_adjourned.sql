-- Why the convenor ended a meeting before its agenda was through, as the minutes have it; null: it was through.
ALTER TABLE gridcase.meeting ADD COLUMN adjourned text CHECK (char_length(adjourned) BETWEEN 1 AND 1000);

CREATE OR REPLACE FUNCTION gridcase.meeting_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    course text[] := '{state,roster_at,ended_at,adjourned}';
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state <> 'closed' AND to_jsonb(NEW) - course = to_jsonb(OLD) - course
        AND (OLD.roster_at IS NULL OR NEW.roster_at = OLD.roster_at)
        AND (OLD.ended_at IS NULL OR NEW.ended_at = OLD.ended_at)
        AND (OLD.adjourned IS NULL OR NEW.adjourned = OLD.adjourned)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the meeting % stays as it was written', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
END $$;
