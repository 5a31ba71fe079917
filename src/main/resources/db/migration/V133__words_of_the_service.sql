-- What the service itself drafts from a record (the result of a consultation): title and fields that nobody rewrites. Only the
-- masks that the gate proposes get into them.
ALTER TABLE gridcase.notice
    ADD COLUMN fixed_title  text,
    ADD COLUMN fixed_fields jsonb CHECK (jsonb_typeof(fixed_fields) = 'object'),
    ADD COLUMN fixed_masked boolean NOT NULL DEFAULT false,
    ADD CHECK ((fixed_title IS NULL) = (fixed_fields IS NULL) AND (NOT fixed_masked OR fixed_title IS NOT NULL));

-- What a frozen text says in a field, each line behind a blank; null: nothing.
CREATE FUNCTION gridcase.notice_said(frozen text, field text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT substring(frozen FROM '\n' || field || ':\n((?: [^\n]*\n)*)')
$$;

-- A version says what is fixed, whoever publishes it.
CREATE FUNCTION gridcase.notice_version_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM gridcase.notice n,
                    jsonb_each_text(n.fixed_fields || jsonb_build_object('title', n.fixed_title)) AS fixed (field, said)
               WHERE n.case_number = NEW.case_number
                 AND gridcase.notice_said(NEW.frozen, fixed.field)
                     IS DISTINCT FROM ' ' || replace(fixed.said, E'\n', E'\n ') || E'\n') THEN
        RAISE EXCEPTION 'version % of notice % does not say what the record says', NEW.version, NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER notice_version_fixed BEFORE INSERT ON gridcase.notice_version
    FOR EACH ROW EXECUTE FUNCTION gridcase.notice_version_fixed();

CREATE FUNCTION gridcase.notice_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.drafted_by IS DISTINCT FROM OLD.drafted_by OR NEW.drafted_at <> OLD.drafted_at
        OR (NEW.fixed_title, NEW.fixed_fields, NEW.fixed_masked) IS DISTINCT FROM
           (OLD.fixed_title, OLD.fixed_fields, OLD.fixed_masked)
       AND NOT (OLD.fixed_title IS NOT NULL AND NEW.fixed_title IS NOT NULL AND NEW.fixed_masked
                AND OLD.draft_title IS NOT NULL)
    THEN
        RAISE EXCEPTION 'who drafted notice %, and what, stays', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

-- Results that were drafted before this was kept, and wait for their officer.
UPDATE gridcase.notice SET fixed_title = draft_title, fixed_fields = draft_fields
WHERE kind = 'consultation-result' AND drafted_by IS NULL AND state = 'drafted';

CREATE TRIGGER notice_fixed BEFORE UPDATE ON gridcase.notice
    FOR EACH ROW EXECUTE FUNCTION gridcase.notice_fixed();

-- An objection comes while the notice is public and its period runs. Whoever ends the period waits for whoever objects, and
-- the other way round.
CREATE FUNCTION gridcase.objection_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM gridcase.case_file WHERE number = NEW.notice FOR UPDATE;
    PERFORM FROM gridcase.notice
    WHERE case_number = NEW.notice AND state = 'shown' AND objections AND objections_over_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nobody can object to notice % now', NEW.notice USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER objection_in_time BEFORE INSERT ON gridcase.objection
    FOR EACH ROW EXECUTE FUNCTION gridcase.objection_in_time();
