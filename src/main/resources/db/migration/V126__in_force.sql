-- A resolution is in force only when residents had their say and nothing is open: whoever writes it, the record must bear it.
CREATE FUNCTION gridcase.consultation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF NEW.resolved_at IS NULL
        -- The newest notice of the result had its whole period, and is there to be read.
        OR NOT EXISTS (SELECT FROM gridcase.notice n JOIN gridcase.case_file told ON told.number = n.case_number
                       WHERE n.case_number = NEW.notice AND told.linked_to = NEW.case_number
                         AND n.kind = 'consultation-result' AND n.objections
                         AND n.objections_over_at IS NOT NULL AND n.state IN ('shown', 'ended')
                         AND n.drafted_at >= NEW.resolved_at
                         AND NOT EXISTS (SELECT FROM gridcase.notice later
                                         JOIN gridcase.case_file other ON other.number = later.case_number
                                         WHERE other.linked_to = NEW.case_number AND later.kind = n.kind
                                           AND later.drafted_at > n.drafted_at))
        -- No objection to any notice of it is open, and none was upheld since it was resolved.
        OR EXISTS (SELECT FROM gridcase.objection o
                   JOIN gridcase.case_file c ON c.number = o.case_number
                   JOIN gridcase.case_file told ON told.number = o.notice
                   WHERE told.linked_to = NEW.case_number
                     AND (c.status <> 'closed' OR o.outcome = 'uphold' AND o.decided_at >= NEW.resolved_at))
        -- Nothing that was pointed out is still to be put right.
        OR EXISTS (SELECT FROM gridcase.case_file f
                   WHERE f.linked_to = NEW.case_number AND f.kind = 'rectification' AND f.status <> 'closed')
    THEN
        RAISE EXCEPTION 'consultation % is not in force: its period runs, or something about it is open', NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER consultation_guard BEFORE INSERT OR UPDATE OR DELETE ON gridcase.consultation
    FOR EACH ROW EXECUTE FUNCTION gridcase.consultation_guard();
