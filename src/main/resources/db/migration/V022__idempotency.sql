-- A client that repeats a request with its key gets the first answer. Written in the transaction of the action itself.
CREATE TABLE gridcase.idempotency_key (
    client     text        NOT NULL,
    key        text        NOT NULL CHECK (char_length(key) BETWEEN 1 AND 200),
    digest     text        NOT NULL,
    answer     jsonb,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (client, key)
);
CREATE INDEX idempotency_key_created ON gridcase.idempotency_key (created_at);
