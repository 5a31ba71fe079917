-- What people finished in a period, whatever the process: read from the index alone.
CREATE INDEX monitor_visit_tasks ON gridcase.monitor_visit (ended)
    INCLUDE (number, place, post, username, after_hours, canceled) WHERE kind = 'userTask' AND ended IS NOT NULL;
