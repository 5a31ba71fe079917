-- A task is of the post in which somebody did it, which need not be the one that held the case: a pause is decided by the level
-- above, members of a body vote. Module monitor.
ALTER TABLE gridcase.monitor_visit ADD COLUMN held bigint;
COMMENT ON COLUMN gridcase.monitor_visit.held IS 'Of a task that was done: the row of post_held by which whoever did it did so.';
DROP INDEX gridcase.monitor_visit_tasks;

-- Every task that somebody in post finished. With each, when the task before it was finished in the same case: by the same post
-- at the same place, at the same place, and in each place around it. So the cases of any period are those tasks whose
-- predecessor lies before it, and nothing has to be told apart while somebody waits for the page.
CREATE VIEW gridcase.monitor_task_record AS
SELECT visit.id,
       visit.number,
       visit.held,
       visit.ended,
       visit.after_hours,
       coalesce(lag(visit.ended) OVER (PARTITION BY visit.number, held.post, held.place_code
           ORDER BY visit.ended, visit.id), '-infinity') AS before_of_post,
       coalesce(lag(visit.ended) OVER (PARTITION BY visit.number, held.place_code
           ORDER BY visit.ended, visit.id), '-infinity') AS before_of_seat,
       coalesce(lag(visit.ended) OVER (PARTITION BY visit.number, left(held.place_code, 6)
           ORDER BY visit.ended, visit.id), '-infinity') AS before_in_district,
       coalesce(lag(visit.ended) OVER (PARTITION BY visit.number, left(held.place_code, 9)
           ORDER BY visit.ended, visit.id), '-infinity') AS before_in_town,
       coalesce(lag(visit.ended) OVER (PARTITION BY visit.number, left(held.place_code, 12)
           ORDER BY visit.ended, visit.id), '-infinity') AS before_in_community,
       coalesce(lag(visit.ended) OVER (PARTITION BY visit.number, left(held.place_code, 15)
           ORDER BY visit.ended, visit.id), '-infinity') AS before_in_grid
  FROM gridcase.monitor_visit visit
  JOIN gridcase.post_held held ON held.id = visit.held
 WHERE visit.kind = 'userTask' AND NOT visit.canceled AND visit.ended IS NOT NULL;

CREATE TABLE gridcase.monitor_task (
    id                  text        PRIMARY KEY,
    number              text        NOT NULL,
    held                bigint      NOT NULL,
    ended               timestamptz NOT NULL,
    after_hours         boolean     NOT NULL,
    before_of_post      timestamptz NOT NULL,
    before_of_seat      timestamptz NOT NULL,
    before_in_district  timestamptz NOT NULL,
    before_in_town      timestamptz NOT NULL,
    before_in_community timestamptz NOT NULL,
    before_in_grid      timestamptz NOT NULL
);
CREATE INDEX monitor_task_number ON gridcase.monitor_task (number);
-- A town's officers are some hundred rows of post_held; a district reads the period.
CREATE INDEX monitor_task_held ON gridcase.monitor_task (held, ended) INCLUDE (after_hours, before_of_post, before_of_seat,
    before_in_district, before_in_town, before_in_community, before_in_grid);
CREATE INDEX monitor_task_ended ON gridcase.monitor_task (ended) INCLUDE (held, after_hours, before_of_post, before_of_seat,
    before_in_district, before_in_town, before_in_community, before_in_grid);

-- The steps of monitor_step by the place of whoever held the case when they were done or missed.
CREATE VIEW gridcase.monitor_owed_record AS
SELECT step.id AS period,
       step.case_number AS number,
       holder.place AS seat,
       step.missed_at IS NOT NULL AS missed,
       coalesce(step.missed_at, step.ended_at) AS at
  FROM gridcase.clock_period step
  JOIN LATERAL (
       SELECT segment.place FROM gridcase.clock_segment segment
        WHERE segment.case_number = step.case_number AND segment.began <= coalesce(step.missed_at, step.ended_at)
          AND (segment.began < coalesce(step.missed_at, step.ended_at) OR step.began = coalesce(step.missed_at, step.ended_at))
        ORDER BY segment.segment DESC LIMIT 1) holder ON true
 WHERE step.at_end NOT LIKE 'proceed%' AND coalesce(step.missed_at, step.ended_at) IS NOT NULL;

CREATE TABLE gridcase.monitor_owed (
    period bigint      PRIMARY KEY,
    number text        NOT NULL,
    seat   text        NOT NULL,
    missed boolean     NOT NULL,
    at     timestamptz NOT NULL
);
CREATE INDEX monitor_owed_number ON gridcase.monitor_owed (number);
CREATE INDEX monitor_owed_at ON gridcase.monitor_owed (at) INCLUDE (seat, missed);
CREATE INDEX monitor_owed_seat ON gridcase.monitor_owed (seat text_pattern_ops, at) INCLUDE (missed);

-- The visits are made anew, with the posts of those who did them.
DELETE FROM gridcase.monitor_state WHERE model = 'monitor_visit';
