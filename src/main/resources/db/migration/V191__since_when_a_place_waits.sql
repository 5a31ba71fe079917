-- A change of posts waits for the refresh as a case does, and counts in what the pages say they are as of.
ALTER TABLE gridcase.monitor_touched_place ADD at timestamptz NOT NULL DEFAULT now();
