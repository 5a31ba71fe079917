-- A call (呼叫): what was cited, where the lists sent it, who has it now, what came of it.
CREATE TABLE gridcase.department_call (
    case_number  text    PRIMARY KEY REFERENCES gridcase.case_file,
    -- Who calls: a town, or a department that calls a town.
    caller       text    NOT NULL CHECK (caller ~ '^([0-9]{8}|[0-9]{9})$'),
    town         text    NOT NULL CHECK (town ~ '^[0-9]{9}$'),
    urgency      text    NOT NULL CHECK (urgency IN ('ordinary', 'urgent')),
    -- The entry that was cited, in the version then in force; null: not listed.
    cited_entry  bigint  REFERENCES gridcase.responsibility_entry,
    cited_code   text,
    -- Of the district's lists when the call was made; null while it had none.
    list_version integer,
    route        text    NOT NULL CHECK (route IN ('declined', 'department', 'lead', 'centre')),
    -- The entry by which it is handled: the cited one, or the one cited by whoever refused it.
    entry        bigint  REFERENCES gridcase.responsibility_entry,
    entry_code   text,
    -- The unit that has to answer for it; null while the centre has not assigned it.
    lead         text    CHECK (lead ~ '^[0-9]{8,9}$'),
    -- By the centre's decision or by a window that passed: it cannot be refused.
    binding      boolean NOT NULL DEFAULT false,
    -- What the lead reported, as far as it stands: a result that is sent back is none.
    result       text    CHECK (result IN ('declined', 'done', 'notSolved')),
    CHECK ((route = 'centre') = (cited_entry IS NULL)),
    CHECK ((cited_entry IS NULL) = (cited_code IS NULL) AND (entry IS NULL) = (entry_code IS NULL)),
    CHECK (route <> 'declined' OR (lead IS NULL AND result = 'declined'))
);
CREATE INDEX department_call_lead ON gridcase.department_call (lead) WHERE result IS NULL;

-- Each unit's part (配合). The lead's part is the call itself; every other is a case of its own.
CREATE TABLE gridcase.call_part (
    case_number  text         PRIMARY KEY REFERENCES gridcase.case_file,
    call_number  text         NOT NULL REFERENCES gridcase.department_call,
    unit         text         NOT NULL CHECK (unit ~ '^[0-9]{8,9}$'),
    role         text         NOT NULL CHECK (role IN ('lead', 'cooperating')),
    percent      numeric(5,2) NOT NULL CHECK (percent BETWEEN 0 AND 100),
    state        text         NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'released')),
    -- Who asked to be released, and who of the lead unit consented.
    asked_by     text,
    consented_by text,
    UNIQUE (call_number, unit),
    CHECK ((role = 'lead') = (case_number = call_number)),
    CHECK (state <> 'released' OR (role = 'cooperating' AND asked_by IS NOT NULL AND consented_by IS NOT NULL))
);
CREATE UNIQUE INDEX call_part_one_lead ON gridcase.call_part (call_number) WHERE role = 'lead';

-- At commit the parts of a call carry all of its cost, and a result that stands has no part still open behind it.
CREATE FUNCTION gridcase.call_parts_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT sum(percent) FROM gridcase.call_part WHERE call_number = NEW.call_number) <> 100 THEN
        RAISE EXCEPTION 'the parts of call % are not whole', NEW.call_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER call_parts_whole AFTER INSERT OR UPDATE ON gridcase.call_part
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gridcase.call_parts_whole();

CREATE FUNCTION gridcase.call_ends_after_its_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM gridcase.call_part WHERE call_number = NEW.case_number AND state = 'open') THEN
        RAISE EXCEPTION 'call % has parts that are still open', NEW.case_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER call_ends_after_its_parts AFTER UPDATE OF result ON gridcase.department_call
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.result IN ('done', 'notSolved'))
    EXECUTE FUNCTION gridcase.call_ends_after_its_parts();

-- Who has taken a call or a part (签收): a person in Tasklist, a department's own system, or nobody when the window passed and
-- it was given to the listed lead. Exactly one at a time, whichever door they come through.
CREATE TABLE gridcase.call_claim (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text        NOT NULL REFERENCES gridcase.case_file,
    unit        text        NOT NULL,
    how         text        NOT NULL CHECK (how IN ('person', 'system', 'assigned')),
    claimed_by  text,
    -- The number under which the department's own system has it.
    work_order  text        CHECK (char_length(work_order) BETWEEN 1 AND 100),
    claimed_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    CHECK ((how = 'person') = (claimed_by IS NOT NULL)),
    CHECK (work_order IS NULL OR how = 'system')
);
CREATE UNIQUE INDEX call_claim_one_active ON gridcase.call_claim (case_number) WHERE ended_at IS NULL;

