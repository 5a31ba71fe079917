-- What a dispute has beyond any case (gridcase.case_file), and what its mediation produced.
create table gridcase.dispute (
    case_number            text primary key references gridcase.case_file (number),
    people                 integer not null check (people between 0 and 100000),
    violence               boolean not null,
    same_building          boolean not null,
    repeated               boolean not null,
    urgency                text check (urgency in ('ordinary', 'urgent')),
    classified_stage       text,
    classification_version text,
    entry_stage            text,
    override_stage         text,
    override_reason        text,
    override_by            text,
    whistle_stage          text,
    whistle_answered_by    text,
    whistle_answered_at    timestamptz,
    settled_stage          text,
    settled_by             text,
    settled_at             timestamptz,
    agreement_kind         text check (agreement_kind in ('written', 'oral')),
    agreement_terms        text,
    performance_date       date,
    signed_on              date,
    -- The level that settled it gets the credit when the agreement was found kept; it is withdrawn when the matter returns.
    credited_stage         text,
    credited_at            timestamptz,
    credit_withdrawn_at    timestamptz,
    credit_withdrawn_for   text references gridcase.case_file (number),
    constraint override_has_reason check (override_stage is null or override_reason is not null),
    constraint withdrawn_credit_was_given check (credit_withdrawn_at is null or credited_at is not null)
);

-- A level may hand a case back once: the key is the guard.
create table gridcase.dispute_hand_back (
    case_number text not null references gridcase.dispute (case_number),
    from_stage  text not null,
    by_username text not null,
    at          timestamptz not null,
    primary key (case_number, from_stage)
);

create table gridcase.mediation_session (
    id          bigint generated always as identity primary key,
    case_number text not null references gridcase.dispute (case_number),
    stage       text not null,
    mediator    text not null,
    held_at     timestamptz not null,
    notes       text not null,
    recorded_at timestamptz not null
);
create index on gridcase.mediation_session (case_number);

-- Who was invited to the deliberation station, in which role, whether they came, and what they said.
create table gridcase.deliberation_participant (
    id          bigint generated always as identity primary key,
    case_number text not null references gridcase.dispute (case_number),
    role        text not null check (role in ('partyMember', 'residentRepresentative', 'volunteer', 'other')),
    name        text not null,
    invited     boolean not null,
    attended    boolean not null default false,
    opinion     text,
    unique (case_number, name)
);
