-- What the views of the read models look up for each case. The index that keeps segments from overlapping would be taken for want
-- of a better one: it knows ranges, and finds the segments of a case ten times slower. With 40,000 cases of
-- 12 segments and 15 lines each, monitor_case and monitor_stay are built in a fifth of the time that they took without these two. Module monitor.
CREATE INDEX clock_segment_read ON gridcase.clock_segment (case_number, began) INCLUDE (ended, state, username);
CREATE INDEX case_timeline_reopened ON gridcase.case_timeline (case_number) WHERE kind = 'reopened';
