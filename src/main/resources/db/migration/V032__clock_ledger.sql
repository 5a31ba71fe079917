CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Who held a case from when to when. The segments of a case tile its life: the exclusion constraint refuses overlap, the
-- deferred trigger refuses gaps. A segment of no length is legal (two hand-overs at one instant), hence the number.
CREATE TABLE gridcase.clock_segment (
    case_number text        NOT NULL,
    segment     integer     NOT NULL CHECK (segment > 0),
    stage       text        NOT NULL,
    post        text        NOT NULL,
    place       text        NOT NULL,
    username    text,
    state       text        NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'paused')),
    reason      text        NOT NULL,
    began       timestamptz NOT NULL,
    ended       timestamptz,
    end_reason  text,
    period      tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(began, ended, '[)')) STORED,
    PRIMARY KEY (case_number, segment),
    CHECK (ended >= began),
    CHECK ((ended IS NULL) = (end_reason IS NULL)),
    EXCLUDE USING gist (case_number WITH =, period WITH &&)
);

CREATE UNIQUE INDEX clock_segment_one_running ON gridcase.clock_segment (case_number) WHERE ended IS NULL;

-- What is written stays written: the only change a segment ever sees is its end.
CREATE FUNCTION gridcase.clock_segment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.ended IS NULL AND NEW.ended IS NOT NULL
        AND (NEW.case_number, NEW.segment, NEW.stage, NEW.post, NEW.place, NEW.state, NEW.reason, NEW.began)
            = (OLD.case_number, OLD.segment, OLD.stage, OLD.post, OLD.place, OLD.state, OLD.reason, OLD.began)
        AND NEW.username IS NOT DISTINCT FROM OLD.username THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'clock ledger of % is append-only', OLD.case_number USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER clock_segment_guard BEFORE UPDATE OR DELETE ON gridcase.clock_segment
    FOR EACH ROW EXECUTE FUNCTION gridcase.clock_segment_guard();

CREATE FUNCTION gridcase.clock_segment_refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the clock ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER clock_segment_refuse_truncate BEFORE TRUNCATE ON gridcase.clock_segment
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.clock_segment_refuse_truncate();

-- At commit each segment must begin where the one before it ended; only its neighbours are looked at.
CREATE FUNCTION gridcase.clock_segment_tiles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.segment > 1 AND NOT EXISTS (
        SELECT FROM gridcase.clock_segment before
        WHERE before.case_number = NEW.case_number AND before.segment = NEW.segment - 1 AND before.ended = NEW.began) THEN
        RAISE EXCEPTION 'gap in the clock ledger of % before segment %', NEW.case_number, NEW.segment
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER clock_segment_tiles AFTER INSERT OR UPDATE ON gridcase.clock_segment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gridcase.clock_segment_tiles();
