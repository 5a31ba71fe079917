-- What was open at an instant, now or in the past: of all that ever was, a small end of the index.
CREATE INDEX case_file_open_until ON gridcase.case_file ((coalesce(closed_at, 'infinity'::timestamptz)));
CREATE INDEX clock_period_open_until ON gridcase.clock_period ((coalesce(ended_at, 'infinity'::timestamptz)));
CREATE INDEX clock_segment_open_until ON gridcase.clock_segment ((coalesce(ended, 'infinity'::timestamptz)));
-- Windows that were missed, by case and by process.
CREATE INDEX clock_period_missed ON gridcase.clock_period (case_number, process) WHERE missed_at IS NOT NULL;
-- The oldest reminder that still waits is the one with the lowest number.
CREATE INDEX delivery_waiting_reminder ON gridcase.delivery (reminder_id) WHERE state = 'pending';
