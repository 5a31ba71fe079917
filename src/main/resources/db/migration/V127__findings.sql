-- What the supervision committee pointed out about a consultation; each is a rectification (整改) of its own.
CREATE TABLE gridcase.consultation_finding (
    rectification text        PRIMARY KEY REFERENCES gridcase.case_file,
    consultation  text        NOT NULL REFERENCES gridcase.consultation,
    -- The lines of the checklist that failed when it was pointed out: they are what has to be put right, with what it says.
    lines         text[]      NOT NULL,
    by            text        NOT NULL,
    at            timestamptz NOT NULL
);
CREATE INDEX consultation_finding_of ON gridcase.consultation_finding (consultation, at);
CREATE TRIGGER consultation_append_only BEFORE UPDATE OR DELETE ON gridcase.consultation_finding
    FOR EACH ROW EXECUTE FUNCTION gridcase.consultation_append_only();
CREATE TRIGGER consultation_no_truncate BEFORE TRUNCATE ON gridcase.consultation_finding
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.consultation_append_only();
