-- The cases. Names, phones and addresses of parties live in case_party only; places and posts are codes of the territory.
CREATE TABLE gridcase.case_file (
    number          text        PRIMARY KEY CHECK (number ~ '^[0-9]{6}-[0-9]{4}-[0-9]{6,}$'),
    kind            text        NOT NULL,
    title           text        NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
    description     text        NOT NULL CHECK (char_length(description) BETWEEN 1 AND 5000),
    matter          text        NOT NULL,
    place           text        NOT NULL CHECK (place ~ '^[0-9]{6,20}$'),
    source          text        NOT NULL,
    evidence_link   text        CHECK (char_length(evidence_link) <= 1000),
    occurred_at     timestamptz,
    reported_at     timestamptz NOT NULL,
    reported_by     text,
    status          text        NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'settled', 'closed')),
    stage           text,
    holder_post     text,
    holder_place    text,
    holder_username text,
    due_at          timestamptz,
    closed_at       timestamptz,
    linked_to       text        REFERENCES gridcase.case_file,
    timeline_length integer     NOT NULL DEFAULT 0,
    timeline_hash   bytea       NOT NULL,
    CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
    CHECK ((stage IS NULL) = (holder_post IS NULL) AND (stage IS NULL) = (holder_place IS NULL)),
    CHECK (linked_to <> number)
);

-- "Everything in my territory" is a prefix of the place, whatever the locale of the database.
CREATE INDEX case_file_place ON gridcase.case_file (place text_pattern_ops, reported_at DESC);
CREATE INDEX case_file_due ON gridcase.case_file (due_at) WHERE status <> 'closed';
CREATE INDEX case_file_alike ON gridcase.case_file (matter, place, reported_at DESC);
CREATE INDEX case_file_reported ON gridcase.case_file (reported_at DESC);

CREATE TABLE gridcase.case_party (
    case_number text    NOT NULL REFERENCES gridcase.case_file,
    position    integer NOT NULL CHECK (position > 0),
    name        text    NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    phone       text    CHECK (char_length(phone) <= 30),
    address     text    CHECK (char_length(address) <= 200),
    PRIMARY KEY (case_number, position)
);

CREATE TABLE gridcase.case_attachment (
    id          uuid        PRIMARY KEY,
    case_number text        NOT NULL REFERENCES gridcase.case_file,
    kind        text        NOT NULL CHECK (kind IN ('upload', 'document')),
    file_name   text        NOT NULL CHECK (char_length(file_name) BETWEEN 1 AND 200),
    media_type  text        NOT NULL,
    size        integer     NOT NULL CHECK (size BETWEEN 1 AND 20971520),
    sha256      bytea       NOT NULL,
    content     bytea       NOT NULL,
    added_by    text,
    added_at    timestamptz NOT NULL,
    CHECK (octet_length(content) = size),
    CHECK (sha256(content) = sha256)
);
CREATE INDEX case_attachment_case ON gridcase.case_attachment (case_number, added_at);
-- Photos and PDF are compressed already.
ALTER TABLE gridcase.case_attachment ALTER COLUMN content SET STORAGE EXTERNAL;

-- Numbers run within a district and a year. A sequence each: reports do not wait for one another, as they would on a
-- counter row; a report that is rolled back leaves a gap.
CREATE FUNCTION gridcase.next_case_number(district text, year integer) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    sequence_name text := format('gridcase.case_number_%s_%s', district, year);
BEGIN
    IF district !~ '^[0-9]{6}$' THEN
        RAISE EXCEPTION 'not a district: %', district;
    END IF;
    IF to_regclass(sequence_name) IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtext(sequence_name));
        EXECUTE 'CREATE SEQUENCE IF NOT EXISTS ' || sequence_name;
    END IF;
    RETURN format('%s-%s-%s', district, year, lpad(nextval(sequence_name)::text, 6, '0'));
END $$;
