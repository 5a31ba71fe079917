-- Where disputes gather: by place, by matter, and those that resemble each other. Module monitor.

-- How titles and texts are alike is counted by groups of three characters.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Bound here, once: the extension may live in any schema.
CREATE FUNCTION gridcase.wording_alike(one text, other text) RETURNS real LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN similarity(one, other);

CREATE INDEX case_timeline_no_dispute ON gridcase.case_timeline (case_number) WHERE kind = 'notADispute';

-- The disputes that count: open or closed, but none that turned out not to be one.
CREATE VIEW gridcase.dispute_counted AS
    SELECT number, linked_to, matter, place, reported_at
    FROM gridcase.case_file file
    WHERE kind = 'dispute-resolution'
      AND NOT EXISTS (SELECT FROM gridcase.case_timeline line
                      WHERE line.case_number = file.number AND line.kind = 'notADispute');

-- Everything that the view shows, in the order of time: a year of a district is counted without reading a case.
CREATE INDEX case_file_disputes ON gridcase.case_file (reported_at) INCLUDE (number, linked_to, matter, place)
    WHERE kind = 'dispute-resolution';
