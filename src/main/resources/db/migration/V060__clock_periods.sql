-- What a step of a case owes: the rule that was in force when it began, and the instants that follow from it, from the
-- working calendar in the revision named, and from the paused segments of the clock ledger.
CREATE TABLE gridcase.clock_period (
    id                 bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number        text        NOT NULL REFERENCES gridcase.case_file,
    process            text        NOT NULL,
    step               text        NOT NULL,
    urgency            text        NOT NULL,
    stage              text        NOT NULL,
    posts              text[]      NOT NULL CHECK (cardinality(posts) > 0),
    rule_version       text        NOT NULL,
    basis              text,
    accept_within      text,
    handle_within      text        NOT NULL,
    warn_after         text,
    last_warning_after text,
    at_end             text        NOT NULL,
    pauses             integer     NOT NULL CHECK (pauses >= 0),
    pause_at_most      text,
    extensions         integer     NOT NULL CHECK (extensions >= 0),
    extension_at_most  text,
    pauses_granted     integer     NOT NULL DEFAULT 0 CHECK (pauses_granted BETWEEN 0 AND pauses),
    extensions_granted integer     NOT NULL DEFAULT 0 CHECK (extensions_granted BETWEEN 0 AND extensions),
    extended_by        text,
    calendar           text        NOT NULL,
    calendar_revision  integer     NOT NULL,
    began              timestamptz NOT NULL,
    -- Since when somebody must take it up: the beginning, or when it was given back too late.
    accept_from        timestamptz NOT NULL,
    accept_by          timestamptz NOT NULL,
    warn_at            timestamptz NOT NULL,
    last_warning_at    timestamptz NOT NULL,
    due_at             timestamptz NOT NULL,
    provisional        boolean     NOT NULL,
    -- A calendar was corrected, or the service was down: the instants must be worked out anew.
    stale              boolean     NOT NULL DEFAULT false,
    accepted_at        timestamptz,
    warned_at          timestamptz,
    last_warned_at     timestamptz,
    missed_at          timestamptz,
    -- The supervision notice (督办) that its end brought, counted within the case.
    supervision        integer,
    ended_at           timestamptz,
    end_reason         text,
    CHECK (began <= accept_from AND accept_from <= accept_by AND accept_by <= due_at AND warn_at <= due_at AND last_warning_at <= due_at),
    CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
    CHECK ((extensions_granted = 0) = (extended_by IS NULL))
);

-- A case owes one thing at a time.
CREATE UNIQUE INDEX clock_period_one_open ON gridcase.clock_period (case_number) WHERE ended_at IS NULL;
CREATE INDEX clock_period_case ON gridcase.clock_period (case_number, id);
CREATE INDEX clock_period_stale ON gridcase.clock_period (id) WHERE stale AND ended_at IS NULL;
