-- Six-step consultations (六步协商). What a step was asked, what it was given and what its body decided stays as it was written.

CREATE TABLE gridcase.consultation (
    case_number  text        PRIMARY KEY REFERENCES gridcase.case_file,
    place        text        NOT NULL CHECK (place ~ '^[0-9]{12}$'),
    -- The case of the topic that was accepted; null: the party committee proposes of its own accord.
    topic        text        UNIQUE REFERENCES gridcase.case_file,
    sorted_to    text        NOT NULL CHECK (sorted_to IN ('party-and-masses', 'livelihood', 'governance', 'urban-management')),
    title        text        NOT NULL CHECK (char_length(title) BETWEEN 1 AND 80),
    stage        text        NOT NULL DEFAULT 'propose'
                             CHECK (stage IN ('propose', 'consult', 'review', 'resolve', 'oversee', 'publicise', 'implement', 'closed')),
    returns      integer     NOT NULL DEFAULT 0 CHECK (returns BETWEEN 0 AND most_returns),
    most_returns integer     NOT NULL,
    -- The text to which the last step agreed; 0 before the first has.
    text_version integer     NOT NULL DEFAULT 0 CHECK (text_version >= 0),
    -- The step that is owed, as the table deadline-rules names it; null while another case is waited for.
    turn         text,
    opened_by    text,
    opened_at    timestamptz NOT NULL,
    -- When the residents' representatives resolved last.
    resolved_at  timestamptz,
    -- The newest notice of the result, and of what was done of it.
    notice       text        REFERENCES gridcase.case_file,
    outcome_notice text      REFERENCES gridcase.case_file,
    in_force_at  timestamptz,
    ending       text        CHECK (ending IN ('done', 'rejected')),
    ending_reason text       CHECK (char_length(ending_reason) BETWEEN 1 AND 1000),
    closed_at    timestamptz,
    CHECK ((stage = 'closed') = (ending IS NOT NULL) AND (ending IS NULL) = (closed_at IS NULL)),
    CHECK ((ending IS NOT DISTINCT FROM 'rejected') = (ending_reason IS NOT NULL)),
    CHECK ((stage = 'implement' OR ending IS NOT DISTINCT FROM 'done') = (in_force_at IS NOT NULL))
);

CREATE TABLE gridcase.consultation_text (
    consultation text        NOT NULL REFERENCES gridcase.consultation,
    version      integer     NOT NULL CHECK (version > 0),
    text         text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
    by           text        NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (consultation, version)
);

-- A step is entered: once, and once more each time that the matter is returned to it or before it.
CREATE TABLE gridcase.consultation_visit (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consultation text        NOT NULL REFERENCES gridcase.consultation,
    step         text        NOT NULL CHECK (step IN ('propose', 'consult', 'review', 'resolve', 'oversee', 'publicise')),
    body         text,
    rule_version text        NOT NULL,
    opened_at    timestamptz NOT NULL,
    due_at       timestamptz,
    missed       integer     NOT NULL DEFAULT 0,
    lost         integer     NOT NULL DEFAULT 0,
    undecided    integer     NOT NULL DEFAULT 0,
    outcome      text        CHECK (outcome IN ('approve', 'amend', 'return', 'reject')),
    back_to      text        CHECK (back_to IN ('propose', 'consult', 'review', 'resolve')),
    reason       text        CHECK (char_length(reason) BETWEEN 1 AND 1000),
    decided_by   text,
    decided_at   timestamptz,
    CHECK ((outcome IS NULL) = (decided_at IS NULL)),
    CHECK ((outcome IS NOT DISTINCT FROM 'return') = (back_to IS NOT NULL)),
    CHECK (outcome NOT IN ('return', 'reject') OR reason IS NOT NULL)
);
CREATE INDEX consultation_visit_of ON gridcase.consultation_visit (consultation, id);
CREATE UNIQUE INDEX consultation_visit_open ON gridcase.consultation_visit (consultation) WHERE outcome IS NULL;

-- A meeting that was convened in a visit, with the text and the paper that it was given.
CREATE TABLE gridcase.consultation_meeting (
    meeting      text        PRIMARY KEY REFERENCES gridcase.case_file,
    visit        bigint      NOT NULL REFERENCES gridcase.consultation_visit,
    consultation text        NOT NULL,
    text_version integer     NOT NULL,
    paper        text        NOT NULL CHECK (char_length(paper) BETWEEN 1 AND 2000),
    by           text        NOT NULL,
    at           timestamptz NOT NULL,
    FOREIGN KEY (consultation, text_version) REFERENCES gridcase.consultation_text
);
CREATE INDEX consultation_meeting_visit ON gridcase.consultation_meeting (visit);

CREATE TABLE gridcase.consultation_motion (
    meeting text    NOT NULL REFERENCES gridcase.consultation_meeting,
    motion  integer NOT NULL CHECK (motion > 0),
    purpose text    NOT NULL CHECK (purpose IN ('approve', 'return', 'reject')),
    back_to text    CHECK (back_to IN ('propose', 'consult', 'review')),
    reason  text    CHECK (char_length(reason) BETWEEN 1 AND 1000),
    PRIMARY KEY (meeting, motion),
    CHECK ((purpose = 'return') = (back_to IS NOT NULL)),
    CHECK ((purpose = 'approve') = (reason IS NULL))
);

CREATE FUNCTION gridcase.consultation_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- A visit counts on until it is decided, and then it stays.
CREATE FUNCTION gridcase.consultation_visit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.outcome IS NULL AND NEW.missed >= OLD.missed AND NEW.lost >= OLD.lost
        AND NEW.undecided >= OLD.undecided
        AND (NEW.consultation, NEW.step, NEW.body, NEW.rule_version, NEW.opened_at)
            IS NOT DISTINCT FROM (OLD.consultation, OLD.step, OLD.body, OLD.rule_version, OLD.opened_at)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'visit % stays as it was decided', OLD.id USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER consultation_visit_guard BEFORE UPDATE OR DELETE ON gridcase.consultation_visit
    FOR EACH ROW EXECUTE FUNCTION gridcase.consultation_visit_guard();

CREATE TRIGGER consultation_append_only BEFORE UPDATE OR DELETE ON gridcase.consultation_text
    FOR EACH ROW EXECUTE FUNCTION gridcase.consultation_append_only();
CREATE TRIGGER consultation_append_only BEFORE UPDATE OR DELETE ON gridcase.consultation_meeting
    FOR EACH ROW EXECUTE FUNCTION gridcase.consultation_append_only();
CREATE TRIGGER consultation_append_only BEFORE UPDATE OR DELETE ON gridcase.consultation_motion
    FOR EACH ROW EXECUTE FUNCTION gridcase.consultation_append_only();
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['consultation', 'consultation_text', 'consultation_visit', 'consultation_meeting',
                                'consultation_motion'] LOOP
        EXECUTE format('CREATE TRIGGER consultation_no_truncate BEFORE TRUNCATE ON gridcase.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION gridcase.consultation_append_only()', name);
    END LOOP;
END $$;
