-- What holders ask about the clock of their step: to pause it, or for a longer period; what was decided, and how a pause ended.
CREATE TABLE gridcase.clock_request (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number     text        NOT NULL REFERENCES gridcase.case_file,
    period_id       bigint      NOT NULL REFERENCES gridcase.clock_period,
    kind            text        NOT NULL CHECK (kind IN ('pause', 'extension')),
    -- Why the clock should stand still; an extension has its reason only.
    ground          text        CHECK (ground IN ('waitingForParty', 'waitingForExpert', 'waitingForUnit')),
    reason          text        NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 1000),
    asked_period    text        NOT NULL CHECK (asked_period ~ '^[1-9][0-9]{0,4} (min|h|wh|d|wd)$'),
    -- Attachments of this case.
    evidence        uuid[]      NOT NULL CHECK (cardinality(evidence) > 0),
    asked_by        text        NOT NULL,
    asked_at        timestamptz NOT NULL,
    state           text        NOT NULL DEFAULT 'pending'
                                CHECK (state IN ('pending', 'rejected', 'extended', 'paused', 'ended', 'moot')),
    -- The groups of the posts that decide; how often nobody answered in time.
    deciders        text[]      NOT NULL CHECK (cardinality(deciders) > 0),
    -- Since when they have had time for it, and until when.
    decide_from     timestamptz NOT NULL,
    decide_by       timestamptz NOT NULL,
    unanswered      integer     NOT NULL DEFAULT 0 CHECK (unanswered >= 0),
    outcome         text        CHECK (outcome IN ('approve', 'reject')),
    decided_by      text        CHECK (decided_by <> asked_by),
    decided_at      timestamptz,
    decision_reason text        CHECK (char_length(decision_reason) BETWEEN 1 AND 1000),
    pause_until     timestamptz,
    -- Who wants the clock to run again before that, and why; nobody when the pause lapsed or its step ended.
    resume_why      text        CHECK (resume_why IN ('asked', 'lapsed', 'workedOn', 'stepEnded')),
    resumed_by      text,
    resume_reason   text        CHECK (char_length(resume_reason) BETWEEN 1 AND 1000),
    ended_at        timestamptz,
    CHECK ((kind = 'pause') = (ground IS NOT NULL)),
    CHECK ((outcome IS NULL) = (decided_at IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)),
    CHECK (outcome IS DISTINCT FROM 'reject' OR decision_reason IS NOT NULL),
    CHECK (state <> 'rejected' OR outcome = 'reject'),
    CHECK (state NOT IN ('extended', 'paused', 'ended') OR outcome = 'approve'),
    CHECK (state <> 'extended' OR kind = 'extension'),
    CHECK (state NOT IN ('paused', 'ended') OR kind = 'pause' AND pause_until IS NOT NULL),
    CHECK ((state IN ('ended', 'moot')) = (ended_at IS NOT NULL)),
    CHECK (state <> 'ended' OR resume_why IS NOT NULL)
);

-- One thing at a time: a case with an undecided request or a paused clock takes no other.
CREATE UNIQUE INDEX clock_request_one_open ON gridcase.clock_request (case_number) WHERE state IN ('pending', 'paused');
CREATE INDEX clock_request_case ON gridcase.clock_request (case_number, id);
