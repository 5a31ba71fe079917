-- Tasks that implement a resolution (决议落实). Each is a case of kind implementation-task.
CREATE TABLE gridcase.implementation_task (
    number      text          PRIMARY KEY REFERENCES gridcase.case_file,
    about       text          NOT NULL REFERENCES gridcase.case_file,
    owner_post  text          NOT NULL,
    owner_place text          NOT NULL REFERENCES gridcase.place,
    title       text          NOT NULL CHECK (char_length(title) BETWEEN 1 AND 100),
    -- As last decided.
    due_on      date          NOT NULL,
    allowed     integer       NOT NULL CHECK (allowed >= 0),
    returned    integer       NOT NULL DEFAULT 0,
    done        text          CHECK (char_length(done) BETWEEN 1 AND 2000),
    spent       numeric(14,2) CHECK (spent >= 0),
    given_up    text          CHECK (char_length(given_up) BETWEEN 1 AND 2000),
    ending      text          CHECK (ending IN ('confirmed', 'givenUp')),
    assigned_at timestamptz   NOT NULL,
    ended_at    timestamptz,
    CHECK (returned BETWEEN 0 AND allowed),
    CHECK (spent IS NULL OR done IS NOT NULL),
    CHECK ((ending IS NULL) = (ended_at IS NULL)),
    -- No task ends in silence.
    CONSTRAINT implementation_task_ended CHECK (ending IS NULL
        OR ending = 'confirmed' AND done IS NOT NULL AND given_up IS NULL
        OR ending = 'givenUp' AND given_up IS NOT NULL AND done IS NULL)
);

CREATE INDEX implementation_task_about ON gridcase.implementation_task (about);

-- What was said on the way, in its order. Nothing of it is changed afterwards.
CREATE TABLE gridcase.implementation_step (
    id       bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number   text          NOT NULL REFERENCES gridcase.implementation_task,
    kind     text          NOT NULL CHECK (kind IN ('assigned', 'progress', 'done', 'returned', 'confirmed', 'extended',
                                                    'givenUp')),
    said_by  text,
    capacity text          NOT NULL CHECK (capacity IN ('planner', 'owner', 'other')),
    text     text          CHECK (char_length(text) BETWEEN 1 AND 2000),
    due_on   date,
    spent    numeric(14,2),
    said_at  timestamptz   NOT NULL,
    -- Whether it is done, and whether it may be late, is never said by the owner.
    CONSTRAINT implementation_step_by_another CHECK (kind NOT IN ('returned', 'confirmed', 'extended', 'givenUp')
        OR capacity = 'other' AND said_by IS NOT NULL),
    CHECK (kind = 'confirmed' OR text IS NOT NULL),
    CHECK (kind NOT IN ('assigned', 'extended') OR due_on IS NOT NULL)
);

CREATE INDEX implementation_step_number ON gridcase.implementation_step (number, id);

CREATE FUNCTION gridcase.implementation_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said about a task is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER implementation_step_history BEFORE UPDATE OR DELETE ON gridcase.implementation_step
    FOR EACH ROW EXECUTE FUNCTION gridcase.implementation_history();
CREATE TRIGGER implementation_step_truncate BEFORE TRUNCATE ON gridcase.implementation_step
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.implementation_history();

-- A task ends once, by the word that was said last.
CREATE FUNCTION gridcase.implementation_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL OR NEW.returned < OLD.returned
        OR (NEW.number, NEW.about, NEW.owner_post, NEW.owner_place, NEW.title, NEW.allowed, NEW.assigned_at) IS DISTINCT FROM
           (OLD.number, OLD.about, OLD.owner_post, OLD.owner_place, OLD.title, OLD.allowed, OLD.assigned_at) THEN
        RAISE EXCEPTION 'task % does not go back', OLD.number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.ended_at IS NOT NULL AND NEW.ending IS DISTINCT FROM
        (SELECT kind FROM gridcase.implementation_step WHERE number = NEW.number ORDER BY id DESC LIMIT 1) THEN
        RAISE EXCEPTION 'task % is neither done nor given up', NEW.number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER implementation_forward BEFORE UPDATE OR DELETE ON gridcase.implementation_task
    FOR EACH ROW EXECUTE FUNCTION gridcase.implementation_forward();
