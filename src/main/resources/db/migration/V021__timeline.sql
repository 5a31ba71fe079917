-- What happened to a case. Append-only and tamper-evident: each line carries the hash of the one before it, and the case
-- carries the hash of the last one, so a changed, removed, inserted or cut-off line shows in verify_timeline.
CREATE TABLE gridcase.case_timeline (
    case_number text        NOT NULL REFERENCES gridcase.case_file,
    line        integer     NOT NULL CHECK (line > 0),
    at          timestamptz NOT NULL,
    kind        text        NOT NULL CHECK (kind ~ '^[a-z][A-Za-z0-9]*$'),
    stage       text,
    actor       text,
    arguments   text[]      NOT NULL DEFAULT '{}',
    body        text        CHECK (char_length(body) <= 5000),
    prev_hash   bytea       NOT NULL,
    hash        bytea       NOT NULL,
    PRIMARY KEY (case_number, line)
);

CREATE FUNCTION gridcase.timeline_genesis(case_number text) RETURNS bytea LANGUAGE sql IMMUTABLE
    RETURN sha256(convert_to(case_number, 'UTF8'));

-- The text that is hashed: an array of JSON values, so that no two different lines share it.
CREATE FUNCTION gridcase.timeline_line_hash(entry gridcase.case_timeline) RETURNS bytea LANGUAGE sql STABLE
    RETURN sha256(entry.prev_hash || convert_to(jsonb_build_array(
        entry.case_number, entry.line, (extract(epoch FROM entry.at) * 1000000)::bigint, entry.kind, entry.stage,
        entry.actor, to_jsonb(entry.arguments), entry.body)::text, 'UTF8'));

-- Number, hashes and order are given here, whoever inserts; the update of the case makes writers take turns.
CREATE FUNCTION gridcase.timeline_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE gridcase.case_file SET timeline_length = timeline_length + 1
        WHERE number = NEW.case_number
        RETURNING timeline_length, timeline_hash INTO NEW.line, NEW.prev_hash;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no case %', NEW.case_number USING ERRCODE = 'foreign_key_violation';
    END IF;
    NEW.hash := gridcase.timeline_line_hash(NEW);
    UPDATE gridcase.case_file SET timeline_hash = NEW.hash WHERE number = NEW.case_number;
    RETURN NEW;
END $$;

CREATE TRIGGER timeline_chain BEFORE INSERT ON gridcase.case_timeline
    FOR EACH ROW EXECUTE FUNCTION gridcase.timeline_chain();

CREATE FUNCTION gridcase.timeline_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the timeline is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER timeline_refuse_change BEFORE UPDATE OR DELETE ON gridcase.case_timeline
    FOR EACH ROW EXECUTE FUNCTION gridcase.timeline_refuse_change();
CREATE TRIGGER timeline_refuse_truncate BEFORE TRUNCATE ON gridcase.case_timeline
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.timeline_refuse_change();

-- The first line that is not what was written; null when the whole chain holds. A chain that lacks its end is broken at
-- the first missing line.
CREATE FUNCTION gridcase.verify_timeline(of_case text) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
    entry    gridcase.case_timeline;
    expected bytea   := gridcase.timeline_genesis(of_case);
    expected_line integer := 1;
    head     gridcase.case_file;
BEGIN
    FOR entry IN SELECT * FROM gridcase.case_timeline WHERE case_number = of_case ORDER BY line LOOP
        IF entry.line <> expected_line OR entry.prev_hash <> expected OR entry.hash <> gridcase.timeline_line_hash(entry) THEN
            RETURN expected_line;
        END IF;
        expected := entry.hash;
        expected_line := expected_line + 1;
    END LOOP;
    SELECT * INTO STRICT head FROM gridcase.case_file WHERE number = of_case;
    IF head.timeline_length <> expected_line - 1 OR head.timeline_hash <> expected THEN
        RETURN expected_line;
    END IF;
    RETURN NULL;
END $$;
