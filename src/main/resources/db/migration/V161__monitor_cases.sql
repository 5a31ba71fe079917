-- The read models of the managers' pages, each with the view that says what it holds: the view is the definition, the table is
-- the view's rows, kept. Nothing that depends on the present is in them (overdue is not; due_at is). The views look up what
-- belongs to a case by its number, so that one case costs a few index reads and all of them one pass. Module monitor.

-- One row for each case of any kind.
CREATE VIEW gridcase.monitor_case_record AS
SELECT file.number,
       file.kind,
       file.matter,
       file.place,
       file.source,
       coalesce(dispute.urgency, periods.urgency) AS urgency,
       dispute.entry_stage,
       file.status,
       file.stage,
       file.holder_post,
       file.holder_place,
       file.holder_username,
       file.due_at,
       file.waits_for IS NOT NULL AS waits,
       file.reported_at,
       file.closed_at,
       periods.respond_by,
       taken.responded_at,
       coalesce(periods.missed, 0)::integer AS missed,
       back.hand_backs::integer AS hand_backs,
       dispute.settled_stage,
       dispute.settled_at,
       -- In the quiet period nobody has the credit yet; when the matter came back, nobody has it any more.
       CASE WHEN dispute.credit_withdrawn_at IS NULL THEN dispute.credited_stage END AS credited_stage,
       CASE WHEN dispute.credit_withdrawn_at IS NULL THEN dispute.credited_at END AS credited_at,
       again.reopened::integer AS reopened,
       answer.asked_at,
       answer.responded AS answer_responded,
       answer.solved AS answer_solved,
       answer.satisfied AS answer_satisfied
  FROM gridcase.case_file file
  LEFT JOIN gridcase.dispute ON dispute.case_number = file.number
  LEFT JOIN LATERAL (
       SELECT (array_agg(p.urgency ORDER BY p.id))[1] AS urgency,
              (array_agg(p.accept_by ORDER BY p.id))[1] AS respond_by,
              count(p.missed_at) FILTER (WHERE p.at_end NOT LIKE 'proceed%') AS missed
         FROM gridcase.clock_period p WHERE p.case_number = file.number) periods ON true
  LEFT JOIN LATERAL (
       SELECT min(s.began) AS responded_at
         FROM gridcase.clock_segment s WHERE s.case_number = file.number AND s.username IS NOT NULL) taken ON true
  LEFT JOIN LATERAL (
       SELECT count(*) AS hand_backs FROM gridcase.dispute_hand_back h WHERE h.case_number = file.number) back ON true
  LEFT JOIN LATERAL (
       SELECT count(*) AS reopened FROM gridcase.case_timeline line
        WHERE line.case_number = dispute.case_number AND line.kind = 'reopened') again ON true
  LEFT JOIN LATERAL (
       SELECT * FROM gridcase.reporter_answer a WHERE a.case_number = dispute.case_number
        ORDER BY a.id DESC LIMIT 1) answer ON true;

CREATE TABLE gridcase.monitor_case (
    number           text        PRIMARY KEY,
    kind             text        NOT NULL,
    matter           text        NOT NULL,
    place            text        NOT NULL,
    source           text        NOT NULL,
    urgency          text,
    entry_stage      text,
    status           text        NOT NULL,
    stage            text,
    holder_post      text,
    holder_place     text,
    holder_username  text,
    due_at           timestamptz,
    -- For another case, which has the deadline.
    waits            boolean     NOT NULL,
    reported_at      timestamptz NOT NULL,
    closed_at        timestamptz,
    -- Until when somebody had to take it up, and when somebody first did.
    respond_by       timestamptz,
    responded_at     timestamptz,
    missed           integer     NOT NULL,
    hand_backs       integer     NOT NULL,
    settled_stage    text,
    settled_at       timestamptz,
    credited_stage   text,
    credited_at      timestamptz,
    reopened         integer     NOT NULL,
    asked_at         timestamptz,
    answer_responded boolean,
    answer_solved    boolean,
    answer_satisfied boolean
);
CREATE INDEX monitor_case_place ON gridcase.monitor_case (place text_pattern_ops, reported_at);
CREATE INDEX monitor_case_reported ON gridcase.monitor_case (reported_at) INCLUDE (kind, place, matter);
CREATE INDEX monitor_case_open ON gridcase.monitor_case (place text_pattern_ops) INCLUDE (due_at) WHERE status <> 'closed';
CREATE INDEX monitor_case_due ON gridcase.monitor_case (due_at) WHERE status <> 'closed';
CREATE INDEX monitor_case_holder ON gridcase.monitor_case (holder_place text_pattern_ops, holder_post) WHERE status <> 'closed';
CREATE INDEX monitor_case_credited ON gridcase.monitor_case (credited_at) INCLUDE (place, credited_stage)
    WHERE credited_at IS NOT NULL;
CREATE INDEX monitor_case_asked ON gridcase.monitor_case (asked_at)
    INCLUDE (place, answer_responded, answer_solved, answer_satisfied) WHERE asked_at IS NOT NULL;

