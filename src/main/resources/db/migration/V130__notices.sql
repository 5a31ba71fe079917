-- Notices (公示). A notice is a case of kind publication; what was public stands in notice_version and never changes.
CREATE TABLE gridcase.notice (
    case_number        text        PRIMARY KEY REFERENCES gridcase.case_file,
    place              text        NOT NULL CHECK (place ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    kind               text        NOT NULL CHECK (kind ~ '^[a-z-]+$'),
    promptness         text        NOT NULL CHECK (promptness IN ('prompt', 'periodic', 'immediate', 'at-once', 'any-time')),
    -- Whether residents may object.
    objections         boolean     NOT NULL,
    drafted_by         text,
    drafted_at         timestamptz NOT NULL,
    state              text        NOT NULL DEFAULT 'drafted'
                                   CHECK (state IN ('drafted', 'shown', 'ended', 'dropped', 'withdrawn')),
    -- The newest version that was public; 0 before the first.
    version            integer     NOT NULL DEFAULT 0 CHECK (version >= 0),
    -- What is to be the next version, while it waits for the officer's decision.
    draft_title        text        CHECK (char_length(draft_title) BETWEEN 1 AND 100),
    draft_fields       jsonb       CHECK (jsonb_typeof(draft_fields) = 'object'),
    -- When the objection period of the newest version was over, every objection decided.
    objections_over_at timestamptz,
    ended_at           timestamptz,
    withdrawn_by       text,
    withdrawn_at       timestamptz,
    withdrawn_reason   text        CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 500),
    CHECK ((draft_title IS NULL) = (draft_fields IS NULL)),
    CHECK (state <> 'drafted' OR (draft_title IS NOT NULL AND version = 0)),
    CHECK (state IN ('drafted', 'shown') OR draft_title IS NULL),
    CHECK ((state IN ('drafted', 'dropped')) = (version = 0)),
    CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
    CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);

CREATE INDEX notice_place ON gridcase.notice (place text_pattern_ops, state);

CREATE TABLE gridcase.notice_version (
    case_number  text        NOT NULL REFERENCES gridcase.notice,
    version      integer     NOT NULL CHECK (version > 0),
    title        text        NOT NULL,
    -- The whole of what was public, in the form whose digest is told.
    frozen       text        NOT NULL,
    digest       text        NOT NULL,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (case_number, version),
    -- Whoever writes a row by hand must at least be able to compute.
    CONSTRAINT notice_version_digest CHECK (digest = encode(sha256(convert_to(frozen, 'UTF8')), 'hex'))
);

CREATE INDEX notice_version_published ON gridcase.notice_version (published_at DESC);

-- What the masking gate took for personal and an officer knows better, with the reason.
CREATE TABLE gridcase.notice_false_hit (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text        NOT NULL REFERENCES gridcase.notice,
    field       text        NOT NULL,
    kind        text        NOT NULL,
    found       text        NOT NULL CHECK (char_length(found) > 0),
    reason      text        NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 500),
    said_by     text        NOT NULL,
    said_at     timestamptz NOT NULL,
    UNIQUE (case_number, field, kind, found)
);

-- Who has seen the resident's preview of which draft: nobody publishes what they have not seen.
CREATE TABLE gridcase.notice_preview (
    case_number text        NOT NULL REFERENCES gridcase.notice,
    username    text        NOT NULL,
    draft       text        NOT NULL CHECK (draft ~ '^[0-9a-f]{64}$'),
    seen_at     timestamptz NOT NULL,
    PRIMARY KEY (case_number, username, draft)
);

CREATE FUNCTION gridcase.notice_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was public is never changed: %', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER notice_version_history BEFORE UPDATE OR DELETE ON gridcase.notice_version
    FOR EACH ROW EXECUTE FUNCTION gridcase.notice_history();
CREATE TRIGGER notice_version_truncate BEFORE TRUNCATE ON gridcase.notice_version
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.notice_history();
CREATE TRIGGER notice_false_hit_history BEFORE UPDATE OR DELETE ON gridcase.notice_false_hit
    FOR EACH ROW EXECUTE FUNCTION gridcase.notice_history();
CREATE TRIGGER notice_false_hit_truncate BEFORE TRUNCATE ON gridcase.notice_false_hit
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.notice_history();

-- A notice moves forward only: version by version, and never back from an end.
CREATE FUNCTION gridcase.notice_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state IN ('ended', 'dropped', 'withdrawn')
        OR (OLD.state = 'shown' AND NEW.state NOT IN ('shown', 'ended', 'withdrawn'))
        OR NEW.version NOT IN (OLD.version, OLD.version + 1)
        OR (NEW.place, NEW.kind, NEW.promptness, NEW.objections) IS DISTINCT FROM
           (OLD.place, OLD.kind, OLD.promptness, OLD.objections) THEN
        RAISE EXCEPTION 'notice % does not go back', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER notice_forward BEFORE UPDATE OR DELETE ON gridcase.notice
    FOR EACH ROW EXECUTE FUNCTION gridcase.notice_forward();

-- The newest version of a notice is there when the notice says so, at commit.
ALTER TABLE gridcase.notice ADD COLUMN shown_version integer GENERATED ALWAYS AS (nullif(version, 0)) STORED;
ALTER TABLE gridcase.notice ADD FOREIGN KEY (case_number, shown_version)
    REFERENCES gridcase.notice_version (case_number, version) DEFERRABLE INITIALLY DEFERRED;
