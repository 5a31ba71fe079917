-- Accountability reviews (问责审核). What is written here stays written; nobody is held responsible without five times yes.

-- How panels are formed and vote. The rule of a district goes before the one for all.
CREATE TABLE gridcase.accountability_rule (
    id             bigint    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    district       text      CHECK (district ~ '^[0-9]{6}$'),
    panel_most     integer   NOT NULL CHECK (panel_most % 2 = 1),
    panel_least    integer   NOT NULL CHECK (panel_least % 2 = 1 AND panel_least BETWEEN 3 AND panel_most),
    quorum_percent integer   NOT NULL CHECK (quorum_percent BETWEEN 51 AND 100),
    ballot         text      NOT NULL CHECK (ballot IN ('secret', 'open')),
    ballots        integer   NOT NULL CHECK (ballots BETWEEN 1 AND 9),
    in_force       tstzrange NOT NULL,
    EXCLUDE USING gist (coalesce(district, '') WITH =, in_force WITH &&)
);
INSERT INTO gridcase.accountability_rule (district, panel_most, panel_least, quorum_percent, ballot, ballots, in_force)
VALUES (NULL, 5, 3, 60, 'open', 2, '[2026-01-01 00:00:00+08,)');

CREATE TABLE gridcase.accountability_review (
    case_number   text        PRIMARY KEY REFERENCES gridcase.case_file,
    reviewed_case text        NOT NULL REFERENCES gridcase.case_file,
    unit          text        NOT NULL CHECK (unit ~ '^([0-9]{6}|[0-9]{8}|[0-9]{9}|[0-9]{12})$'),
    origin        text        NOT NULL CHECK (origin IN ('missedAgain', 'accused')),
    accuser       text,
    -- The entry of the lists that the call or the accuser cited; null: by the matter of the case.
    cited         text,
    -- The window that is looked at, and the instant at which it was missed; without one, the instant of the accusation.
    period        bigint      REFERENCES gridcase.clock_period,
    at            timestamptz NOT NULL,
    rule          bigint      NOT NULL REFERENCES gridcase.accountability_rule,
    opened_at     timestamptz NOT NULL,
    state         text        NOT NULL CHECK (state IN ('facts', 'defence', 'panel', 'voting', 'appeal', 'closed')),
    five_yes      boolean     NOT NULL DEFAULT false,
    round         integer     NOT NULL DEFAULT 0 CHECK (round BETWEEN 0 AND 2),
    ballot        integer     NOT NULL DEFAULT 0 CHECK (ballot >= 0),
    verdict       text        CHECK (verdict IN ('named', 'notHeld', 'held')),
    CHECK ((origin = 'accused') = (accuser IS NOT NULL)),
    CHECK ((state = 'closed') = (verdict IS NOT NULL)),
    CHECK (verdict IS DISTINCT FROM 'held' OR five_yes),
    CHECK (reviewed_case <> case_number)
);
-- A unit answers once for the same window.
CREATE UNIQUE INDEX accountability_review_once
    ON gridcase.accountability_review (reviewed_case, unit, coalesce(period, 0));

CREATE TABLE gridcase.accountability_answer (
    case_number text    NOT NULL REFERENCES gridcase.accountability_review,
    question    text    NOT NULL CHECK (question IN ('power', 'holder', 'clock', 'notified', 'means')),
    yes         boolean NOT NULL,
    PRIMARY KEY (case_number, question)
);

CREATE TABLE gridcase.accountability_evidence (
    case_number text    NOT NULL,
    question    text    NOT NULL,
    position    integer NOT NULL CHECK (position > 0),
    kind        text    NOT NULL CHECK (kind ~ '^[a-z][A-Za-z]*$'),
    arguments   text[]  NOT NULL,
    PRIMARY KEY (case_number, question, position),
    FOREIGN KEY (case_number, question) REFERENCES gridcase.accountability_answer
);

CREATE TABLE gridcase.accountability_finding (
    case_number text PRIMARY KEY REFERENCES gridcase.accountability_review,
    kind        text NOT NULL CHECK (kind IN ('mayGoOn', 'anotherUnit', 'nobody', 'listGap')),
    other       text,
    why         text NOT NULL,
    CHECK ((kind = 'anotherUnit') = (other IS NOT NULL))
);

