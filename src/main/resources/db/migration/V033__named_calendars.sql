CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A working calendar that periods are counted by. Its row is what two imports of one calendar wait for.
CREATE TABLE gridcase.working_calendar (
    code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{0,30}$')
);

-- Each import that changes a calendar is a revision of it. Hours and name hold for the revision, and until the next.
CREATE TABLE gridcase.calendar_revision (
    calendar    text        NOT NULL REFERENCES gridcase.working_calendar,
    revision    integer     NOT NULL CHECK (revision > 0),
    name        text        NOT NULL CHECK (name <> ''),
    hours       text        NOT NULL CHECK (hours <> ''),
    -- Both null where no file came: only the hours or the name were changed.
    file_name   text,
    digest      text,
    imported_by text        NOT NULL,
    imported_at timestamptz NOT NULL,
    PRIMARY KEY (calendar, revision)
);

-- Days that differ from "Monday to Friday work, weekend rest", from one revision until another. A corrected day ends the old
-- row and begins a new one, so that the calendar of any revision can be read; no revision has two rows for one day.
CREATE TABLE gridcase.calendar_day (
    calendar  text      NOT NULL,
    day       date      NOT NULL,
    kind      text      NOT NULL CHECK (kind IN ('rest', 'work')),
    name      text      NOT NULL CHECK (name <> ''),
    since     integer   NOT NULL,
    until     integer,
    revisions int4range NOT NULL GENERATED ALWAYS AS (int4range(since, until)) STORED,
    PRIMARY KEY (calendar, day, since),
    FOREIGN KEY (calendar, since) REFERENCES gridcase.calendar_revision,
    FOREIGN KEY (calendar, until) REFERENCES gridcase.calendar_revision,
    CHECK (until > since),
    CONSTRAINT calendar_day_once EXCLUDE USING gist (calendar WITH =, day WITH =, revisions WITH &&)
);

-- The years whose arrangement is published. A deadline that reaches beyond them is provisional.
CREATE TABLE gridcase.calendar_year (
    calendar text    NOT NULL,
    year     integer NOT NULL CHECK (year BETWEEN 2000 AND 2999),
    since    integer NOT NULL,
    PRIMARY KEY (calendar, year),
    FOREIGN KEY (calendar, since) REFERENCES gridcase.calendar_revision
);

INSERT INTO gridcase.working_calendar VALUES ('cn');
INSERT INTO gridcase.calendar_revision (calendar, revision, name, hours, file_name, imported_by, imported_at)
    VALUES ('cn', 1, '国务院办公厅节假日安排', '09:00-12:00,13:30-17:30',
            (SELECT max(source) FROM gridcase.published_year), 'gridcase', now());
INSERT INTO gridcase.calendar_day (calendar, day, kind, name, since)
    SELECT 'cn', day, kind, name, 1 FROM gridcase.working_day;
INSERT INTO gridcase.calendar_year (calendar, year, since)
    SELECT 'cn', year, 1 FROM gridcase.published_year;
DROP TABLE gridcase.working_day;
DROP TABLE gridcase.published_year;

-- History is never edited: the only change that a row ever sees is that a day's row ends.
CREATE FUNCTION gridcase.calendar_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'calendar_day' AND TG_OP = 'UPDATE' THEN
        IF OLD.until IS NULL AND NEW.until IS NOT NULL
            AND (NEW.calendar, NEW.day, NEW.kind, NEW.name, NEW.since)
                = (OLD.calendar, OLD.day, OLD.kind, OLD.name, OLD.since) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the history of a calendar is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER calendar_day_history BEFORE UPDATE OR DELETE ON gridcase.calendar_day
    FOR EACH ROW EXECUTE FUNCTION gridcase.calendar_history();
CREATE TRIGGER calendar_year_history BEFORE UPDATE OR DELETE ON gridcase.calendar_year
    FOR EACH ROW EXECUTE FUNCTION gridcase.calendar_history();
CREATE TRIGGER calendar_revision_history BEFORE UPDATE OR DELETE ON gridcase.calendar_revision
    FOR EACH ROW EXECUTE FUNCTION gridcase.calendar_history();
