-- A period that ends before it begins (the clock of a machine was set back, records were mended by hand) lasted no time. Until now the
-- spans of such a one could not be made at all, and the refresh of the read models ended there. No row that could be made differs,
-- so nothing is built anew. Module monitor.

-- A row for each reason and each stretch of time; several at once where a reason has several causes.
CREATE OR REPLACE VIEW gridcase.monitor_stuck_record AS
SELECT stuck.number,
       file.kind,
       file.place,
       coalesce(file.holder_post, stuck.post) AS holder_post,
       coalesce(file.holder_place, stuck.at_place) AS holder_place,
       stuck.reason,
       stuck.owes,
       stuck.since,
       greatest(stuck.began, CASE WHEN stuck.owes IS NULL THEN file.reported_at END) AS began,
       least(stuck.ended, CASE WHEN stuck.owes IS NULL THEN file.closed_at END) AS ended
  FROM (
        -- Past its deadline. Where a notice is what is owed, residents wait for it.
        SELECT p.case_number AS number,
               CASE WHEN p.process = 'publication' AND p.step LIKE 'publish%'
                      OR p.step IN ('consultationStopped', 'consultationReport') THEN 'unpublished' ELSE 'overdue' END AS reason,
               CAST(NULL AS text) AS owes, CAST(NULL AS text) AS post, CAST(NULL AS text) AS at_place,
               p.due_at AS since, p.due_at AS began, p.ended_at AS ended
          FROM gridcase.clock_period p
        UNION ALL
        SELECT p.case_number, 'unclaimed', NULL, NULL, NULL, p.accept_by, p.accept_by, least(p.accepted_at, p.ended_at)
          FROM gridcase.clock_period p
         WHERE p.accept_within IS NOT NULL AND p.at_end NOT LIKE 'proceed%'
        UNION ALL
        -- While somebody owes it and nobody is in post where it lies.
        SELECT p.case_number, 'vacant', NULL, NULL, NULL, lower(gap), lower(gap), upper(gap)
          FROM gridcase.clock_period p
          JOIN gridcase.clock_segment s ON s.case_number = p.case_number
               AND s.began < coalesce(p.ended_at, 'infinity') AND coalesce(s.ended, 'infinity') > p.began
         CROSS JOIN LATERAL (
               SELECT tstzmultirange(tstzrange(greatest(p.began, s.began), least(p.ended_at, s.ended)))
                      - coalesce(range_agg(tstzrange(h.held_from, h.held_to)), CAST('{}' AS tstzmultirange)) AS gaps
                 FROM gridcase.post_held h
                WHERE h.place_code = s.place AND h.post = ANY (p.posts)) vacancy
         CROSS JOIN LATERAL unnest(vacancy.gaps) AS gap
         WHERE p.at_end NOT LIKE 'proceed%'
           AND p.began <= coalesce(p.ended_at, 'infinity')
        UNION ALL
        -- Missed once already at this level, put under supervision, and owed still.
        SELECT owed.case_number, 'supervised', NULL, NULL, NULL, missed.due_at, greatest(owed.began, missed.missed_at), owed.ended_at
          FROM gridcase.clock_period owed
          JOIN gridcase.clock_period missed ON missed.case_number = owed.case_number AND missed.id <= owed.id
               AND (missed.process, missed.step, missed.stage) = (owed.process, owed.step, owed.stage)
         WHERE missed.supervision IS NOT NULL AND missed.missed_at IS NOT NULL
        UNION ALL
        SELECT number, 'handedBack', NULL, NULL, NULL, at, at, next
          FROM (SELECT number, at, row_number() OVER each AS time, lead(at) OVER each AS next
                  FROM gridcase.monitor_sent_back WINDOW each AS (PARTITION BY number ORDER BY at)) back
         WHERE time >= 2
        UNION ALL
        SELECT number, 'unpublished', owes, post, place, since, since, until FROM gridcase.monitor_not_drafted) stuck
  JOIN gridcase.case_file file ON file.number = stuck.number
 WHERE greatest(stuck.began, CASE WHEN stuck.owes IS NULL THEN file.reported_at END)
       < coalesce(least(stuck.ended, CASE WHEN stuck.owes IS NULL THEN file.closed_at END), 'infinity');

-- How long a dispute stayed with a level: from when it came until it went on or was settled, without pauses, outages, the
-- quiet time before the visit, the visit itself, and the time in which it waited for a department. The deliberation station
-- is the grid's. One row for each stay that has ended.
CREATE OR REPLACE VIEW gridcase.monitor_stay_record AS
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
                                   AND s.began < p.ended_at AND s.ended > p.began
                                   AND p.began <= p.ended_at) AS held
                          FROM gridcase.clock_period p
                         WHERE p.process = 'dispute-resolution' AND p.at_end NOT LIKE 'proceed%' AND p.step <> 'followUpVisit'
                        WINDOW mine AS (PARTITION BY p.case_number ORDER BY p.id)) step) run
         GROUP BY run.case_number, run.stay
        HAVING bool_and(run.ended_at IS NOT NULL)) stay
  JOIN gridcase.case_file file ON file.number = stay.case_number;