-- What the unit says: its defence, and its appeal; each once. A text of null is silence until the time was over, for the
-- appeal also that the unit accepts the decision.
CREATE TABLE gridcase.accountability_statement (
    case_number text        NOT NULL REFERENCES gridcase.accountability_review,
    kind        text        NOT NULL CHECK (kind IN ('defence', 'appeal')),
    body        text        CHECK (char_length(body) BETWEEN 1 AND 5000),
    stated_by   text,
    at          timestamptz NOT NULL,
    PRIMARY KEY (case_number, kind),
    CHECK (body IS NULL OR stated_by IS NOT NULL)
);

-- Everybody who was considered for a panel; whoever has no seat has a reason.
CREATE TABLE gridcase.accountability_panelist (
    case_number text    NOT NULL REFERENCES gridcase.accountability_review,
    round       integer NOT NULL CHECK (round IN (1, 2)),
    username    text    NOT NULL,
    seated      boolean NOT NULL,
    left_out    text    CHECK (left_out IN ('ofUnit', 'accuser', 'concerned', 'firstPanel', 'notDrawn')),
    PRIMARY KEY (case_number, round, username),
    UNIQUE (case_number, round, username, seated),
    CHECK (seated = (left_out IS NULL))
);
-- Nobody decides twice in the same matter.
CREATE UNIQUE INDEX accountability_panelist_once
    ON gridcase.accountability_panelist (case_number, username) WHERE seated;

-- Who has voted: each member once in a round, whoever else asks.
CREATE TABLE gridcase.accountability_turnout (
    case_number text        NOT NULL,
    round       integer     NOT NULL,
    username    text        NOT NULL,
    seated      boolean     NOT NULL DEFAULT true CHECK (seated),
    at          timestamptz NOT NULL,
    PRIMARY KEY (case_number, round, username),
    FOREIGN KEY (case_number, round, username, seated)
        REFERENCES gridcase.accountability_panelist (case_number, round, username, seated)
);

-- What was voted. In a secret ballot nobody's name stands at it, and the number of a vote is drawn by lot.
CREATE TABLE gridcase.accountability_vote (
    id          uuid    PRIMARY KEY DEFAULT gen_random_uuid(),
    case_number text    NOT NULL,
    round       integer NOT NULL,
    choice      text    NOT NULL CHECK (choice IN ('held', 'notHeld', 'abstain')),
    reason      text    CHECK (char_length(reason) BETWEEN 1 AND 2000),
    username    text,
    CHECK (choice = 'abstain' OR reason IS NOT NULL),
    FOREIGN KEY (case_number, round, username) REFERENCES gridcase.accountability_turnout
);
CREATE UNIQUE INDEX accountability_vote_once
    ON gridcase.accountability_vote (case_number, round, username) WHERE username IS NOT NULL;

-- What a panel decided.
CREATE TABLE gridcase.accountability_result (
    case_number text        NOT NULL REFERENCES gridcase.accountability_review,
    round       integer     NOT NULL CHECK (round IN (1, 2)),
    members     integer     NOT NULL,
    held        integer     NOT NULL,
    not_held    integer     NOT NULL,
    abstained   integer     NOT NULL,
    result      text        NOT NULL CHECK (result IN ('held', 'notHeld', 'noQuorum')),
    at          timestamptz NOT NULL,
    PRIMARY KEY (case_number, round),
    CHECK (result <> 'held' OR 2 * held > held + not_held + abstained)
);

-- The final decision; the only one that counts, in the assessment and in public.
CREATE TABLE gridcase.accountability_decision (
    case_number text        PRIMARY KEY REFERENCES gridcase.accountability_review,
    verdict     text        NOT NULL CHECK (verdict IN ('named', 'notHeld', 'held')),
    at          timestamptz NOT NULL
);
CREATE INDEX accountability_decision_held ON gridcase.accountability_decision (at) WHERE verdict = 'held';

-- No vote beside the turnout, and no count beside the votes.
CREATE FUNCTION gridcase.accountability_vote_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM gridcase.accountability_vote v
         WHERE v.case_number = NEW.case_number AND v.round = NEW.round)
        > (SELECT count(*) FROM gridcase.accountability_turnout t
            WHERE t.case_number = NEW.case_number AND t.round = NEW.round)
    THEN
        RAISE EXCEPTION 'more votes than voters in %', NEW.case_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF EXISTS (SELECT FROM gridcase.accountability_result r
                WHERE r.case_number = NEW.case_number AND r.round = NEW.round)
    THEN
        RAISE EXCEPTION 'the votes of % are counted', NEW.case_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER accountability_vote_guard AFTER INSERT ON gridcase.accountability_vote
    FOR EACH ROW EXECUTE FUNCTION gridcase.accountability_vote_guard();

