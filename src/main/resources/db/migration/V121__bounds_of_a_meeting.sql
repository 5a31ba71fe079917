-- What bounds those who lead a meeting: how many must be left when members are recused, how long people have to vote in
-- Tasklist, how often a vote is broken off and put again. And the rules an installation writes stay as they were written.

-- Whether a text is a part of a whole that somebody can reach: "> 1/2", ">= 2/3".
CREATE FUNCTION gridcase.is_threshold(value text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN value ~ '^>=? [0-9]{1,3}/[0-9]{1,3}$' AND substring(value FROM '[0-9]+')::integer
        BETWEEN 1 AND split_part(value, '/', 2)::integer - (value NOT LIKE '>=%')::integer;

-- The fewest that reach it.
CREATE FUNCTION gridcase.least_of(whole integer, threshold text) RETURNS integer LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN threshold LIKE '>=%'
        THEN ceil(whole * substring(threshold FROM '[0-9]+')::numeric / split_part(threshold, '/', 2)::numeric)
        ELSE floor(whole * substring(threshold FROM '[0-9]+')::numeric / split_part(threshold, '/', 2)::numeric) + 1
        END::integer;

ALTER TABLE gridcase.meeting_rule
    -- Of all members with a vote, how many must be left when those recused are gone.
    ADD COLUMN floor         text        NOT NULL DEFAULT '> 1/2' CHECK (gridcase.is_threshold(floor)),
    -- For how long people can vote in Tasklist before the convenor may end it without saying why.
    ADD COLUMN voting_minutes integer    NOT NULL DEFAULT 10 CHECK (voting_minutes BETWEEN 0 AND 10080),
    -- How often a vote on one motion may be broken off and put again at the same meeting.
    ADD COLUMN break_offs    integer     NOT NULL DEFAULT 2 CHECK (break_offs BETWEEN 0 AND 9),
    -- What people must know who go by it, for example that it is still to be checked.
    ADD COLUMN note          text        CHECK (note <> ''),
    ADD COLUMN written_by    text        NOT NULL DEFAULT current_user,
    ADD COLUMN written_at    timestamptz NOT NULL DEFAULT now(),
    ADD CHECK (body IN ('party-committee', 'two-committees', 'party-members', 'residents-representatives',
                        'supervision-committee')),
    ADD CHECK (gridcase.is_threshold(quorum) AND gridcase.is_threshold(majority)),
    ADD CHECK (methods ~ '^(hands|paper|personal|mixed)(, *(hands|paper|personal|mixed))*$'),
    ADD CHECK (NOT (secret AND methods ~ 'hands|mixed')),
    ADD CHECK (convenor IN ('community-secretary', 'supervision-member', 'town-officer')),
    ADD CHECK (NOT lower_inf(in_force));

-- Of a rule only its end is written later, once.
CREATE FUNCTION gridcase.meeting_rule_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND upper_inf(OLD.in_force) AND lower(NEW.in_force) = lower(OLD.in_force)
        AND to_jsonb(NEW) - 'in_force' = to_jsonb(OLD) - 'in_force'
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the rule % for meetings stays as it was written', OLD.id
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'end it by in_force, and write another one';
END $$;
CREATE TRIGGER meeting_rule_guard BEFORE UPDATE OR DELETE ON gridcase.meeting_rule
    FOR EACH ROW EXECUTE FUNCTION gridcase.meeting_rule_guard();
CREATE TRIGGER meeting_no_truncate BEFORE TRUNCATE ON gridcase.meeting_rule
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.meeting_append_only();

-- Meetings that were convened before go on without these bounds.
ALTER TABLE gridcase.meeting
    ADD COLUMN floor          text    NOT NULL DEFAULT '>= 1/999' CHECK (gridcase.is_threshold(floor)),
    ADD COLUMN voting_minutes integer NOT NULL DEFAULT 0 CHECK (voting_minutes >= 0),
    ADD COLUMN break_offs     integer NOT NULL DEFAULT 99 CHECK (break_offs >= 0);
ALTER TABLE gridcase.meeting
    ALTER COLUMN floor DROP DEFAULT, ALTER COLUMN voting_minutes DROP DEFAULT, ALTER COLUMN break_offs DROP DEFAULT;

-- All may be recused: then the body cannot decide, and that is a result.
ALTER TABLE gridcase.meeting_ballot DROP CONSTRAINT meeting_ballot_entitled_check,
    ADD CONSTRAINT meeting_ballot_entitled_check CHECK (entitled >= 0);
ALTER TABLE gridcase.meeting_result ADD COLUMN floor_least integer NOT NULL DEFAULT 0;
ALTER TABLE gridcase.meeting_result ALTER COLUMN floor_least DROP DEFAULT;

-- Voters who have left without having voted: whoever casts their vote is not there, and it is not cast.
CREATE FUNCTION gridcase.meeting_walked_out(of_meeting text, of_motion integer) RETURNS integer LANGUAGE sql STABLE
    RETURN (
        SELECT count(*) FROM gridcase.meeting_voter v
        WHERE v.meeting = of_meeting AND v.motion = of_motion
            AND NOT EXISTS (SELECT FROM gridcase.meeting_turnout t
                            WHERE t.meeting = v.meeting AND t.motion = v.motion AND t.seat = v.seat)
            AND 'left' = (SELECT s.sign FROM gridcase.meeting_sign s
                          WHERE s.meeting = v.meeting AND s.seat = v.caster ORDER BY s.id DESC LIMIT 1));

-- The convenor ends the voting in Tasklist: how many had voted, and how many of those who were asked and are there had not.
CREATE TABLE gridcase.meeting_voting_end (
    meeting     text        NOT NULL,
    motion      integer     NOT NULL,
    by          text        NOT NULL,
    at          timestamptz NOT NULL,
    voted       integer     NOT NULL,
    outstanding integer     NOT NULL,
    reason      text        CHECK (char_length(reason) BETWEEN 1 AND 500),
    PRIMARY KEY (meeting, motion),
    FOREIGN KEY (meeting, motion) REFERENCES gridcase.meeting_ballot
);

CREATE FUNCTION gridcase.meeting_voting_end_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    minimum interval := (SELECT make_interval(mins => m.voting_minutes) FROM gridcase.meeting m WHERE m.case_number = NEW.meeting);
    opened timestamptz := (SELECT b.at FROM gridcase.meeting_ballot b WHERE b.meeting = NEW.meeting AND b.motion = NEW.motion);
    have_voted integer := (SELECT count(*) FROM gridcase.meeting_turnout t WHERE t.meeting = NEW.meeting AND t.motion = NEW.motion);
    have_not integer := (
        SELECT count(*) FROM gridcase.meeting_voter v
        JOIN gridcase.meeting_seat c ON c.meeting = v.meeting AND c.seat = v.caster AND c.username IS NOT NULL
        WHERE v.meeting = NEW.meeting AND v.motion = NEW.motion
            AND NOT EXISTS (SELECT FROM gridcase.meeting_turnout t
                            WHERE t.meeting = v.meeting AND t.motion = v.motion AND t.seat = v.seat)
            AND 'left' <> (SELECT s.sign FROM gridcase.meeting_sign s
                           WHERE s.meeting = v.meeting AND s.seat = v.caster ORDER BY s.id DESC LIMIT 1));
BEGIN
    IF NEW.voted <> have_voted OR NEW.outstanding <> have_not
        OR NEW.reason IS NULL AND have_not > 0 AND NEW.at < opened + minimum
    THEN
        RAISE EXCEPTION 'the voting on motion % of % is not ended like that', NEW.motion, NEW.meeting
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meeting_voting_end_guard BEFORE INSERT ON gridcase.meeting_voting_end
    FOR EACH ROW EXECUTE FUNCTION gridcase.meeting_voting_end_guard();
CREATE TRIGGER meeting_append_only BEFORE UPDATE OR DELETE ON gridcase.meeting_voting_end
    FOR EACH ROW EXECUTE FUNCTION gridcase.meeting_append_only();
CREATE TRIGGER meeting_no_truncate BEFORE TRUNCATE ON gridcase.meeting_voting_end
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.meeting_append_only();

-- A motion comes back only after a vote that decided nothing; once after a tie, so often as the rule says after it was broken
-- off, and never when those who are left are too few.
CREATE FUNCTION gridcase.meeting_again_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    m gridcase.meeting := (SELECT x FROM gridcase.meeting x WHERE x.case_number = NEW.meeting);
    last gridcase.meeting_result :=
        (SELECT x FROM gridcase.meeting_result x WHERE x.meeting = NEW.meeting AND x.motion = NEW.again);
    ties integer;
    broken integer;
BEGIN
    WITH RECURSIVE chain AS (
        SELECT NEW.again AS motion
        UNION ALL
        SELECT earlier.again FROM chain
        JOIN gridcase.meeting_motion earlier ON earlier.meeting = NEW.meeting AND earlier.motion = chain.motion
        WHERE earlier.again IS NOT NULL)
    SELECT count(*) FILTER (WHERE r.outcome = 'tied'), count(*) FILTER (WHERE r.outcome = 'void') INTO ties, broken
    FROM chain JOIN gridcase.meeting_result r ON r.meeting = NEW.meeting AND r.motion = chain.motion;
    IF last.outcome IS NULL OR last.outcome NOT IN ('tied', 'noQuorum', 'void') OR last.entitled < greatest(last.floor_least, 1)
        OR last.outcome = 'tied' AND ties > 1 OR last.outcome = 'void' AND broken > m.break_offs
    THEN
        RAISE EXCEPTION 'motion % of % is not put to the vote again', NEW.again, NEW.meeting
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meeting_again_guard BEFORE INSERT ON gridcase.meeting_motion
    FOR EACH ROW WHEN (NEW.again IS NOT NULL) EXECUTE FUNCTION gridcase.meeting_again_guard();
CREATE UNIQUE INDEX meeting_motion_again ON gridcase.meeting_motion (meeting, again);

-- The numbers of a result are those of the record, and the outcome follows from them: those who left without having voted and
-- those who must be left when members are recused as well.
CREATE OR REPLACE FUNCTION gridcase.meeting_result_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    m gridcase.meeting := (SELECT x FROM gridcase.meeting x WHERE x.case_number = NEW.meeting);
    votes integer[] := ARRAY[0, 0, 0, 0];
    on_roll integer := (SELECT count(*) FROM gridcase.meeting_voter v WHERE v.meeting = NEW.meeting AND v.motion = NEW.motion);
    gone integer := gridcase.meeting_walked_out(NEW.meeting, NEW.motion);
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
        WHEN NOT gridcase.reaches(NEW.entitled, NEW.entitled + NEW.recused, m.floor) THEN 'noQuorum'
        WHEN NOT gridcase.reaches(NEW.present - NEW.walked_out, NEW.entitled, m.quorum) THEN 'noQuorum'
        WHEN gridcase.reaches(NEW.yes, whole, m.majority) THEN 'carried'
        WHEN NEW.yes = NEW.no AND NEW.yes > 0 AND m.tie = 'again' THEN 'tied'
        ELSE 'rejected' END;
    IF ARRAY[NEW.yes, NEW.no, NEW.abstain, NEW.invalid] IS DISTINCT FROM votes OR NEW.present <> on_roll
        OR NEW.walked_out <> gone OR NEW.base_number <> whole
        OR (NEW.quorum_least, NEW.majority_least, NEW.floor_least) IS DISTINCT FROM
            (gridcase.least_of(NEW.entitled, m.quorum), gridcase.least_of(whole, m.majority),
             gridcase.least_of(NEW.entitled + NEW.recused, m.floor))
        OR NOT EXISTS (SELECT FROM gridcase.meeting_ballot b WHERE b.meeting = NEW.meeting AND b.motion = NEW.motion
                          AND b.entitled = NEW.entitled AND b.recused = NEW.recused)
        OR NEW.yes + NEW.no + NEW.abstain + NEW.invalid > on_roll - gone OR NEW.outcome <> expected
    THEN
        RAISE EXCEPTION 'the result of motion % of % is not what the record says', NEW.motion, NEW.meeting
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
