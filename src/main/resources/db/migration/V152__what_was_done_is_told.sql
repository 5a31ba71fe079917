-- How often the notice of what was done after a resolution was dropped: the table consultation-rules bounds it.
ALTER TABLE gridcase.consultation
    ADD COLUMN outcome_drops integer NOT NULL DEFAULT 0 CHECK (outcome_drops >= 0);
