-- Bodies of a community, their rosters, and what they decide (会议). What is written here stays written: who was a member
-- when, who came, and how a result was computed can be looked up for ever.

CREATE TABLE gridcase.body (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind  text NOT NULL CHECK (kind IN ('party-committee', 'two-committees', 'party-members',
                                        'residents-representatives', 'supervision-committee')),
    place text NOT NULL CHECK (place ~ '^[0-9]{12}$'),
    UNIQUE (place, kind)
);

-- Who belongs to a body from when to when. A member is known by a code, which its list gives (the name where it gives none).
CREATE TABLE gridcase.body_member (
    id       bigint    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    body     bigint    NOT NULL REFERENCES gridcase.body,
    code     text      NOT NULL CHECK (char_length(code) BETWEEN 1 AND 60),
    name     text      NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
    username text,
    may_vote boolean   NOT NULL,
    in_force daterange NOT NULL CHECK (NOT isempty(in_force) AND NOT lower_inf(in_force)),
    added_by text      NOT NULL,
    EXCLUDE USING gist (body WITH =, code WITH =, in_force WITH &&),
    EXCLUDE USING gist (body WITH =, username WITH =, in_force WITH &&) WHERE (username IS NOT NULL)
);

-- Of a row only its end is written later, once.
CREATE FUNCTION gridcase.body_member_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND upper_inf(OLD.in_force) AND lower(NEW.in_force) = lower(OLD.in_force)
        AND to_jsonb(NEW) - 'in_force' = to_jsonb(OLD) - 'in_force'
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the roster of body % stays as it was written', OLD.body USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER body_member_guard BEFORE UPDATE OR DELETE ON gridcase.body_member
    FOR EACH ROW EXECUTE FUNCTION gridcase.body_member_guard();

-- What an installation decides by instead of the table meeting-rules; the rule of a district goes before the one for all.
CREATE TABLE gridcase.meeting_rule (
    id       bigint    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    district text      CHECK (district ~ '^[0-9]{6}$'),
    body     text      NOT NULL,
    business text      NOT NULL CHECK (business IN ('deliberation', 'election')),
    quorum   text      NOT NULL CHECK (quorum ~ '^>=? [0-9]{1,3}/[0-9]{1,3}$'),
    majority text      NOT NULL CHECK (majority ~ '^>=? [0-9]{1,3}/[0-9]{1,3}$'),
    base     text      NOT NULL CHECK (base IN ('entitled', 'present', 'cast')),
    tie      text      NOT NULL CHECK (tie IN ('rejected', 'again')),
    proxies  integer   NOT NULL CHECK (proxies >= 0),
    methods  text      NOT NULL,
    secret   boolean   NOT NULL,
    remote   boolean   NOT NULL,
    convenor text      NOT NULL,
    source   text      NOT NULL CHECK (source <> ''),
    in_force tstzrange NOT NULL CHECK (NOT isempty(in_force)),
    EXCLUDE USING gist (coalesce(district, '') WITH =, body WITH =, business WITH =, in_force WITH &&)
);

CREATE TABLE gridcase.meeting (
    case_number  text        PRIMARY KEY REFERENCES gridcase.case_file,
    body         bigint      NOT NULL REFERENCES gridcase.body,
    business     text        NOT NULL CHECK (business IN ('deliberation', 'election')),
    starts_at    timestamptz NOT NULL,
    venue        text        NOT NULL CHECK (char_length(venue) BETWEEN 1 AND 200),
    -- The case on which the body is to decide, if there is one.
    about        text        REFERENCES gridcase.case_file,
    convened_by  text        NOT NULL,
    convened_at  timestamptz NOT NULL,
    -- The rule as it was when the meeting was convened.
    quorum       text        NOT NULL CHECK (quorum ~ '^>=? [0-9]{1,3}/[0-9]{1,3}$'),
    majority     text        NOT NULL CHECK (majority ~ '^>=? [0-9]{1,3}/[0-9]{1,3}$'),
    base         text        NOT NULL CHECK (base IN ('entitled', 'present', 'cast')),
    tie          text        NOT NULL CHECK (tie IN ('rejected', 'again')),
    proxies      integer     NOT NULL CHECK (proxies >= 0),
    methods      text        NOT NULL,
    secret       boolean     NOT NULL,
    remote       boolean     NOT NULL,
    convenor     text        NOT NULL,
    source       text        NOT NULL,
    rule_version text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('convened', 'open', 'voting', 'ended', 'closed')),
    roster_at    timestamptz,
    ended_at     timestamptz,
    CHECK (state IN ('convened', 'ended', 'closed') OR roster_at IS NOT NULL),
    CHECK ((state IN ('ended', 'closed')) = (ended_at IS NOT NULL)),
    CHECK (about <> case_number)
);

