-- How the lists change: a proposal is heard by every unit that it touches and decided by the district. What it puts in force
-- is a version of gridcase.responsibility_entry; here stands how that came about.
CREATE TABLE gridcase.responsibility_change (
    case_number     text        PRIMARY KEY REFERENCES gridcase.case_file,
    district        text        NOT NULL REFERENCES gridcase.responsibility_district,
    origin          text        NOT NULL CHECK (origin IN ('person', 'import', 'call')),
    -- What is to change: action, code, id of the version that it was proposed against, and what the entry is to say.
    amendments      jsonb       NOT NULL CHECK (jsonb_typeof(amendments) = 'array' AND amendments <> '[]'),
    reason          text        NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 1000),
    legal_basis     text        CHECK (char_length(legal_basis) BETWEEN 1 AND 1000),
    proposed_by     text        NOT NULL,
    -- The post by which it was proposed: a proposal that is returned comes back to it.
    proposer_post   text        NOT NULL,
    proposer_place  text        NOT NULL,
    proposed_at     timestamptz NOT NULL,
    -- How often it has been put before the units.
    round           integer     NOT NULL DEFAULT 1 CHECK (round > 0),
    state           text        NOT NULL DEFAULT 'hearing' CHECK (state IN
                                ('hearing', 'deciding', 'returned', 'approved', 'refused', 'withdrawn', 'lapsed')),
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text        CHECK (char_length(decision_reason) BETWEEN 1 AND 1000),
    in_force_from   timestamptz,
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK (state NOT IN ('approved', 'refused') OR decided_by IS NOT NULL),
    CHECK (state <> 'refused' OR decision_reason IS NOT NULL),
    CHECK ((state = 'approved') = (in_force_from IS NOT NULL)),
    -- Never in force before it was decided.
    CHECK (in_force_from >= decided_at)
);

CREATE INDEX responsibility_change_district ON gridcase.responsibility_change (district, proposed_at DESC);

-- What each unit said to it. One opinion for each unit and round; silence is kept as what it was.
CREATE TABLE gridcase.responsibility_hearing (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text        NOT NULL REFERENCES gridcase.responsibility_change,
    round       integer     NOT NULL CHECK (round > 0),
    -- The number of the unit's task among those of the round, from 0.
    position    integer     NOT NULL CHECK (position >= 0),
    unit        text        NOT NULL CHECK (unit ~ '^([0-9]{8}|[0-9]{9})$'),
    asked_at    timestamptz NOT NULL,
    opinion     text        CHECK (opinion IN ('accept', 'object', 'silent')),
    reason      text        CHECK (char_length(reason) BETWEEN 1 AND 1000),
    given_by    text,
    given_at    timestamptz,
    UNIQUE (case_number, round, unit),
    UNIQUE (case_number, round, position),
    CHECK ((opinion IS NULL) = (given_at IS NULL)),
    CHECK ((coalesce(opinion, 'silent') = 'silent') = (given_by IS NULL)),
    CHECK (opinion IS DISTINCT FROM 'object' OR reason IS NOT NULL)
);

CREATE INDEX responsibility_hearing_unit ON gridcase.responsibility_hearing (unit);

-- An opinion that was given is not exchanged for another.
CREATE FUNCTION gridcase.responsibility_heard_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.opinion IS NOT NULL THEN
        RAISE EXCEPTION 'unit % was heard in round % of %', OLD.unit, OLD.round, OLD.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER responsibility_heard_once BEFORE UPDATE ON gridcase.responsibility_hearing
    FOR EACH ROW EXECUTE FUNCTION gridcase.responsibility_heard_once();
