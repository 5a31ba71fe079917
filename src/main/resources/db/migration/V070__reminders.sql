-- Reminders and their outbox. Module reminder.

-- What people are to be told. The key is the deduplication: whoever asks again finds the row.
CREATE TABLE gridcase.reminder (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key         text        NOT NULL UNIQUE CHECK (char_length(key) BETWEEN 1 AND 200),
    kind        text        NOT NULL CHECK (kind ~ '^[a-z][A-Za-z0-9]*$'),
    case_number text        NOT NULL,
    place       text        NOT NULL,
    arguments   text[]      NOT NULL,
    created_at  timestamptz NOT NULL
);
CREATE INDEX reminder_created ON gridcase.reminder (created_at);

-- One way of one reminder: by a channel to a target (inbox: a username; robot: the robot's place). A claimed delivery stays
-- pending, with the end of its lease as next attempt, so that it comes back when its node dies.
CREATE TABLE gridcase.delivery (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reminder_id     bigint      NOT NULL REFERENCES gridcase.reminder ON DELETE CASCADE,
    channel         text        NOT NULL,
    target          text        NOT NULL,
    state           text        NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
    attempts        integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at timestamptz,
    last_error      text,
    error_detail    text        CHECK (char_length(error_detail) <= 500),
    delivered_at    timestamptz,
    UNIQUE (reminder_id, channel, target),
    CHECK ((state = 'pending') = (next_attempt_at IS NOT NULL)),
    CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
);
CREATE INDEX delivery_due ON gridcase.delivery (channel, next_attempt_at, id) WHERE state = 'pending';
CREATE INDEX delivery_due_by_target ON gridcase.delivery (channel, target, next_attempt_at, id) WHERE state = 'pending';
CREATE INDEX delivery_failed ON gridcase.delivery (id) WHERE state = 'failed';
CREATE INDEX delivery_delivered ON gridcase.delivery (delivered_at) WHERE state = 'delivered';

-- When a target that must not be hurried may be spoken to again, whichever node does it.
CREATE TABLE gridcase.delivery_turn (
    channel text        NOT NULL,
    target  text        NOT NULL,
    next_at timestamptz NOT NULL,
    PRIMARY KEY (channel, target)
);

-- What lies in a person's inbox.
CREATE TABLE gridcase.inbox_item (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reminder_id bigint      NOT NULL REFERENCES gridcase.reminder ON DELETE CASCADE,
    username    text        NOT NULL,
    read_at     timestamptz,
    UNIQUE (reminder_id, username)
);
CREATE INDEX inbox_item_of ON gridcase.inbox_item (username, id DESC);
CREATE INDEX inbox_item_unread ON gridcase.inbox_item (username, id DESC) WHERE read_at IS NULL;
CREATE INDEX inbox_item_read ON gridcase.inbox_item (read_at) WHERE read_at IS NOT NULL;