CREATE FUNCTION gridcase.meeting_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    course text[] := '{state,roster_at,ended_at}';
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state <> 'closed' AND to_jsonb(NEW) - course = to_jsonb(OLD) - course
        AND (OLD.roster_at IS NULL OR NEW.roster_at = OLD.roster_at)
        AND (OLD.ended_at IS NULL OR NEW.ended_at = OLD.ended_at)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the meeting % stays as it was written', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER meeting_guard BEFORE UPDATE OR DELETE ON gridcase.meeting
    FOR EACH ROW EXECUTE FUNCTION gridcase.meeting_guard();

-- The roster as it was when the first member signed in.
CREATE TABLE gridcase.meeting_seat (
    meeting  text    NOT NULL REFERENCES gridcase.meeting,
    seat     integer NOT NULL CHECK (seat > 0),
    code     text    NOT NULL,
    name     text    NOT NULL,
    username text,
    may_vote boolean NOT NULL,
    PRIMARY KEY (meeting, seat),
    UNIQUE (meeting, code)
);

CREATE TABLE gridcase.meeting_sign (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting text        NOT NULL,
    seat    integer     NOT NULL,
    sign    text        NOT NULL CHECK (sign IN ('onSite', 'byList', 'remote', 'left')),
    by      text        NOT NULL,
    at      timestamptz NOT NULL,
    FOREIGN KEY (meeting, seat) REFERENCES gridcase.meeting_seat
);
CREATE INDEX meeting_sign_meeting ON gridcase.meeting_sign (meeting, id);

CREATE TABLE gridcase.meeting_proxy (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting text        NOT NULL,
    giver   integer     NOT NULL,
    holder  integer     NOT NULL CHECK (holder <> giver),
    by      text        NOT NULL,
    at      timestamptz NOT NULL,
    UNIQUE (meeting, giver),
    FOREIGN KEY (meeting, giver) REFERENCES gridcase.meeting_seat,
    FOREIGN KEY (meeting, holder) REFERENCES gridcase.meeting_seat
);

CREATE TABLE gridcase.meeting_motion (
    meeting text    NOT NULL REFERENCES gridcase.meeting,
    motion  integer NOT NULL CHECK (motion > 0),
    title   text    NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
    method  text    NOT NULL CHECK (method IN ('hands', 'paper', 'personal', 'mixed')),
    secret  boolean NOT NULL,
    -- The motion that is put to the vote again.
    again   integer,
    PRIMARY KEY (meeting, motion),
    CHECK (NOT (secret AND method = 'hands')),
    CHECK (again < motion),
    FOREIGN KEY (meeting, again) REFERENCES gridcase.meeting_motion
);

CREATE TABLE gridcase.meeting_recusal (
    meeting text        NOT NULL,
    motion  integer     NOT NULL,
    seat    integer     NOT NULL,
    reason  text        NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 500),
    by      text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (meeting, motion, seat),
    FOREIGN KEY (meeting, motion) REFERENCES gridcase.meeting_motion,
    FOREIGN KEY (meeting, seat) REFERENCES gridcase.meeting_seat
);

