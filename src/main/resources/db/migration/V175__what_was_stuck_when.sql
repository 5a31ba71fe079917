-- What does not go on is kept as a read model: from when to when a case was stuck for which reason. An instant still to come is in
-- it as well (a deadline), so that the list of now and that of any past instant are the rows that are in force then. Module monitor.

-- Each time that a matter was sent back to whoever had it before, at the case that came back.
CREATE VIEW gridcase.monitor_sent_back AS
SELECT case_number AS number, at FROM gridcase.dispute_hand_back
UNION ALL
SELECT call_number, refused_at FROM gridcase.call_refusal
UNION ALL
SELECT call_number, returned_at FROM gridcase.call_return
UNION ALL
SELECT number, said_at FROM gridcase.rectification_step WHERE kind = 'notPutRight'
UNION ALL
SELECT number, said_at FROM gridcase.implementation_step WHERE kind = 'returned'
UNION ALL
SELECT consultation, decided_at FROM gridcase.consultation_visit WHERE outcome = 'return'
UNION ALL
-- A result that its officer did not make public comes back to the consultation.
SELECT told.linked_to, told.closed_at
  FROM gridcase.notice JOIN gridcase.case_file told ON told.number = notice.case_number
 WHERE notice.state = 'dropped' AND notice.kind IN ('consultation-result', 'implementation-result')
   AND told.linked_to IS NOT NULL AND told.closed_at IS NOT NULL
UNION ALL
-- A notice to which an objection was upheld is to be taken down or corrected.
SELECT notice, decided_at FROM gridcase.objection WHERE outcome = 'uphold'
UNION ALL
-- A change of the lists that was refused and is proposed again.
SELECT again.case_number, refused.decided_at
  FROM gridcase.responsibility_change again
  JOIN gridcase.responsibility_change refused ON refused.district = again.district AND refused.state = 'refused'
       AND refused.decided_at <= again.proposed_at
 WHERE EXISTS (SELECT FROM jsonb_array_elements(refused.amendments) one
                 JOIN jsonb_array_elements(again.amendments) other ON other ->> 'code' = one ->> 'code')
UNION ALL
-- No table tells of these, the timeline does. Of the parts that are done anew the call says so as well: it has a table.
SELECT case_number, at FROM gridcase.case_timeline line
 WHERE kind IN ('listChangeReturned', 'topicCameBack', 'departmentDidNotSolve', 'partReopened')
   AND (kind <> 'partReopened' OR EXISTS (SELECT FROM gridcase.call_part part
                                         WHERE part.case_number = line.case_number AND part.role = 'cooperating'));

CREATE INDEX case_timeline_sent_back ON gridcase.case_timeline (case_number)
    WHERE kind IN ('listChangeReturned', 'topicCameBack', 'departmentDidNotSolve', 'partReopened');

-- What residents are to read and nobody has drafted, at the case whose outcome it is; what is drafted waits for its officer as a
-- case of its own.
CREATE VIEW gridcase.monitor_not_drafted AS
-- That a unit answers, or that the lists have a gap, is told by the district.
SELECT decided.case_number AS number, 'verdict' AS owes, 'district-centre' AS post, left(review.unit, 6) AS place,
       decided.at AS since, told.at AS until
  FROM gridcase.accountability_decision decided
  JOIN gridcase.accountability_review review USING (case_number)
  LEFT JOIN gridcase.accountability_finding finding USING (case_number)
  LEFT JOIN LATERAL (
       SELECT min(notice.drafted_at) AS at FROM gridcase.case_file file JOIN gridcase.notice ON notice.case_number = file.number
        WHERE file.linked_to = decided.case_number) told ON true
 WHERE decided.verdict = 'held' OR finding.kind = 'listGap'
UNION ALL
-- Each level that an overdue rectification has reached is told of it, unless the problem was taken back.
SELECT raised.number, 'rectification', problem.overseer_post, problem.overseer_place, raised.said_at,
       coalesce(told.drafted_at, CASE WHEN problem.outcome = 'withdrawn' THEN problem.closed_at END)
  FROM (SELECT number, said_at, row_number() OVER (PARTITION BY number ORDER BY id) AS time
          FROM gridcase.rectification_step WHERE kind = 'raised') raised
  JOIN gridcase.rectification problem ON problem.number = raised.number
  LEFT JOIN LATERAL (
       SELECT notice.drafted_at FROM gridcase.case_file file JOIN gridcase.notice ON notice.case_number = file.number
        WHERE file.linked_to = raised.number
        ORDER BY notice.drafted_at OFFSET raised.time - 1 LIMIT 1) told ON true
UNION ALL
-- Its time is over, and it has not gone up yet, which drafts the notice.
SELECT late.case_number, 'rectification', NULL, NULL, late.due_at, late.ended_at
  FROM gridcase.clock_period late
  JOIN gridcase.rectification problem ON problem.number = late.case_number
 WHERE late.process = 'rectification' AND late.at_end LIKE 'climb%' AND length(problem.overseer_place) IS DISTINCT FROM 6