-- Each refusal (拒收) with the entry that makes another unit the lead. The second is the last: then the centre decides.
CREATE TABLE gridcase.call_refusal (
    call_number text        NOT NULL REFERENCES gridcase.department_call,
    number      integer     NOT NULL CHECK (number BETWEEN 1 AND 2),
    unit        text        NOT NULL,
    entry       bigint      NOT NULL REFERENCES gridcase.responsibility_entry,
    reason      text        NOT NULL,
    refused_by  text        NOT NULL,
    refused_at  timestamptz NOT NULL,
    PRIMARY KEY (call_number, number)
);

-- Results that whoever called has sent back (退回), with the reason.
CREATE TABLE gridcase.call_return (
    call_number text        NOT NULL REFERENCES gridcase.department_call,
    number      integer     NOT NULL CHECK (number > 0),
    reason      text        NOT NULL,
    returned_by text        NOT NULL,
    returned_at timestamptz NOT NULL,
    PRIMARY KEY (call_number, number)
);

-- What it cost, in cents, and who pays how much of it: at commit the amounts add up.
CREATE TABLE gridcase.call_cost (
    call_number text   PRIMARY KEY REFERENCES gridcase.department_call,
    cents       bigint NOT NULL CHECK (cents >= 0)
);
CREATE TABLE gridcase.call_cost_split (
    call_number text   NOT NULL REFERENCES gridcase.call_cost ON DELETE CASCADE,
    unit        text   NOT NULL,
    cents       bigint NOT NULL CHECK (cents >= 0),
    PRIMARY KEY (call_number, unit),
    FOREIGN KEY (call_number, unit) REFERENCES gridcase.call_part (call_number, unit)
);
CREATE FUNCTION gridcase.call_cost_exact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM gridcase.call_cost cost
        LEFT JOIN gridcase.call_cost_split split USING (call_number)
        WHERE cost.call_number = NEW.call_number
        GROUP BY cost.call_number, cost.cents
        HAVING coalesce(sum(split.cents), 0) <> cost.cents) THEN
        RAISE EXCEPTION 'the cost of call % is not split to the cent', NEW.call_number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER call_cost_exact AFTER INSERT OR UPDATE ON gridcase.call_cost
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gridcase.call_cost_exact();
CREATE CONSTRAINT TRIGGER call_cost_exact AFTER INSERT OR UPDATE ON gridcase.call_cost_split
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gridcase.call_cost_exact();

-- Supervision notices (督办单): one for each window that a unit missed, numbered without a gap in a district and a year.
CREATE TABLE gridcase.supervision_notice (
    district    text        NOT NULL CHECK (district ~ '^[0-9]{6}$'),
    year        integer     NOT NULL,
    number      integer     NOT NULL CHECK (number > 0),
    case_number text        NOT NULL REFERENCES gridcase.case_file,
    unit        text        NOT NULL,
    step        text        NOT NULL,
    period      bigint      NOT NULL UNIQUE REFERENCES gridcase.clock_period,
    issued_at   timestamptz NOT NULL,
    PRIMARY KEY (district, year, number)
);
CREATE INDEX supervision_notice_case ON gridcase.supervision_notice (case_number, issued_at);

-- What departments tried to hand to towns, accepted or refused: the reverse guard (反向约束) counts both.
CREATE TABLE gridcase.push_down (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    department  text        NOT NULL CHECK (department ~ '^[0-9]{8}$'),
    town        text        NOT NULL CHECK (town ~ '^[0-9]{9}$'),
    -- As it was cited, whether there is such an entry or not; null: none.
    cited_code  text        CHECK (char_length(cited_code) <= 40),
    entry       bigint      REFERENCES gridcase.responsibility_entry,
    verdict     text        NOT NULL CHECK (verdict IN ('accepted', 'notListed', 'keptByDistrict', 'notTheTowns')),
    call_number text        REFERENCES gridcase.department_call,
    tried_by    text        NOT NULL,
    tried_at    timestamptz NOT NULL,
    CHECK (verdict = 'notListed' OR entry IS NOT NULL),
    CHECK ((verdict = 'accepted') = (call_number IS NOT NULL))
);
CREATE INDEX push_down_department ON gridcase.push_down (department, tried_at);
