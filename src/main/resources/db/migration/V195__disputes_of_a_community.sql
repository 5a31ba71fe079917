-- The disputes of a community about one matter, in the order of time, read from the index alone: clusters are looked for in the
-- largest of some hundred such gatherings, and a year of a district is not read for it. Module monitor.
CREATE INDEX case_file_gatherings ON gridcase.case_file (matter, left(place, 12), reported_at) INCLUDE (number, linked_to, place)
    WHERE kind = 'dispute-resolution';

-- How many communities there are is known of the index only when it was looked at.
ANALYZE gridcase.case_file;
