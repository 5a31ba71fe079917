-- From which share of households on a supplier must supply (供热等应当供应的比例), by district and matter. Module supply.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The district sets it, by what its own regulation says; without a row there is no obligation by number. A rule is never
-- edited: the next one ends it.
CREATE TABLE gridcase.supply_rule (
    id            bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    district      text          NOT NULL CHECK (district ~ '^[0-9]{6}$'),
    matter        text          NOT NULL CHECK (matter <> ''),
    version       integer       NOT NULL CHECK (version > 0),
    required      numeric(5, 2) NOT NULL CHECK (required > 0 AND required <= 100),
    basis         text          NOT NULL CHECK (basis <> ''),
    decided_by    text          NOT NULL CHECK (decided_by <> ''),
    decided_at    timestamptz   NOT NULL,
    in_force_from timestamptz   NOT NULL,
    in_force_to   timestamptz,
    CHECK (in_force_from >= decided_at),
    CHECK (in_force_to > in_force_from),
    UNIQUE (district, matter, version),
    UNIQUE (id, required),
    CONSTRAINT supply_rule_once EXCLUDE USING gist (
        district WITH =, matter WITH =, tstzrange(in_force_from, in_force_to, '[)') WITH &&)
);

-- Each count of households as it was taken, and what followed from it by the rule in force then. Numbers, never names.
CREATE TABLE gridcase.household_count (
    id          bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text          NOT NULL REFERENCES gridcase.case_file (number),
    applied     integer       NOT NULL CHECK (applied >= 0),
    total       integer       NOT NULL CHECK (total > 0),
    rule        bigint        NOT NULL,
    required    numeric(5, 2) NOT NULL,
    reached     boolean       NOT NULL,
    -- The entry of the lists in force that has the matter, or null: the lists name none.
    entry       text,
    counted_by  text          NOT NULL CHECK (counted_by <> ''),
    counted_at  timestamptz   NOT NULL,
    FOREIGN KEY (rule, required) REFERENCES gridcase.supply_rule (id, required),
    CHECK (applied <= total),
    -- Exact: no rounding between the share and the rule.
    CHECK (reached = (applied * 100::numeric >= required * total))
);
CREATE INDEX household_count_case ON gridcase.household_count (case_number, id);
