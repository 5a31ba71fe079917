-- Rectification with a deadline (限期整改). Each is a case of kind rectification.
CREATE TABLE gridcase.rectification (
    number         text        PRIMARY KEY REFERENCES gridcase.case_file,
    -- The case in which the problem was found: a consultation, an objection, any other.
    about          text        REFERENCES gridcase.case_file,
    source         text        NOT NULL CHECK (source IN ('oversight', 'inspection', 'objection')),
    unit_post      text        NOT NULL,
    unit_place     text        NOT NULL REFERENCES gridcase.place,
    -- Null: the people of the post.
    finder         text,
    finder_post    text        NOT NULL,
    finder_place   text        NOT NULL REFERENCES gridcase.place,
    problem        text        NOT NULL CHECK (char_length(problem) BETWEEN 1 AND 2000),
    allowed        integer     NOT NULL CHECK (allowed >= 0),
    returned       integer     NOT NULL DEFAULT 0,
    raised         integer     NOT NULL DEFAULT 0 CHECK (raised >= 0),
    later_refused  boolean     NOT NULL DEFAULT false,
    overseer_post  text,
    overseer_place text        REFERENCES gridcase.place,
    due_on         date,
    wanted_on      date,
    asked          text        CHECK (asked IN ('resident', 'finder', 'post', 'superior')),
    pointed_out_at timestamptz NOT NULL,
    outcome        text        CHECK (outcome IN ('putRight', 'withdrawn')),
    closed_at      timestamptz,
    CHECK (returned BETWEEN 0 AND allowed),
    -- Nobody finds what they have to put right themselves, nor watches over it.
    CONSTRAINT rectification_not_of_oneself CHECK ((finder_post, finder_place) <> (unit_post, unit_place)
        AND (overseer_post IS NULL OR (overseer_post, overseer_place) <> (unit_post, unit_place))),
    CHECK ((overseer_post IS NULL) = (overseer_place IS NULL) AND (overseer_post IS NULL) = (raised = 0)),
    CHECK ((outcome IS NULL) = (closed_at IS NULL))
);

CREATE INDEX rectification_about ON gridcase.rectification (about);

-- What was said on the way, in its order. Nothing of it is changed afterwards.
CREATE TABLE gridcase.rectification_step (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number    text        NOT NULL REFERENCES gridcase.rectification,
    kind      text        NOT NULL CHECK (kind IN ('pointedOut', 'accepted', 'disputed', 'stands', 'withdrawn', 'measures',
                                                   'consented', 'refused', 'reported', 'putRight', 'notPutRight', 'raised',
                                                   'ordered')),
    said_by   text,
    capacity  text        NOT NULL CHECK (capacity IN ('unit', 'resident', 'finder', 'post', 'superior', 'overseer', 'service')),
    text      text        CHECK (char_length(text) BETWEEN 1 AND 2000),
    due_on    date,
    said_at   timestamptz NOT NULL,
    -- Whether it is put right is never said by the unit, and what was found is never taken back without a reason.
    CONSTRAINT rectification_step_verified CHECK (kind NOT IN ('putRight', 'notPutRight')
        OR capacity IN ('resident', 'finder', 'post', 'superior')),
    CONSTRAINT rectification_step_withdrawn CHECK (kind <> 'withdrawn'
        OR text IS NOT NULL AND capacity IN ('finder', 'post', 'superior')),
    CHECK (kind NOT IN ('disputed', 'stands', 'refused', 'measures', 'reported', 'notPutRight', 'ordered') OR text IS NOT NULL),
    CHECK (kind NOT IN ('measures', 'ordered') OR due_on IS NOT NULL)
);

CREATE INDEX rectification_step_number ON gridcase.rectification_step (number, id);

CREATE FUNCTION gridcase.rectification_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said about a rectification is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER rectification_step_history BEFORE UPDATE OR DELETE ON gridcase.rectification_step
    FOR EACH ROW EXECUTE FUNCTION gridcase.rectification_history();
CREATE TRIGGER rectification_step_truncate BEFORE TRUNCATE ON gridcase.rectification_step
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.rectification_history();

-- It closes once, by the word that was said last: put right after the unit has reported, or taken back. It never comes down again.
CREATE FUNCTION gridcase.rectification_forward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_word text;
BEGIN
    IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL OR NEW.raised < OLD.raised OR NEW.returned < OLD.returned
        OR (OLD.later_refused AND NOT NEW.later_refused)
        OR (NEW.number, NEW.about, NEW.source, NEW.unit_post, NEW.unit_place, NEW.finder, NEW.finder_post, NEW.finder_place,
            NEW.problem, NEW.allowed, NEW.pointed_out_at) IS DISTINCT FROM
           (OLD.number, OLD.about, OLD.source, OLD.unit_post, OLD.unit_place, OLD.finder, OLD.finder_post, OLD.finder_place,
            OLD.problem, OLD.allowed, OLD.pointed_out_at) THEN
        RAISE EXCEPTION 'rectification % does not go back', OLD.number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.closed_at IS NOT NULL THEN
        SELECT kind INTO last_word FROM gridcase.rectification_step WHERE number = NEW.number ORDER BY id DESC LIMIT 1;
        IF last_word IS DISTINCT FROM NEW.outcome THEN
            RAISE EXCEPTION 'rectification % is neither put right nor taken back', NEW.number
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.outcome = 'putRight' AND 'reported' IS DISTINCT FROM
            (SELECT kind FROM gridcase.rectification_step WHERE number = NEW.number ORDER BY id DESC OFFSET 1 LIMIT 1) THEN
            RAISE EXCEPTION 'rectification % was not reported', NEW.number USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER rectification_forward BEFORE UPDATE OR DELETE ON gridcase.rectification
    FOR EACH ROW EXECUTE FUNCTION gridcase.rectification_forward();