UNION ALL
-- A consultation whose resolution was overseen.
SELECT visit.consultation, 'result', NULL, NULL, visit.opened_at, coalesce(told.at, visit.decided_at)
  FROM gridcase.consultation_visit visit
  LEFT JOIN LATERAL (
       SELECT min(notice.drafted_at) AS at FROM gridcase.case_file file JOIN gridcase.notice ON notice.case_number = file.number
        WHERE file.linked_to = visit.consultation AND notice.kind = 'consultation-result'
          AND notice.drafted_at >= visit.opened_at) told ON true
 WHERE visit.step = 'publicise';

-- A row for each reason and each stretch of time; several at once where a reason has several causes.
CREATE VIEW gridcase.monitor_stuck_record AS
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

CREATE TABLE gridcase.monitor_stuck (
    number       text        NOT NULL,
    kind         text        NOT NULL,
    place        text        NOT NULL,
    -- Who has the case now, or has to draft what is owed of it.
    holder_post  text,
    holder_place text,
    reason       text        NOT NULL,
    -- What is not drafted; null where something else is late.
    owes         text,
    -- What is shown, and the time in which it is so.
    since        timestamptz NOT NULL,
    began        timestamptz NOT NULL,
    ended        timestamptz
);
CREATE INDEX monitor_stuck_number ON gridcase.monitor_stuck (number);
CREATE INDEX monitor_stuck_until ON gridcase.monitor_stuck ((coalesce(ended, 'infinity'::timestamptz)));
CREATE INDEX monitor_stuck_place ON gridcase.monitor_stuck (place text_pattern_ops, (coalesce(ended, 'infinity'::timestamptz)));

-- Who was ever in post at a place; the index of V010 knows those who are.
CREATE INDEX post_held_ever ON gridcase.post_held (place_code, post);

-- The records that no other read model follows.
CREATE FUNCTION gridcase.monitor_named_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('INSERT INTO gridcase.monitor_touched (number) SELECT DISTINCT %1$I FROM written WHERE %1$I IS NOT NULL',
                   TG_ARGV[0]);
    RETURN NULL;
END $$;
DO $$
DECLARE
    name text;
    its text;
    event text;
BEGIN
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE'] LOOP
        FOR name, its IN VALUES ('call_return', 'call_number'), ('rectification', 'number'), ('rectification_step', 'number'),
                                ('implementation_step', 'number'), ('consultation_visit', 'consultation'),
                                ('objection', 'notice'), ('responsibility_change', 'case_number'),
                                ('accountability_review', 'case_number'), ('accountability_decision', 'case_number'),
                                ('accountability_finding', 'case_number') LOOP
            EXECUTE format('CREATE TRIGGER monitor_named_touched_%s AFTER %s ON gridcase.%I REFERENCING NEW TABLE AS written
                            FOR EACH STATEMENT EXECUTE FUNCTION gridcase.monitor_named_touched(%L)',
                           lower(event), event, name, its);
        END LOOP;
    END LOOP;
END $$;

-- A notice changes what is to be told of the case that it is about.
CREATE FUNCTION gridcase.monitor_told_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gridcase.monitor_touched (number)
    SELECT DISTINCT told.linked_to FROM written JOIN gridcase.case_file told ON told.number = written.case_number
     WHERE told.linked_to IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER monitor_told_touched_insert AFTER INSERT ON gridcase.notice REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.monitor_told_touched();
CREATE TRIGGER monitor_told_touched_update AFTER UPDATE ON gridcase.notice REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.monitor_told_touched();

CREATE FUNCTION gridcase.monitor_line_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gridcase.monitor_touched (number) VALUES (NEW.case_number);
    RETURN NULL;
END $$;
CREATE TRIGGER monitor_line_touched AFTER INSERT ON gridcase.case_timeline FOR EACH ROW
    WHEN (NEW.kind IN ('listChangeReturned', 'topicCameBack', 'departmentDidNotSolve', 'partReopened'))
    EXECUTE FUNCTION gridcase.monitor_line_touched();

-- Whoever comes to a post or leaves it concerns the cases that lie there from then on. Which these are is asked by the refresh, when
-- the change can be read: a case that comes there meanwhile says so itself.
CREATE TABLE gridcase.monitor_touched_place (
    id    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    place text        NOT NULL,
    since timestamptz NOT NULL
);
CREATE FUNCTION gridcase.monitor_posts_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gridcase.monitor_touched_place (place, since)
    SELECT place_code, min(CASE TG_OP WHEN 'INSERT' THEN held_from ELSE held_to END) FROM written GROUP BY place_code;
    RETURN NULL;
END $$;
CREATE TRIGGER monitor_posts_touched_insert AFTER INSERT ON gridcase.post_held REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.monitor_posts_touched();
CREATE TRIGGER monitor_posts_touched_update AFTER UPDATE ON gridcase.post_held REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.monitor_posts_touched();

-- They served the query that read the records at each look.
DROP INDEX gridcase.case_file_open_until;
DROP INDEX gridcase.clock_period_missed;
