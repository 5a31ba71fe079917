-- Cases of which what the managers' pages read could not be made from the records: they are set aside, so that all others go on, and
-- are tried again. What is kept of them is that of before. Module monitor.
CREATE TABLE gridcase.monitor_aside (
    number   text        PRIMARY KEY,
    since    timestamptz NOT NULL,
    tries    integer     NOT NULL CHECK (tries > 0),
    again_at timestamptz NOT NULL,
    -- What the database, or whoever made them, said last.
    error    text        NOT NULL
);
