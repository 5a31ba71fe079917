-- An upheld objection stands until the matter was returned after it: what a body resolved meanwhile, without knowing of it,
-- does not answer it.
CREATE OR REPLACE FUNCTION gridcase.consultation_upheld(c gridcase.consultation) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM gridcase.objection o
        JOIN gridcase.case_file told ON told.number = o.notice
        WHERE told.linked_to = c.case_number AND o.outcome = 'uphold'
          AND NOT EXISTS (SELECT FROM gridcase.consultation_visit v
                          WHERE v.consultation = c.case_number AND v.outcome = 'return' AND v.decided_at >= o.decided_at));
END $$;