-- A motion is put to the vote, once.
CREATE TABLE gridcase.meeting_ballot (
    meeting  text        NOT NULL,
    motion   integer     NOT NULL,
    by       text        NOT NULL,
    at       timestamptz NOT NULL,
    entitled integer     NOT NULL CHECK (entitled > 0),
    recused  integer     NOT NULL CHECK (recused >= 0),
    PRIMARY KEY (meeting, motion),
    FOREIGN KEY (meeting, motion) REFERENCES gridcase.meeting_motion
);

-- Who may vote on it; the caster is the member, or who holds the proxy.
CREATE TABLE gridcase.meeting_voter (
    meeting text    NOT NULL,
    motion  integer NOT NULL,
    seat    integer NOT NULL,
    caster  integer NOT NULL,
    PRIMARY KEY (meeting, motion, seat),
    FOREIGN KEY (meeting, motion) REFERENCES gridcase.meeting_ballot,
    FOREIGN KEY (meeting, seat) REFERENCES gridcase.meeting_seat,
    FOREIGN KEY (meeting, caster) REFERENCES gridcase.meeting_seat
);

-- Who has voted, on paper or in Tasklist: a vote for each voter, whichever way comes first. Not when.
CREATE TABLE gridcase.meeting_turnout (
    meeting text    NOT NULL,
    motion  integer NOT NULL,
    seat    integer NOT NULL,
    way     text    NOT NULL CHECK (way IN ('paper', 'personal')),
    UNIQUE (meeting, motion, seat),
    FOREIGN KEY (meeting, motion, seat) REFERENCES gridcase.meeting_voter
);

-- What was voted in Tasklist, where the vote is open.
CREATE TABLE gridcase.meeting_vote (
    meeting text    NOT NULL,
    motion  integer NOT NULL,
    seat    integer NOT NULL,
    choice  text    NOT NULL CHECK (choice IN ('yes', 'no', 'abstain')),
    UNIQUE (meeting, motion, seat),
    FOREIGN KEY (meeting, motion, seat) REFERENCES gridcase.meeting_turnout (meeting, motion, seat)
);

-- What was voted in Tasklist, where the vote is secret: a number for each choice and nothing else. Each vote writes all three
-- rows anew, so that the one that has grown cannot be told from the others by when or by whom it was written.
CREATE TABLE gridcase.meeting_secret_count (
    meeting text    NOT NULL,
    motion  integer NOT NULL,
    choice  text    NOT NULL CHECK (choice IN ('yes', 'no', 'abstain')),
    votes   integer NOT NULL CHECK (votes >= 0),
    PRIMARY KEY (meeting, motion, choice),
    FOREIGN KEY (meeting, motion) REFERENCES gridcase.meeting_ballot
);

-- What was counted: hands, or papers.
CREATE TABLE gridcase.meeting_count (
    meeting text        NOT NULL,
    motion  integer     NOT NULL,
    yes     integer     NOT NULL CHECK (yes >= 0),
    no      integer     NOT NULL CHECK (no >= 0),
    abstain integer     NOT NULL CHECK (abstain >= 0),
    invalid integer     NOT NULL CHECK (invalid >= 0),
    by      text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (meeting, motion),
    FOREIGN KEY (meeting, motion) REFERENCES gridcase.meeting_ballot
);

CREATE TABLE gridcase.meeting_result (
    meeting        text        NOT NULL,
    motion         integer     NOT NULL,
    entitled       integer     NOT NULL,
    recused        integer     NOT NULL,
    present        integer     NOT NULL,
    walked_out     integer     NOT NULL,
    quorum_least   integer     NOT NULL,
    yes            integer     NOT NULL,
    no             integer     NOT NULL,
    abstain        integer     NOT NULL,
    invalid        integer     NOT NULL,
    base_number    integer     NOT NULL,
    majority_least integer     NOT NULL,
    outcome        text        NOT NULL CHECK (outcome IN ('carried', 'rejected', 'tied', 'noQuorum', 'void')),
    -- Why it was broken off.
    reason         text        CHECK (char_length(reason) BETWEEN 1 AND 500),
    at             timestamptz NOT NULL,
    PRIMARY KEY (meeting, motion),
    FOREIGN KEY (meeting, motion) REFERENCES gridcase.meeting_ballot,
    CHECK ((outcome = 'void') = (reason IS NOT NULL))
);

