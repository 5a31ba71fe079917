-- When a node last said that the service lives: one row for all nodes.
CREATE TABLE gridcase.service_life (
    one       boolean     PRIMARY KEY DEFAULT true CHECK (one),
    last_seen timestamptz NOT NULL
);

-- Times in which no node ran.
CREATE TABLE gridcase.service_outage (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    began  timestamptz NOT NULL,
    ended  timestamptz NOT NULL,
    -- Whether the time counts against holders, as configured when it was noticed.
    counts boolean     NOT NULL,
    CHECK (began < ended)
);

CREATE INDEX clock_period_revision ON gridcase.clock_period (calendar, calendar_revision) WHERE ended_at IS NULL;