-- How long a dispute stayed with a level: from when it came until it went on or was settled, without pauses, outages, the
-- quiet time before the visit, the visit itself, and the time in which it waited for a department. The deliberation station
-- is the grid's. One row for each stay that has ended.
CREATE VIEW gridcase.monitor_stay_record AS
SELECT stay.case_number AS number,
       stay.stay,
       file.place,
       stay.level,
       (extract(epoch FROM stay.held) / 60)::double precision AS minutes,
       stay.ended_at
  FROM (SELECT run.case_number, run.stay, min(run.level) AS level, max(run.ended_at) AS ended_at,
               coalesce(sum(run.held), interval '0') AS held
          FROM (SELECT step.*,
                       sum(step.comes::integer) OVER (PARTITION BY step.case_number ORDER BY step.id) AS stay
                  FROM (SELECT p.*,
                               CASE p.stage WHEN 'station' THEN 'grid' ELSE p.stage END AS level,
                               (CASE p.stage WHEN 'station' THEN 'grid' ELSE p.stage END, p.began)
                                   IS DISTINCT FROM
                                   (lag(CASE p.stage WHEN 'station' THEN 'grid' ELSE p.stage END) OVER mine,
                                    lag(p.ended_at) OVER mine) AS comes,
                               (SELECT sum(least(s.ended, p.ended_at) - greatest(s.began, p.began))
                                  FROM gridcase.clock_segment s
                                 WHERE s.case_number = p.case_number AND s.state = 'running'
                                   AND s.began < p.ended_at AND s.ended > p.began) AS held
                          FROM gridcase.clock_period p
                         WHERE p.process = 'dispute-resolution' AND p.at_end NOT LIKE 'proceed%' AND p.step <> 'followUpVisit'
                        WINDOW mine AS (PARTITION BY p.case_number ORDER BY p.id)) step) run
         GROUP BY run.case_number, run.stay
        HAVING bool_and(run.ended_at IS NOT NULL)) stay
  JOIN gridcase.case_file file ON file.number = stay.case_number;

CREATE TABLE gridcase.monitor_stay (
    number   text             NOT NULL,
    stay     bigint           NOT NULL,
    place    text             NOT NULL,
    level    text             NOT NULL,
    minutes  double precision NOT NULL,
    ended_at timestamptz      NOT NULL,
    PRIMARY KEY (number, stay)
);
CREATE INDEX monitor_stay_ended ON gridcase.monitor_stay (ended_at) INCLUDE (place, level, minutes, number);
CREATE INDEX monitor_stay_place ON gridcase.monitor_stay (place text_pattern_ops, ended_at) INCLUDE (level, minutes);

-- Each step of any case that somebody owed and that is over: done, or missed when its time was over. One row at the instant
-- at which that was known.
CREATE VIEW gridcase.monitor_step_record AS
SELECT p.id AS period,
       p.case_number AS number,
       file.place,
       p.missed_at IS NOT NULL AS missed,
       coalesce(p.missed_at, p.ended_at) AS at
  FROM gridcase.clock_period p
  JOIN gridcase.case_file file ON file.number = p.case_number
 WHERE p.at_end NOT LIKE 'proceed%' AND coalesce(p.missed_at, p.ended_at) IS NOT NULL;

CREATE TABLE gridcase.monitor_step (
    period bigint      PRIMARY KEY,
    number text        NOT NULL,
    place  text        NOT NULL,
    missed boolean     NOT NULL,
    at     timestamptz NOT NULL
);
CREATE INDEX monitor_step_number ON gridcase.monitor_step (number);
CREATE INDEX monitor_step_at ON gridcase.monitor_step (at) INCLUDE (place, missed, number);
CREATE INDEX monitor_step_place ON gridcase.monitor_step (place text_pattern_ops, at) INCLUDE (missed);

-- What may happen to a dispute more than once: handed back to the level below; its settlement kept, or not (reopened, or
-- reported anew so that the credit was withdrawn).
CREATE VIEW gridcase.monitor_turn_record AS
SELECT file.number, turn.kind, turn.turn, file.place, turn.stage, turn.at
  FROM gridcase.case_file file
  JOIN gridcase.dispute d ON d.case_number = file.number
  CROSS JOIN LATERAL (
       SELECT 'handBack' AS kind, row_number() OVER (ORDER BY h.at, h.from_stage) AS turn, h.from_stage AS stage, h.at
         FROM gridcase.dispute_hand_back h WHERE h.case_number = file.number
       UNION ALL
       SELECT 'kept', 1, d.credited_stage, d.credited_at WHERE d.credited_at IS NOT NULL
       UNION ALL
       SELECT 'cameBack', 1, d.credited_stage, d.credit_withdrawn_at WHERE d.credit_withdrawn_at IS NOT NULL
       UNION ALL
       SELECT 'reopened', line.line, line.stage, line.at
         FROM gridcase.case_timeline line WHERE line.case_number = file.number AND line.kind = 'reopened') turn;

CREATE TABLE gridcase.monitor_turn (
    number text        NOT NULL,
    kind   text        NOT NULL,
    turn   bigint      NOT NULL,
    place  text        NOT NULL,
    stage  text,
    at     timestamptz NOT NULL,
    PRIMARY KEY (number, kind, turn)
);
CREATE INDEX monitor_turn_at ON gridcase.monitor_turn (at, kind) INCLUDE (place, number);