CREATE TABLE gridcase.meeting_minutes (
    meeting   text        PRIMARY KEY REFERENCES gridcase.meeting,
    remark    text        CHECK (char_length(remark) BETWEEN 1 AND 1000),
    signed_by text        NOT NULL,
    signed_at timestamptz NOT NULL
);

-- Whether so many of a whole reach "> 1/2" or ">= 2/3".
CREATE FUNCTION gridcase.reaches(part integer, whole integer, threshold text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN whole > 0 AND CASE WHEN threshold LIKE '>=%'
        THEN part::bigint * split_part(threshold, '/', 2)::bigint
             >= whole::bigint * substring(threshold FROM '[0-9]+')::bigint
        ELSE part::bigint * split_part(threshold, '/', 2)::bigint
             > whole::bigint * substring(threshold FROM '[0-9]+')::bigint END;

-- What is counted stays counted: after the result nobody votes, and nobody counts again.
CREATE FUNCTION gridcase.meeting_vote_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM gridcase.meeting_result r WHERE r.meeting = NEW.meeting AND r.motion = NEW.motion) THEN
        RAISE EXCEPTION 'the votes on motion % of % are counted', NEW.motion, NEW.meeting
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

-- The numbers of a result are those of the record, and the outcome follows from them.
CREATE FUNCTION gridcase.meeting_result_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    m gridcase.meeting := (SELECT x FROM gridcase.meeting x WHERE x.case_number = NEW.meeting);
    votes integer[] := ARRAY[0, 0, 0, 0];
    on_roll integer := (SELECT count(*) FROM gridcase.meeting_voter v WHERE v.meeting = NEW.meeting AND v.motion = NEW.motion);
    cast_by integer := (SELECT count(*) FROM gridcase.meeting_turnout t WHERE t.meeting = NEW.meeting AND t.motion = NEW.motion);
    whole integer;
    expected text;
BEGIN
    IF NEW.outcome <> 'void' THEN
        SELECT ARRAY[
            coalesce(sum(n) FILTER (WHERE choice = 'yes'), 0), coalesce(sum(n) FILTER (WHERE choice = 'no'), 0),
            coalesce(sum(n) FILTER (WHERE choice = 'abstain'), 0), coalesce(sum(n) FILTER (WHERE choice = 'invalid'), 0)]
        INTO votes FROM (
            SELECT choice, 1 AS n FROM gridcase.meeting_vote WHERE meeting = NEW.meeting AND motion = NEW.motion
            UNION ALL SELECT choice, s.votes FROM gridcase.meeting_secret_count s WHERE meeting = NEW.meeting AND motion = NEW.motion
            UNION ALL SELECT c.choice, c.n FROM gridcase.meeting_count k, LATERAL (VALUES ('yes', k.yes), ('no', k.no),
                ('abstain', k.abstain), ('invalid', k.invalid)) c (choice, n)
                WHERE k.meeting = NEW.meeting AND k.motion = NEW.motion) counted;
    END IF;
    whole := CASE m.base WHEN 'entitled' THEN NEW.entitled WHEN 'present' THEN NEW.present
                         ELSE NEW.yes + NEW.no + NEW.abstain END;
    expected := CASE WHEN NEW.outcome = 'void' THEN 'void'
        WHEN NOT gridcase.reaches(NEW.present - NEW.walked_out, NEW.entitled, m.quorum) THEN 'noQuorum'
        WHEN gridcase.reaches(NEW.yes, whole, m.majority) THEN 'carried'
        WHEN NEW.yes = NEW.no AND NEW.yes > 0 AND m.tie = 'again' THEN 'tied'
        ELSE 'rejected' END;
    IF ARRAY[NEW.yes, NEW.no, NEW.abstain, NEW.invalid] IS DISTINCT FROM votes OR NEW.present <> on_roll
        OR NEW.walked_out NOT BETWEEN 0 AND on_roll - cast_by OR NEW.base_number <> whole
        OR NOT EXISTS (SELECT FROM gridcase.meeting_ballot b WHERE b.meeting = NEW.meeting AND b.motion = NEW.motion
                          AND b.entitled = NEW.entitled AND b.recused = NEW.recused)
        OR NEW.yes + NEW.no + NEW.abstain + NEW.invalid > on_roll OR NEW.outcome <> expected
    THEN
        RAISE EXCEPTION 'the result of motion % of % is not what the record says', NEW.motion, NEW.meeting
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meeting_result_guard BEFORE INSERT ON gridcase.meeting_result
    FOR EACH ROW EXECUTE FUNCTION gridcase.meeting_result_guard();

