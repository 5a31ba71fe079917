-- Days that differ from "Monday to Friday work, weekend rest".
CREATE TABLE gridcase.working_day (
    day  date PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('rest', 'work')),
    name text NOT NULL CHECK (name <> '')
);

-- The years whose arrangement the State Council has announced. A deadline that reaches beyond them is provisional.
-- A table of its own, because the announcement of one year may name days of its neighbour.
CREATE TABLE gridcase.published_year (
    year   integer PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
    source text NOT NULL
);

-- A town that promises other periods than the table deadline-rules changes data here, not a model.
CREATE TABLE gridcase.deadline_override (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    process    text NOT NULL,
    step       text NOT NULL,
    urgency    text NOT NULL CHECK (urgency IN ('ordinary', 'urgent')),
    within     text NOT NULL,
    valid_from timestamptz NOT NULL DEFAULT '-infinity',
    valid_to   timestamptz NOT NULL DEFAULT 'infinity',
    reason     text NOT NULL CHECK (reason <> ''),
    CHECK (valid_from < valid_to)
);
