-- A joint meeting (联席会商): whoever mediates at the community or above has the parties of a matter gathered by role.
-- Module dispute.
CREATE TABLE gridcase.joint_meeting (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text        NOT NULL REFERENCES gridcase.dispute (case_number),
    stage       text        NOT NULL CHECK (stage IN ('community', 'town', 'district')),
    purpose     text        NOT NULL CHECK (purpose <> ''),
    gathered_by text        NOT NULL,
    gathered_at timestamptz NOT NULL,
    held_at     timestamptz,
    held_by     text,
    place       text,
    outcome     text        CHECK (outcome IN ('agreed', 'notAgreed', 'missed', 'moved')),
    ended_at    timestamptz,
    CHECK ((outcome IS NULL) = (ended_at IS NULL)),
    CHECK (outcome IS DISTINCT FROM 'agreed' OR held_at IS NOT NULL AND held_by IS NOT NULL)
);
CREATE INDEX joint_meeting_case ON gridcase.joint_meeting (case_number, id);

-- A level gathers once: who failed to agree there is not gathered again, the matter goes on. After an agreement that was
-- broken they may meet again.
CREATE UNIQUE INDEX joint_meeting_once ON gridcase.joint_meeting (case_number, stage)
    WHERE outcome IS NULL OR outcome IN ('notAgreed', 'missed');

-- Who was asked to come, whether they came, and what each undertook by when. Organisations, not persons.
CREATE TABLE gridcase.joint_meeting_party (
    meeting     bigint  NOT NULL REFERENCES gridcase.joint_meeting,
    role        text    NOT NULL CHECK (role IN ('developer', 'propertyCompany', 'ownersCommittee', 'supplier',
                                                 'residents', 'communityCommittee', 'other')),
    name        text,
    attended    boolean NOT NULL DEFAULT false,
    undertaking text,
    due         date,
    PRIMARY KEY (meeting, role),
    CHECK ((undertaking IS NULL) = (due IS NULL)),
    CHECK (undertaking IS NULL OR attended)
);