-- A secret count only grows by one at a time, never beyond those who have voted, and never once it is counted.
CREATE FUNCTION gridcase.meeting_secret_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.votes - OLD.votes NOT IN (0, 1)
        OR (NEW.meeting, NEW.motion, NEW.choice) IS DISTINCT FROM (OLD.meeting, OLD.motion, OLD.choice)
    THEN
        RAISE EXCEPTION 'secret votes of % are not changed', OLD.meeting USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meeting_secret_guard BEFORE UPDATE OR DELETE ON gridcase.meeting_secret_count
    FOR EACH ROW EXECUTE FUNCTION gridcase.meeting_secret_guard();

CREATE FUNCTION gridcase.meeting_secret_sum() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT sum(s.votes) FROM gridcase.meeting_secret_count s WHERE s.meeting = NEW.meeting AND s.motion = NEW.motion)
        > (SELECT count(*) FROM gridcase.meeting_turnout t
            WHERE t.meeting = NEW.meeting AND t.motion = NEW.motion AND t.way = 'personal')
    THEN
        RAISE EXCEPTION 'more votes than voters in %', NEW.meeting USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER meeting_secret_sum AFTER INSERT OR UPDATE ON gridcase.meeting_secret_count
    FOR EACH ROW EXECUTE FUNCTION gridcase.meeting_secret_sum();

CREATE TRIGGER meeting_vote_guard BEFORE UPDATE ON gridcase.meeting_secret_count
    FOR EACH ROW EXECUTE FUNCTION gridcase.meeting_vote_guard();

CREATE FUNCTION gridcase.meeting_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['seat', 'sign', 'proxy', 'motion', 'recusal', 'ballot', 'voter', 'turnout', 'vote', 'count',
                                'result', 'minutes'] LOOP
        EXECUTE format('CREATE TRIGGER meeting_append_only BEFORE UPDATE OR DELETE ON gridcase.%I
                        FOR EACH ROW EXECUTE FUNCTION gridcase.meeting_append_only()', 'meeting_' || name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['turnout', 'vote', 'count'] LOOP
        EXECUTE format('CREATE TRIGGER meeting_vote_guard BEFORE INSERT ON gridcase.%I
                        FOR EACH ROW EXECUTE FUNCTION gridcase.meeting_vote_guard()', 'meeting_' || name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['body', 'body_member', 'meeting', 'meeting_seat', 'meeting_sign', 'meeting_proxy',
                                'meeting_motion', 'meeting_recusal', 'meeting_ballot', 'meeting_voter', 'meeting_turnout',
                                'meeting_vote', 'meeting_secret_count', 'meeting_count', 'meeting_result',
                                'meeting_minutes'] LOOP
        EXECUTE format('CREATE TRIGGER meeting_no_truncate BEFORE TRUNCATE ON gridcase.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION gridcase.meeting_append_only()', name);
    END LOOP;
END $$;
