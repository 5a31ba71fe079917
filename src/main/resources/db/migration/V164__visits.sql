-- How long a visit lasted as precisely as it is shown: up to an hour in seconds, up to a day in minutes, then in hours. So few
-- different lengths that all visits of years are counted by length in one pass, and median and percentiles follow from that.
CREATE FUNCTION gridcase.monitor_rounded_stay(stay interval) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN stay < interval '1 hour' THEN round(extract(epoch FROM stay))
        WHEN stay < interval '1 day' THEN round(extract(epoch FROM stay) / 60) * 60
        ELSE round(extract(epoch FROM stay) / 3600) * 3600
    END::integer
$$;

-- Who passed which step of a process when: one row for each activity of the engine's history that a person would recognise
-- (tasks, called processes, stages, waits, what time or a message did, ends). Module monitor: made from the history and the
-- case records, and can be made anew from them at any time.
CREATE TABLE gridcase.monitor_visit (
    -- The engine's id of the activity instance.
    id          text        PRIMARY KEY,
    number      text        NOT NULL,
    -- The process instance, and the one that a call activity called.
    instance    text        NOT NULL,
    called      text,
    process     text        NOT NULL,
    version     integer     NOT NULL,
    element     text        NOT NULL,
    -- The engine's type of the activity: userTask, callActivity …
    kind        text        NOT NULL,
    place       text        NOT NULL,
    -- The post that held the case for most of the visit; of a task, first of all the post of the person who did it.
    post        text,
    username    text,
    began       timestamptz NOT NULL,
    ended       timestamptz,
    -- It was not finished, something else took the case out of the step: a deadline, a withdrawal.
    canceled    boolean     NOT NULL,
    -- A task that somebody finished outside the working hours of the calendar by which the case is counted.
    after_hours boolean     NOT NULL,
    -- Seconds, rounded.
    stay        integer     GENERATED ALWAYS AS (gridcase.monitor_rounded_stay(ended - began)) STORED
);
CREATE INDEX monitor_visit_number ON gridcase.monitor_visit (number);
-- Where cases are now: a handful of rows, however much has passed.
CREATE INDEX monitor_visit_here ON gridcase.monitor_visit (process, element) WHERE ended IS NULL;
-- What passed in a period is read from the index alone.
CREATE INDEX monitor_visit_ended ON gridcase.monitor_visit (process, ended) INCLUDE (element, version, place, number, stay)
    WHERE ended IS NOT NULL;

-- Whether an instant lies outside the working hours of a calendar, as the calendar was known then.
CREATE FUNCTION gridcase.monitor_after_hours(code text, at timestamptz, zone text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT (
        coalesce(
            (SELECT day.kind = 'work' FROM gridcase.calendar_day day
             WHERE day.calendar = code AND day.day = (at AT TIME ZONE zone)::date AND day.revisions @> known.revision),
            extract(isodow FROM at AT TIME ZONE zone) < 6)
        AND EXISTS (
            SELECT FROM unnest(string_to_array(known.hours, ',')) span
            WHERE (at AT TIME ZONE zone)::time >= split_part(span, '-', 1)::time
              AND (at AT TIME ZONE zone)::time < split_part(span, '-', 2)::time))
    FROM gridcase.calendar_revision known
    WHERE known.calendar = code
    ORDER BY known.revision > 1 AND known.imported_at > at, known.revision DESC
    LIMIT 1
$$;
