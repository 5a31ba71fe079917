-- By which working calendar a segment is counted, and what does not count: a pause that was granted, or an outage.
ALTER TABLE gridcase.clock_segment ADD COLUMN calendar text NOT NULL DEFAULT 'cn';
ALTER TABLE gridcase.clock_segment ALTER COLUMN calendar DROP DEFAULT;

-- Everything but the end is fixed, columns that came later included.
CREATE OR REPLACE FUNCTION gridcase.clock_segment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.ended IS NULL AND NEW.ended IS NOT NULL
        AND to_jsonb(NEW) - '{ended,end_reason,period}'::text[] = to_jsonb(OLD) - '{ended,end_reason,period}'::text[] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'clock ledger of % is append-only', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- An installation may promise other periods for every column of the table deadline-rules; what is null is the table's.
ALTER TABLE gridcase.deadline_override
    ADD COLUMN accept_within text,
    ADD COLUMN warn_after text,
    ADD COLUMN last_warning_after text,
    ADD COLUMN at_end text CHECK (at_end ~ '^(climb|supervise|proceed)( tellCommunity)?$'),
    ADD CONSTRAINT deadline_override_periods CHECK (
        within ~ '^(immediately|[1-9][0-9]{0,4} ?(min|h|wh|d|wd))$'
        AND coalesce(accept_within, within) ~ '^(immediately|[1-9][0-9]{0,4} ?(min|h|wh|d|wd))$'
        AND coalesce(warn_after, within) ~ '^(immediately|[1-9][0-9]{0,4} ?(min|h|wh|d|wd))$'
        AND coalesce(last_warning_after, within) ~ '^(immediately|[1-9][0-9]{0,4} ?(min|h|wh|d|wd))$');
