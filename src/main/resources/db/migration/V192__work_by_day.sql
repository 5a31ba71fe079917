-- What was done and missed, by the day on which it was, at each place with all that lies in it: the workload of a year of a
-- district is read as a few thousand days of its towns, however many tasks it has. Module monitor.

-- Steps that were done or missed, by where the case was held then.
CREATE TABLE gridcase.monitor_owed_day (
    place  text    NOT NULL,
    day    date    NOT NULL,
    missed integer NOT NULL,
    steps  integer NOT NULL,
    PRIMARY KEY (place, day)
) WITH (fillfactor = 90);
COMMENT ON COLUMN gridcase.monitor_owed_day.day IS 'In the zone of the service.';

-- Tasks by the post and the level of the place at which it is held; at that place itself by who held it as well.
CREATE TABLE gridcase.monitor_task_day (
    place    text     NOT NULL,
    day      date     NOT NULL,
    post     text     NOT NULL,
    digits   smallint NOT NULL,
    held     bigint   NOT NULL,
    tasks    integer  NOT NULL,
    late     integer  NOT NULL,
    of_post  integer  NOT NULL,
    of_seat  integer  NOT NULL,
    of_place integer  NOT NULL,
    PRIMARY KEY (place, day, post, digits, held)
) WITH (fillfactor = 90);
-- What people did whose superior looks.
CREATE INDEX monitor_task_day_held ON gridcase.monitor_task_day (held, day) INCLUDE (tasks, late) WHERE held > 0;
COMMENT ON COLUMN gridcase.monitor_task_day.day IS 'In the zone of the service.';
COMMENT ON COLUMN gridcase.monitor_task_day.digits IS 'Of the code of the place at which the post is held.';
COMMENT ON COLUMN gridcase.monitor_task_day.held IS 'The row of post_held; 0 at the places around.';
COMMENT ON COLUMN gridcase.monitor_task_day.of_post IS 'Tasks that were the first of the post at its place in a case.';
COMMENT ON COLUMN gridcase.monitor_task_day.of_seat IS 'The same of the place at which the post is held, whatever the post.';
COMMENT ON COLUMN gridcase.monitor_task_day.of_place IS 'The same of this place with all that lies in it.';

-- On which days somebody in post did something: who did something in a period is asked of each of thousands.
CREATE TABLE gridcase.monitor_worked (
    held bigint         PRIMARY KEY,
    days datemultirange NOT NULL
);
COMMENT ON COLUMN gridcase.monitor_worked.days IS 'In the zone of the service.';

-- The cases of a period are the first tasks in it, and those whose predecessors lie before it: from its first instant the time since
-- the earliest predecessor is looked up.
CREATE INDEX monitor_task_since ON gridcase.monitor_task USING gist (tstzrange(
    least(nullif(before_of_post, '-infinity'), nullif(before_of_seat, '-infinity'), nullif(before_in_grid, '-infinity'),
        nullif(before_in_community, '-infinity'), nullif(before_in_town, '-infinity'), nullif(before_in_district, '-infinity')),
    ended, '(]')) WHERE before_in_district > '-infinity';

-- Only departments read single tasks and steps by now, and those of their own.
DROP INDEX gridcase.monitor_task_ended;
DROP INDEX gridcase.monitor_owed_at;
