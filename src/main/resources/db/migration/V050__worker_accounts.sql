-- How the systems of departments prove who they are at the door for external tasks. They are no people: they stand in no
-- table of accounts, so no other door knows them. Module engine.
CREATE TABLE gridcase.worker_account (
    unit     text        PRIMARY KEY REFERENCES gridcase.place,
    -- A slow hash, salted; the password itself is nowhere.
    password text        NOT NULL,
    set_at   timestamptz NOT NULL,
    set_by   text        NOT NULL,
    CONSTRAINT worker_account_is_a_departments CHECK (unit ~ '^[0-9]{8}$')
);