CREATE FUNCTION gridcase.accountability_result_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.members, NEW.held, NEW.not_held, NEW.abstained) IS DISTINCT FROM (
        (SELECT count(*)::integer FROM gridcase.accountability_panelist p
          WHERE p.case_number = NEW.case_number AND p.round = NEW.round AND p.seated),
        (SELECT count(*)::integer FROM gridcase.accountability_vote v
          WHERE v.case_number = NEW.case_number AND v.round = NEW.round AND v.choice = 'held'),
        (SELECT count(*)::integer FROM gridcase.accountability_vote v
          WHERE v.case_number = NEW.case_number AND v.round = NEW.round AND v.choice = 'notHeld'),
        (SELECT count(*)::integer FROM gridcase.accountability_vote v
          WHERE v.case_number = NEW.case_number AND v.round = NEW.round AND v.choice = 'abstain'))
    THEN
        RAISE EXCEPTION 'the result of % is not what was voted', NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER accountability_result_guard BEFORE INSERT ON gridcase.accountability_result
    FOR EACH ROW EXECUTE FUNCTION gridcase.accountability_result_guard();

-- Nobody is held responsible unless all five answers are yes and the last panel that was asked found so; no role and no
-- program can write it otherwise. What the records do not support is never a verdict on the unit.
CREATE FUNCTION gridcase.accountability_decision_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    five_yes boolean := (SELECT count(*) FILTER (WHERE a.yes) = 5 AND count(*) = 5
                           FROM gridcase.accountability_answer a WHERE a.case_number = NEW.case_number);
    appealed boolean := EXISTS (SELECT FROM gridcase.accountability_statement s
                                 WHERE s.case_number = NEW.case_number AND s.kind = 'appeal' AND s.body IS NOT NULL);
BEGIN
    IF NEW.verdict IS DISTINCT FROM (SELECT r.verdict FROM gridcase.accountability_review r WHERE r.case_number = NEW.case_number) THEN
        RAISE EXCEPTION 'the decision of % is not where its review has come to', NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (NEW.verdict = 'named') = five_yes THEN
        RAISE EXCEPTION 'the decision of % is not what the five answers support', NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.verdict = 'held' AND NOT EXISTS (
        SELECT FROM gridcase.accountability_result r
         WHERE r.case_number = NEW.case_number AND r.result = 'held'
           AND r.round = CASE WHEN appealed THEN 2 ELSE 1 END)
    THEN
        RAISE EXCEPTION 'no panel has held the unit responsible in %', NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER accountability_decision_guard BEFORE INSERT ON gridcase.accountability_decision
    FOR EACH ROW EXECUTE FUNCTION gridcase.accountability_decision_guard();

-- A review that is closed as "held" is so only with a decision: the two are written together.
CREATE FUNCTION gridcase.accountability_review_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.verdict IS NOT NULL AND NOT EXISTS (
        SELECT FROM gridcase.accountability_decision d
         WHERE d.case_number = NEW.case_number AND d.verdict = NEW.verdict)
    THEN
        RAISE EXCEPTION 'the review % is closed without its decision', NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER accountability_review_decided AFTER INSERT OR UPDATE ON gridcase.accountability_review
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gridcase.accountability_review_decided();

-- Of a review only its course goes on, and never once it is closed.
CREATE FUNCTION gridcase.accountability_review_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    course text[] := '{state,five_yes,round,ballot,verdict}';
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state <> 'closed' AND to_jsonb(NEW) - course = to_jsonb(OLD) - course
        AND NEW.round >= OLD.round AND (NEW.five_yes OR NOT OLD.five_yes)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the review % stays as it was written', OLD.case_number
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER accountability_review_guard BEFORE UPDATE OR DELETE ON gridcase.accountability_review
    FOR EACH ROW EXECUTE FUNCTION gridcase.accountability_review_guard();

CREATE FUNCTION gridcase.accountability_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['answer', 'evidence', 'finding', 'statement', 'panelist', 'turnout', 'vote', 'result', 'decision'] LOOP
        EXECUTE format('CREATE TRIGGER accountability_append_only BEFORE UPDATE OR DELETE ON gridcase.%I
                        FOR EACH ROW EXECUTE FUNCTION gridcase.accountability_append_only()', 'accountability_' || name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['review', 'answer', 'evidence', 'finding', 'statement', 'panelist', 'turnout', 'vote', 'result', 'decision'] LOOP
        EXECUTE format('CREATE TRIGGER accountability_no_truncate BEFORE TRUNCATE ON gridcase.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION gridcase.accountability_append_only()', 'accountability_' || name);
    END LOOP;
END $$;
