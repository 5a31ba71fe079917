CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A district with lists. Its row is what two changes of the lists wait for.
CREATE TABLE gridcase.responsibility_district (
    district text PRIMARY KEY CHECK (district ~ '^[0-9]{6}$')
);

-- Every change that was decided makes the next version of the district's lists. It is never in force before it was decided:
-- what was in force at an instant is known at that instant and stays so.
CREATE TABLE gridcase.responsibility_version (
    district      text        NOT NULL REFERENCES gridcase.responsibility_district,
    version       integer     NOT NULL CHECK (version > 0),
    in_force_from timestamptz NOT NULL,
    decided_at    timestamptz NOT NULL,
    decided_by    text        NOT NULL CHECK (decided_by <> ''),
    -- Null for the founding of the lists, which is no change.
    case_number   text,
    PRIMARY KEY (district, version),
    UNIQUE (district, version, in_force_from),
    CHECK (in_force_from >= decided_at),
    CHECK ((version = 1) = (case_number IS NULL))
);

-- What an entry says from one version on until another. The foreign keys say that it begins and ends with its versions.
CREATE TABLE gridcase.responsibility_entry (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    district      text        NOT NULL,
    code          text        NOT NULL CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,30}$'),
    version       integer     NOT NULL,
    list          text        NOT NULL CHECK (list IN ('core', 'handed-down', 'shared')),
    title         text        NOT NULL CHECK (title <> ''),
    matters       text[]      NOT NULL,
    legal_basis   text        NOT NULL CHECK (legal_basis <> ''),
    lead          text        NOT NULL CHECK (lead = 'town' OR lead ~ '^[0-9]{8}$' AND left(lead, 6) = district),
    -- How many units share it: a share that is added later would be one too many.
    units         integer     NOT NULL CHECK (units > 0),
    expected      text        NOT NULL CHECK (expected <> ''),
    punished      text        NOT NULL CHECK (punished <> ''),
    -- Empty: the list names none.
    means         text        NOT NULL,
    in_force_from timestamptz NOT NULL,
    in_force_to   timestamptz,
    ended_by      integer,
    in_force      tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(in_force_from, in_force_to, '[)')) STORED,
    FOREIGN KEY (district, version, in_force_from)
        REFERENCES gridcase.responsibility_version (district, version, in_force_from),
    FOREIGN KEY (district, ended_by, in_force_to)
        REFERENCES gridcase.responsibility_version (district, version, in_force_from),
    CHECK (in_force_to > in_force_from),
    CHECK ((in_force_to IS NULL) = (ended_by IS NULL)),
    CHECK (list <> 'core' OR lead <> 'town'),
    CHECK (list <> 'handed-down' OR lead = 'town'),
    CHECK (list <> 'shared' OR units > 1),
    CONSTRAINT responsibility_entry_once EXCLUDE USING gist (district WITH =, code WITH =, in_force WITH &&)
);

CREATE TABLE gridcase.responsibility_share (
    entry   bigint       NOT NULL REFERENCES gridcase.responsibility_entry,
    unit    text         NOT NULL CHECK (unit ~ '^([0-9]{8}|town)$'),
    role    text         NOT NULL CHECK (role IN ('lead', 'cooperating')),
    percent numeric(5,2) NOT NULL CHECK (percent BETWEEN 0 AND 100),
    PRIMARY KEY (entry, unit)
);

CREATE UNIQUE INDEX responsibility_share_one_lead ON gridcase.responsibility_share (entry) WHERE role = 'lead';

-- At commit an entry has all its shares: they add up to 100.00, its lead is among them, all units are the district's own.
CREATE FUNCTION gridcase.responsibility_shares_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    asked bigint := CASE TG_TABLE_NAME WHEN 'responsibility_entry' THEN (to_jsonb(NEW) ->> 'id')::bigint
                                       ELSE (to_jsonb(NEW) ->> 'entry')::bigint END;
BEGIN
    IF EXISTS (
        SELECT FROM gridcase.responsibility_entry entry
        LEFT JOIN gridcase.responsibility_share share ON share.entry = entry.id
        WHERE entry.id = asked
        GROUP BY entry.id
        HAVING coalesce(sum(share.percent), 0) <> 100
            OR count(share.unit) <> entry.units
            OR NOT coalesce(bool_or(share.role = 'lead' AND share.unit = entry.lead), false)
            OR NOT coalesce(bool_and(share.unit = 'town' OR left(share.unit, 6) = entry.district), false)) THEN
        RAISE EXCEPTION 'the shares of entry % are not whole', asked USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER responsibility_shares_whole AFTER INSERT ON gridcase.responsibility_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gridcase.responsibility_shares_whole();
CREATE CONSTRAINT TRIGGER responsibility_shares_whole AFTER INSERT ON gridcase.responsibility_share
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gridcase.responsibility_shares_whole();

-- History is never edited: the only change that a row ever sees is that an entry ends, once.
CREATE FUNCTION gridcase.responsibility_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'responsibility_entry' THEN
        IF OLD.in_force_to IS NULL AND NEW.in_force_to IS NOT NULL
            AND to_jsonb(NEW) - '{in_force_to,ended_by,in_force}'::text[]
                = to_jsonb(OLD) - '{in_force_to,ended_by,in_force}'::text[] THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the history of the responsibility lists is append-only'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER responsibility_district_history BEFORE UPDATE OR DELETE ON gridcase.responsibility_district
    FOR EACH ROW EXECUTE FUNCTION gridcase.responsibility_history();
CREATE TRIGGER responsibility_version_history BEFORE UPDATE OR DELETE ON gridcase.responsibility_version
    FOR EACH ROW EXECUTE FUNCTION gridcase.responsibility_history();
CREATE TRIGGER responsibility_entry_history BEFORE UPDATE OR DELETE ON gridcase.responsibility_entry
    FOR EACH ROW EXECUTE FUNCTION gridcase.responsibility_history();
CREATE TRIGGER responsibility_share_history BEFORE UPDATE OR DELETE ON gridcase.responsibility_share
    FOR EACH ROW EXECUTE FUNCTION gridcase.responsibility_history();
CREATE TRIGGER responsibility_district_truncate BEFORE TRUNCATE ON gridcase.responsibility_district
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.responsibility_history();
CREATE TRIGGER responsibility_version_truncate BEFORE TRUNCATE ON gridcase.responsibility_version
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.responsibility_history();
CREATE TRIGGER responsibility_entry_truncate BEFORE TRUNCATE ON gridcase.responsibility_entry
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.responsibility_history();
CREATE TRIGGER responsibility_share_truncate BEFORE TRUNCATE ON gridcase.responsibility_share
    FOR EACH STATEMENT EXECUTE FUNCTION gridcase.responsibility_history();
