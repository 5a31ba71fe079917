-- How long cases stayed at each level, by the day on which they left it, at each place with all that lies in it: the median of a
-- year of a district is that of a few thousand days, and no case is looked at. Module monitor.
CREATE TABLE gridcase.monitor_stay_day (
    place   text  NOT NULL,
    day     date  NOT NULL,
    level   text  NOT NULL,
    lengths bytea NOT NULL,
    PRIMARY KEY (place, day, level)
);
COMMENT ON COLUMN gridcase.monitor_stay_day.day IS 'In the zone of the service.';
COMMENT ON COLUMN gridcase.monitor_stay_day.lengths IS 'The minutes of each stay as float8send, the shortest first.';

-- Only departments read single stays by now, and those of their cases.
DROP INDEX gridcase.monitor_stay_place;
