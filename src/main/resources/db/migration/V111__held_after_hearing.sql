-- Nobody is held responsible unheard, or while the time for an appeal runs: both times the unit has spoken, or let its time
-- pass, which is a statement without words.
CREATE FUNCTION gridcase.accountability_heard_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM gridcase.accountability_statement s
         WHERE s.case_number = NEW.case_number AND s.kind IN ('defence', 'appeal')) < 2
    THEN
        RAISE EXCEPTION 'the unit has not been heard to the end in %', NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER accountability_heard_guard BEFORE INSERT ON gridcase.accountability_decision
    FOR EACH ROW WHEN (NEW.verdict = 'held') EXECUTE FUNCTION gridcase.accountability_heard_guard();
