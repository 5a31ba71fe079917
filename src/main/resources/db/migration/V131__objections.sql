-- Objections to notices (异议). Each is a case of kind objection, linked to its notice.
CREATE TABLE gridcase.objection (
    case_number text        PRIMARY KEY REFERENCES gridcase.case_file,
    notice      text        NOT NULL REFERENCES gridcase.notice,
    -- The version that the resident read.
    version     integer     NOT NULL CHECK (version > 0),
    text        text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
    -- The member of staff who wrote it down; null: the resident.
    filed_by    text,
    filed_at    timestamptz NOT NULL,
    -- SHA-256 of the code on the receipt.
    code_digest text        NOT NULL CHECK (code_digest ~ '^[0-9a-f]{64}$'),
    outcome     text        CHECK (outcome IN ('uphold', 'reject')),
    reason      text        CHECK (char_length(reason) BETWEEN 1 AND 1000),
    decided_by  text,
    decided_at  timestamptz,
    FOREIGN KEY (notice, version) REFERENCES gridcase.notice_version (case_number, version),
    CHECK ((outcome IS NULL) = (reason IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)
       AND (outcome IS NULL) = (decided_at IS NULL))
);

CREATE INDEX objection_notice ON gridcase.objection (notice);

-- An objection is answered once, and says for ever what it said.
CREATE FUNCTION gridcase.objection_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.outcome IS NOT NULL
        OR (NEW.case_number, NEW.notice, NEW.version, NEW.text, NEW.filed_by, NEW.filed_at, NEW.code_digest) IS DISTINCT FROM
           (OLD.case_number, OLD.notice, OLD.version, OLD.text, OLD.filed_by, OLD.filed_at, OLD.code_digest) THEN
        RAISE EXCEPTION 'objection % is not rewritten', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER objection_forward BEFORE UPDATE OR DELETE ON gridcase.objection
    FOR EACH ROW EXECUTE FUNCTION gridcase.objection_forward();

-- How the resident wants to be reached: apart from the objection, and not for longer than it is needed.
CREATE TABLE gridcase.objection_contact (
    case_number text        PRIMARY KEY REFERENCES gridcase.objection,
    contact     text        NOT NULL CHECK (char_length(contact) BETWEEN 1 AND 100),
    kept_until  timestamptz NOT NULL
);

-- How many came from one address today. The address is not here: it is hashed with a salt that is thrown away with the day.
CREATE TABLE gridcase.objection_day (
    day  date  PRIMARY KEY,
    salt bytea NOT NULL DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);

CREATE TABLE gridcase.objection_source (
    day    date    NOT NULL REFERENCES gridcase.objection_day ON DELETE CASCADE,
    source text    NOT NULL,
    filed  integer NOT NULL CHECK (filed > 0),
    PRIMARY KEY (day, source)
);

-- No notice ends its period, nor its showing, while an objection to it is open.
CREATE FUNCTION gridcase.notice_unobjected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.objections_over_at IS NOT NULL AND OLD.objections_over_at IS NULL OR NEW.state = 'ended')
        AND EXISTS (SELECT FROM gridcase.objection o JOIN gridcase.case_file c ON c.number = o.case_number
                    WHERE o.notice = NEW.case_number AND c.status <> 'closed') THEN
        RAISE EXCEPTION 'an objection to notice % is open', NEW.case_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER notice_unobjected BEFORE UPDATE ON gridcase.notice
    FOR EACH ROW EXECUTE FUNCTION gridcase.notice_unobjected();
