-- Each time that a call came to a unit to be claimed (签收): by when it had to be, and when one of its people or its system did. Whoever
-- refuses it by the lists has claimed it first. Module monitor.
CREATE VIEW gridcase.monitor_call_record AS
SELECT p.id AS period,
       p.case_number AS number,
       file.place,
       held.place AS unit,
       p.began AS called_at,
       p.accept_by AS claim_by,
       claimed.at AS claimed_at,
       EXISTS (SELECT FROM gridcase.call_refusal r
                WHERE r.call_number = p.case_number AND r.unit = held.place AND r.refused_at >= p.began
                  AND (p.ended_at IS NULL OR r.refused_at <= p.ended_at)) AS refused,
       p.ended_at
  FROM gridcase.clock_period p
  JOIN gridcase.case_file file ON file.number = p.case_number
  CROSS JOIN LATERAL (
       SELECT s.place FROM gridcase.clock_segment s
        WHERE s.case_number = p.case_number AND s.began <= p.began
        ORDER BY s.segment DESC LIMIT 1) held
  LEFT JOIN LATERAL (
       SELECT min(c.claimed_at) AS at FROM gridcase.call_claim c
        WHERE c.case_number = p.case_number AND c.unit = held.place AND c.how <> 'assigned' AND c.claimed_at >= p.began
          AND (p.ended_at IS NULL OR c.claimed_at <= p.ended_at)) claimed ON true
 WHERE p.process = 'department-call' AND p.step = 'claim';

-- Until now nobody asked for claims that had ended.
CREATE INDEX call_claim_case ON gridcase.call_claim (case_number);

CREATE TABLE gridcase.monitor_call (
    period     bigint      PRIMARY KEY,
    number     text        NOT NULL,
    place      text        NOT NULL,
    unit       text        NOT NULL,
    called_at  timestamptz NOT NULL,
    claim_by   timestamptz NOT NULL,
    claimed_at timestamptz,
    refused    boolean     NOT NULL,
    ended_at   timestamptz
);
CREATE INDEX monitor_call_number ON gridcase.monitor_call (number);
CREATE INDEX monitor_call_by ON gridcase.monitor_call (claim_by) INCLUDE (place, unit, claimed_at);

-- Each notice that was published, or is still to be: by when, and when its first version was. What was dropped is none.
CREATE VIEW gridcase.monitor_notice_record AS
SELECT n.case_number AS number,
       n.place,
       n.kind,
       n.promptness,
       n.drafted_at,
       owed.publish_by,
       v.published_at
  FROM gridcase.notice n
  LEFT JOIN gridcase.notice_version v ON v.case_number = n.case_number AND v.version = 1
  LEFT JOIN LATERAL (
       SELECT p.due_at AS publish_by FROM gridcase.clock_period p
        WHERE p.case_number = n.case_number AND p.stage = 'noticeApproval'
        ORDER BY p.id LIMIT 1) owed ON true
 WHERE n.state <> 'dropped';

CREATE TABLE gridcase.monitor_notice (
    number       text        PRIMARY KEY,
    place        text        NOT NULL,
    kind         text        NOT NULL,
    promptness   text        NOT NULL,
    drafted_at   timestamptz NOT NULL,
    publish_by   timestamptz,
    published_at timestamptz
);
CREATE INDEX monitor_notice_by ON gridcase.monitor_notice (publish_by) INCLUDE (place, published_at);
