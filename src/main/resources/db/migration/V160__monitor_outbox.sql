-- What the managers' pages read is kept in tables of its own (gridcase.monitor_*), and follows the records by events: whoever
-- writes to a record says in the same transaction which case it was. An outbox: only appended to, so writers never wait for
-- one another, and what was committed is in it. Module monitor.
CREATE TABLE gridcase.monitor_touched (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text        NOT NULL,
    at     timestamptz NOT NULL DEFAULT now()
);
-- Short and always changing: it is swept by what it holds, not by a share of it.
ALTER TABLE gridcase.monitor_touched SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Which read model was built from all records, and when. A model without a row is built at the next refresh: the first one, or
-- whenever a row is taken away (a migration that changes what a view says does that).
CREATE TABLE gridcase.monitor_state (
    model    text        PRIMARY KEY,
    built_at timestamptz NOT NULL
);

-- The case itself: only what is shown of it. A line of the timeline updates the case for its hashes and says nothing new.
CREATE FUNCTION gridcase.monitor_case_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gridcase.monitor_touched (number) VALUES (NEW.number);
    RETURN NULL;
END $$;
CREATE TRIGGER monitor_touched_insert AFTER INSERT ON gridcase.case_file
    FOR EACH ROW EXECUTE FUNCTION gridcase.monitor_case_touched();
CREATE TRIGGER monitor_touched_update AFTER UPDATE OF kind, matter, place, source, reported_at, status, stage, holder_post,
        holder_place, holder_username, due_at, closed_at, waits_for ON gridcase.case_file
    FOR EACH ROW EXECUTE FUNCTION gridcase.monitor_case_touched();

-- Everything else: one insert for each statement, however many rows it wrote.
CREATE FUNCTION gridcase.monitor_records_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gridcase.monitor_touched (number) SELECT DISTINCT case_number FROM written;
    RETURN NULL;
END $$;
CREATE FUNCTION gridcase.monitor_calls_touched() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gridcase.monitor_touched (number) SELECT DISTINCT call_number FROM written;
    RETURN NULL;
END $$;

-- None of these tables ever loses a row.
DO $$
DECLARE
    name text;
    event text;
BEGIN
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE'] LOOP
        FOREACH name IN ARRAY ARRAY['clock_segment', 'clock_period', 'dispute', 'dispute_hand_back', 'reporter_answer',
                                    'department_call', 'call_claim', 'notice', 'notice_version'] LOOP
            EXECUTE format('CREATE TRIGGER monitor_touched_%s AFTER %s ON gridcase.%I REFERENCING NEW TABLE AS written
                            FOR EACH STATEMENT EXECUTE FUNCTION gridcase.monitor_records_touched()',
                           lower(event), event, name);
        END LOOP;
        EXECUTE format('CREATE TRIGGER monitor_touched_%s AFTER %s ON gridcase.call_refusal REFERENCING NEW TABLE AS written
                        FOR EACH STATEMENT EXECUTE FUNCTION gridcase.monitor_calls_touched()', lower(event), event);
    END LOOP;
END $$;
