-- What keeps a resolution from coming into force, matter by matter. The functions read what other modules keep.

-- Where something about a consultation can be found wrong: it itself, its meetings, its notices, and the objections to these.
CREATE FUNCTION gridcase.consultation_matters(consultation text) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY
        SELECT consultation
        UNION ALL
        SELECT c.number FROM gridcase.case_file c
        WHERE c.linked_to = consultation AND c.kind IN ('meeting', 'publication')
        UNION ALL
        SELECT o.number FROM gridcase.case_file o JOIN gridcase.case_file told ON told.number = o.linked_to
        WHERE told.linked_to = consultation AND told.kind = 'publication' AND o.kind = 'objection';
END $$;

-- It was not resolved, or the supervision committee has not agreed since.
CREATE FUNCTION gridcase.consultation_unseen(c gridcase.consultation) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN c.resolved_at IS NULL OR NOT EXISTS (
        SELECT FROM gridcase.consultation_visit v
        WHERE v.consultation = c.case_number AND v.step = 'oversee' AND v.outcome = 'approve' AND v.decided_at >= c.resolved_at);
END $$;

-- The newest notice of the service had not its whole period, waits to be corrected, is not to be read, or says something else
-- than what was resolved.
CREATE FUNCTION gridcase.consultation_unread(c gridcase.consultation) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN NOT EXISTS (
        SELECT FROM gridcase.notice n
        JOIN gridcase.case_file told ON told.number = n.case_number
        JOIN gridcase.consultation_text said ON said.consultation = c.case_number AND said.version = c.text_version
        WHERE n.case_number = c.notice AND told.linked_to = c.case_number
          AND n.kind = 'consultation-result' AND n.objections AND n.drafted_by IS NULL
          AND n.objections_over_at IS NOT NULL AND n.state IN ('shown', 'ended') AND n.draft_title IS NULL
          AND n.drafted_at >= c.resolved_at
          AND (n.fixed_masked OR n.fixed_fields ->> 'resolution' = said.text)
          AND NOT EXISTS (SELECT FROM gridcase.notice later
                          JOIN gridcase.case_file other ON other.number = later.case_number
                          WHERE other.linked_to = c.case_number AND later.kind = n.kind AND later.drafted_by IS NULL
                            AND later.drafted_at > n.drafted_at));
END $$;

-- An objection to any notice of it has no answer, or its case is not done with.
CREATE FUNCTION gridcase.consultation_objected(c gridcase.consultation) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM gridcase.objection o
        JOIN gridcase.case_file filed ON filed.number = o.case_number
        JOIN gridcase.case_file told ON told.number = o.notice
        WHERE told.linked_to = c.case_number AND (o.outcome IS NULL OR filed.status <> 'closed'));
END $$;

-- An objection to any notice of it was upheld since it was resolved.
CREATE FUNCTION gridcase.consultation_upheld(c gridcase.consultation) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM gridcase.objection o
        JOIN gridcase.case_file told ON told.number = o.notice
        WHERE told.linked_to = c.case_number AND o.outcome = 'uphold' AND o.decided_at >= c.resolved_at);
END $$;

-- Something that was pointed out about any matter of it is still to be put right.
CREATE FUNCTION gridcase.consultation_unrectified(c gridcase.consultation) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
            SELECT FROM gridcase.case_file f
            WHERE f.kind = 'rectification' AND f.status <> 'closed'
              AND f.linked_to IN (SELECT gridcase.consultation_matters(c.case_number)))
        OR EXISTS (
            SELECT FROM gridcase.rectification r
            WHERE r.closed_at IS NULL AND r.about IN (SELECT gridcase.consultation_matters(c.case_number)));
END $$;

CREATE FUNCTION gridcase.consultation_obstacles(c gridcase.consultation) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY
        SELECT word FROM (VALUES
            ('not overseen since it was resolved', gridcase.consultation_unseen(c)),
            ('not told, or its period runs', gridcase.consultation_unread(c)),
            ('an objection is open', gridcase.consultation_objected(c)),
            ('an objection was upheld', gridcase.consultation_upheld(c)),
            ('something is to be put right', gridcase.consultation_unrectified(c))) AS obstacle (word, there)
        WHERE there;
END $$;

-- A resolution is in force only when residents had their say and nothing is open: whoever writes it, the record must bear it.
-- Who changes a matter of it holds the case of the matter: they are waited for, and looked at afterwards.
CREATE OR REPLACE FUNCTION gridcase.consultation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    obstacles text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'consultation % is not deleted', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND ((NEW.case_number, NEW.place, NEW.topic, NEW.sorted_to, NEW.title, NEW.opened_by, NEW.opened_at)
            IS DISTINCT FROM
            (OLD.case_number, OLD.place, OLD.topic, OLD.sorted_to, OLD.title, OLD.opened_by, OLD.opened_at)
        OR OLD.ending IS NOT NULL OR NEW.returns < OLD.returns OR NEW.most_returns <> OLD.most_returns
        OR OLD.in_force_at IS NOT NULL AND NEW.in_force_at IS DISTINCT FROM OLD.in_force_at)
    THEN
        RAISE EXCEPTION 'consultation % does not go back', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.in_force_at IS NULL OR TG_OP = 'UPDATE' AND OLD.in_force_at IS NOT NULL THEN
        RETURN NEW;
    END IF;
    PERFORM FROM gridcase.case_file WHERE number = NEW.case_number FOR UPDATE;
    -- Notices before the objections to them, as everywhere.
    PERFORM FROM gridcase.case_file WHERE linked_to = NEW.case_number AND kind = 'publication' ORDER BY number FOR UPDATE;
    PERFORM FROM gridcase.case_file WHERE number IN (SELECT gridcase.consultation_matters(NEW.case_number))
    ORDER BY number FOR UPDATE;
    SELECT string_agg(word, ', ') INTO obstacles FROM gridcase.consultation_obstacles(NEW) AS word;
    IF obstacles IS NOT NULL THEN
        RAISE EXCEPTION 'consultation % is not in force: %', NEW.case_number, obstacles
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

-- What keeps a resolution from coming into force, or let it, stays closed once it is.
CREATE FUNCTION gridcase.consultation_stays_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'case % stays closed', OLD.number USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER consultation_stays_closed BEFORE UPDATE OF status ON gridcase.case_file FOR EACH ROW
    WHEN (OLD.status = 'closed' AND NEW.status <> 'closed'
          AND OLD.kind IN ('consultation', 'meeting', 'publication', 'objection', 'rectification'))
    EXECUTE FUNCTION gridcase.consultation_stays_closed();
