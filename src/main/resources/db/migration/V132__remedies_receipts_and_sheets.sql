-- What an officer has confirmed as not personal holds for the text that the officer read; another text is screened afresh.
ALTER TABLE gridcase.notice_false_hit
    ADD COLUMN content text NOT NULL DEFAULT repeat('0', 64) CHECK (content ~ '^[0-9a-f]{64}$');
ALTER TABLE gridcase.notice_false_hit ALTER COLUMN content DROP DEFAULT;
ALTER TABLE gridcase.notice_false_hit
    DROP CONSTRAINT notice_false_hit_case_number_field_kind_found_key,
    ADD UNIQUE (case_number, field, kind, found, content);

-- When the draft that waits was written, and when the text of a version was: only what was written after an objection can
-- have put right what it objects to.
ALTER TABLE gridcase.notice ADD COLUMN draft_at timestamptz;
ALTER TABLE gridcase.notice_version ADD COLUMN written_at timestamptz;

-- The version that puts right what was upheld; null until the remedy, and for ever where the notice was taken down.
ALTER TABLE gridcase.objection
    ADD COLUMN remedy_version integer,
    -- Since when the resident has a code to follow the answer with; null: whoever wrote it down has still to issue one.
    ADD COLUMN receipt_at timestamptz,
    ADD CHECK (remedy_version IS NULL OR (outcome IS NOT DISTINCT FROM 'uphold' AND remedy_version > version));

-- An objection is answered once, remedied once, and has one receipt; it says for ever what it said.
CREATE OR REPLACE FUNCTION gridcase.objection_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE'
        OR (NEW.case_number, NEW.notice, NEW.version, NEW.text, NEW.filed_by, NEW.filed_at) IS DISTINCT FROM
           (OLD.case_number, OLD.notice, OLD.version, OLD.text, OLD.filed_by, OLD.filed_at)
        OR (OLD.outcome IS NOT NULL AND (NEW.outcome, NEW.reason, NEW.decided_by, NEW.decided_at) IS DISTINCT FROM
           (OLD.outcome, OLD.reason, OLD.decided_by, OLD.decided_at))
        OR (OLD.remedy_version IS NOT NULL AND NEW.remedy_version IS DISTINCT FROM OLD.remedy_version)
        OR (OLD.receipt_at IS NOT NULL AND NEW.receipt_at IS DISTINCT FROM OLD.receipt_at)
        OR (NEW.code_digest <> OLD.code_digest AND (OLD.receipt_at IS NOT NULL OR NEW.receipt_at IS NULL)) THEN
        RAISE EXCEPTION 'objection % is not rewritten', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER objection_truncate BEFORE TRUNCATE ON gridcase.objection
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.notice_history();

UPDATE gridcase.objection SET receipt_at = filed_at WHERE filed_by IS NULL;
-- What was upheld and closed before was remedied by the version that was waiting then, or public since.
UPDATE gridcase.objection o SET remedy_version = greatest(n.version, o.version + 1)
FROM gridcase.notice n, gridcase.case_file c
WHERE n.case_number = o.notice AND c.number = o.case_number AND c.status = 'closed' AND o.outcome = 'uphold'
  AND n.state IN ('shown', 'ended') AND (n.version > o.version OR n.draft_title IS NOT NULL);

-- No notice ends its period, nor its showing, while an objection to it is open, or upheld and not put right.
CREATE OR REPLACE FUNCTION gridcase.notice_unobjected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.objections_over_at IS NOT NULL AND OLD.objections_over_at IS NULL OR NEW.state = 'ended')
        AND (EXISTS (SELECT FROM gridcase.objection o JOIN gridcase.case_file c ON c.number = o.case_number
                     WHERE o.notice = NEW.case_number AND c.status <> 'closed')
          OR EXISTS (SELECT FROM gridcase.objection o WHERE o.notice = NEW.case_number AND o.outcome = 'uphold'
                       AND (o.remedy_version IS NULL OR o.remedy_version > NEW.version))) THEN
        RAISE EXCEPTION 'an objection to notice % is open or not put right', NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

-- Codes of receipts that were tried. What was tried, and from where, is not here: it is hashed with a salt that is thrown away
-- with its window of some minutes.
CREATE TABLE gridcase.receipt_window (
    since timestamptz PRIMARY KEY,
    salt  bytea       NOT NULL DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);

CREATE TABLE gridcase.receipt_try (
    since timestamptz NOT NULL REFERENCES gridcase.receipt_window ON DELETE CASCADE,
    tried text        NOT NULL,
    times integer     NOT NULL CHECK (times >= 0),
    PRIMARY KEY (since, tried)
);

-- The sheet for the notice board as it was printed last: printing takes long, and the same is asked for again and again.
CREATE TABLE gridcase.notice_sheet (
    case_number text  PRIMARY KEY REFERENCES gridcase.notice,
    -- SHA-256 of everything that stands on it, and of the form it is printed with.
    content     text  NOT NULL CHECK (content ~ '^[0-9a-f]{64}$'),
    pdf         bytea NOT NULL
);
