-- Topics (议题) for consultation. Each is a case of kind topic; what a resident or a member of staff wrote stands there.
CREATE TABLE gridcase.topic (
    case_number    text        PRIMARY KEY REFERENCES gridcase.case_file,
    community      text        NOT NULL CHECK (community ~ '^[0-9]{12}$'),
    matter         text        NOT NULL,
    source         text        NOT NULL CHECK (source IN ('resident', 'visit', 'grid-worker', 'dispute')),
    -- How many stand behind it: who suggested it, households that a visit counted, disputes; with all that was merged.
    supporters     integer     NOT NULL CHECK (supporters > 0),
    -- The member of staff who brought it; null: a resident, or the service.
    suggested_by   text,
    gathered_at    timestamptz NOT NULL,
    -- SHA-256 of the code on a resident's receipt.
    code_digest    text        CHECK (code_digest ~ '^[0-9a-f]{64}$'),
    -- What the rule table says, and what was decided.
    proposed_group text        NOT NULL,
    sorted_group   text,
    state          text        NOT NULL DEFAULT 'gathered'
                               CHECK (state IN ('gathered', 'declining', 'accepted', 'merged', 'declined')),
    merged_into    text        REFERENCES gridcase.topic CHECK (merged_into <> case_number),
    reason         text        CHECK (char_length(reason) BETWEEN 1 AND 1000),
    notice         text        REFERENCES gridcase.notice,
    sorted_by      text,
    sorted_at      timestamptz,
    CHECK ((state = 'accepted') = (sorted_group IS NOT NULL)),
    CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CHECK ((state IN ('declining', 'declined')) = (reason IS NOT NULL)),
    CHECK (notice IS NULL OR reason IS NOT NULL),
    CHECK (state <> 'declined' OR notice IS NOT NULL),
    CHECK ((state = 'gathered') = (sorted_at IS NULL) AND (sorted_at IS NULL) = (sorted_by IS NULL))
);

CREATE INDEX topic_open ON gridcase.topic (community) WHERE state = 'gathered';
CREATE UNIQUE INDEX topic_notice ON gridcase.topic (notice) WHERE notice IS NOT NULL;
CREATE INDEX topic_merged ON gridcase.topic (merged_into) WHERE merged_into IS NOT NULL;

-- A topic moves forward only; a reason that never became public brings it back to be sorted.
CREATE FUNCTION gridcase.topic_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE'
        OR (OLD.state = 'declining' AND NEW.state NOT IN ('declining', 'declined', 'gathered'))
        OR (OLD.state IN ('accepted', 'merged', 'declined') AND NEW.state <> OLD.state)
        OR (NEW.case_number, NEW.community, NEW.matter, NEW.source, NEW.suggested_by, NEW.gathered_at, NEW.code_digest)
           IS DISTINCT FROM
           (OLD.case_number, OLD.community, OLD.matter, OLD.source, OLD.suggested_by, OLD.gathered_at, OLD.code_digest) THEN
        RAISE EXCEPTION 'topic % does not go back', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER topic_forward BEFORE UPDATE OR DELETE ON gridcase.topic
    FOR EACH ROW EXECUTE FUNCTION gridcase.topic_forward();

-- Merged means part of one topic of the same community: no chain, no circle, whoever else merges at the same moment.
CREATE FUNCTION gridcase.topic_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('topics of ' || NEW.community));
    IF EXISTS (SELECT FROM gridcase.topic one JOIN gridcase.topic other ON other.case_number = one.merged_into
               WHERE (one.case_number = NEW.case_number OR other.case_number = NEW.case_number)
                 AND (other.state = 'merged' OR other.community <> one.community)) THEN
        RAISE EXCEPTION 'topic % is merged into one that is not there', NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER topic_merge AFTER UPDATE OF merged_into ON gridcase.topic DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION gridcase.topic_merge();

-- The disputes behind a topic. A dispute stands behind at most one topic that is open or accepted.
CREATE TABLE gridcase.topic_dispute (
    topic   text        NOT NULL REFERENCES gridcase.topic,
    dispute text        NOT NULL REFERENCES gridcase.case_file,
    since   timestamptz NOT NULL,
    -- False once the topic was declined: the dispute has said what it had to say.
    active  boolean     NOT NULL DEFAULT true,
    PRIMARY KEY (topic, dispute)
);

CREATE UNIQUE INDEX topic_dispute_once ON gridcase.topic_dispute (dispute) WHERE active;

-- How the resident wants to be reached: apart from the topic, and not for longer than it is needed.
CREATE TABLE gridcase.topic_contact (
    case_number text        PRIMARY KEY REFERENCES gridcase.topic,
    contact     text        NOT NULL CHECK (char_length(contact) BETWEEN 1 AND 100),
    kept_until  timestamptz NOT NULL
);

-- Disputes that were reported and not counted yet: written with the report, so that none is lost, and counted after it.
CREATE TABLE gridcase.topic_count_due (
    dispute     text        PRIMARY KEY REFERENCES gridcase.case_file,
    community   text        NOT NULL,
    matter      text        NOT NULL,
    reported_at timestamptz NOT NULL,
    -- A dispute that cannot be counted does not stand in the way of the others.
    due_at      timestamptz NOT NULL,
    tried       integer     NOT NULL DEFAULT 0
);

CREATE INDEX topic_count_due_next ON gridcase.topic_count_due (due_at);
