-- What the headline figures count, and how much of it there was on each day at each place: a year of a district is read as a few
-- thousand days of its towns, however many cases it has. Module monitor.

-- What each figure but the median counts, defined here once for all who show it: `hit` among `counted`, at the instant by which it
-- belongs to a period, with the level or the unit (`key`) where the figure is broken down by them.
CREATE VIEW gridcase.monitor_fact AS
SELECT 'response' AS figure, number, place, asked_at AS at, '' AS key, answer_responded::integer AS hit, 1 AS counted
  FROM gridcase.monitor_case WHERE asked_at IS NOT NULL
UNION ALL
SELECT 'resolution', number, place, asked_at, '', answer_solved::integer, 1
  FROM gridcase.monitor_case WHERE asked_at IS NOT NULL
UNION ALL
SELECT 'satisfaction', number, place, asked_at, '', answer_satisfied::integer, 1
  FROM gridcase.monitor_case WHERE asked_at IS NOT NULL
UNION ALL
-- Settled: credited after the quiet period, and not withdrawn. The deliberation station is the grid's.
SELECT 'resolutionLevel', number, place, credited_at, CASE credited_stage WHEN 'station' THEN 'grid' ELSE credited_stage END,
       (credited_stage IN ('building', 'grid', 'station', 'community'))::integer, 1
  FROM gridcase.monitor_case WHERE credited_at IS NOT NULL
UNION ALL
SELECT 'overdue', number, place, at, '', missed::integer, 1 FROM gridcase.monitor_step
UNION ALL
SELECT 'reopened', number, place, at, '', (kind <> 'kept')::integer, 1
  FROM gridcase.monitor_turn WHERE kind IN ('kept', 'cameBack', 'reopened')
UNION ALL
-- A call that ended before its time and was not claimed is nobody's fault. When it was claimed, or had to be, whichever was first.
SELECT 'claimed', number, place, least(claimed_at, claim_by), unit,
       (claimed_at IS NOT NULL AND claimed_at <= claim_by)::integer, 1
  FROM gridcase.monitor_call WHERE claimed_at IS NOT NULL OR ended_at IS NULL OR ended_at >= claim_by
UNION ALL
SELECT 'handBacks', number, place, at, '', 1, 0 FROM gridcase.monitor_turn WHERE kind = 'handBack'
UNION ALL
SELECT 'handBacks', number, place, reported_at, '', 0, 1 FROM gridcase.monitor_case WHERE kind = 'dispute-resolution'
UNION ALL
SELECT 'published', number, place, least(published_at, publish_by), '',
       (published_at IS NOT NULL AND published_at <= publish_by)::integer, 1
  FROM gridcase.monitor_notice WHERE publish_by IS NOT NULL;

CREATE INDEX monitor_call_at ON gridcase.monitor_call (least(claimed_at, claim_by));
CREATE INDEX monitor_notice_at ON gridcase.monitor_notice (least(published_at, publish_by));

-- A place and all that it lies in. A department (8 digits) lies in the district, and nothing lies in it.
CREATE FUNCTION gridcase.place_and_above(code text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 5 AS $$
    SELECT left(code, digits) FROM unnest(ARRAY[6, 9, 12, 15, 18]) digits WHERE digits < length(code)
    UNION ALL SELECT code
$$;

-- The facts added up, by day in the zone of the service; of every place, all that lies in it.
CREATE TABLE gridcase.monitor_day (
    place   text    NOT NULL,
    figure  text    NOT NULL,
    day     date    NOT NULL,
    key     text    NOT NULL,
    hits    integer NOT NULL,
    counted integer NOT NULL,
    PRIMARY KEY (place, figure, day, key)
) WITH (fillfactor = 90);

-- In which zone of the service a model was built: what is counted by days or by hours is built anew in another one. Those of
-- before do not say, and are built anew.
ALTER TABLE gridcase.monitor_state ADD COLUMN zone text NOT NULL DEFAULT '';
