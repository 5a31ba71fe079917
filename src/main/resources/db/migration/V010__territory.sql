-- Places, people and the posts they hold. Module territory.

-- A place's code starts with the code of the place above it, so "everything in my territory" is a prefix.
create table gridcase.place (
    code   text primary key,
    name   text not null,
    level  text not null,
    parent text generated always as (
        case length(code)
            when 9 then left(code, 6)
            when 12 then left(code, 9)
            when 15 then left(code, 12)
            when 18 then left(code, 15)
            when 20 then left(code, 18)
        end) stored,
    constraint place_code_fits_level check (
        code ~ '^[0-9]+$'
        and length(code) = case level
            when 'district' then 6
            when 'town' then 9
            when 'community' then 12
            when 'grid' then 15
            when 'building' then 18
            when 'unit' then 20
            else -1
        end),
    constraint place_name_is_text check (name = btrim(name) and char_length(name) between 1 and 100),
    constraint place_lies_in_known_place foreign key (parent) references gridcase.place (code)
);
-- The primary key's index sorts by the database's locale and cannot serve a prefix.
create index place_by_prefix on gridcase.place (code text_pattern_ops);
create index place_by_parent on gridcase.place (parent);

create table gridcase.person (
    username text primary key,
    name     text not null,
    phone    text,
    constraint person_username_is_plain check (username ~ '^[a-z0-9][a-z0-9.-]{1,62}$'),
    constraint person_name_is_text check (name = btrim(name) and char_length(name) between 1 and 50),
    constraint person_phone_is_a_number check (phone ~ '^\+?[0-9][0-9 -]{3,18}[0-9]$')
);

-- Who holds, or held, which post where. A post that ends keeps its row: the record must say who was in post on a day.
create table gridcase.post_held (
    id         bigint generated always as identity primary key,
    username   text not null references gridcase.person (username),
    post       text not null,
    place_code text not null references gridcase.place (code),
    held_from  timestamptz not null,
    held_to    timestamptz,
    constraint post_fits_level check (
        length(place_code) = case post
            when 'building-head' then 18
            when 'grid-worker' then 15
            when 'volunteer' then 15
            when 'station-member' then 15
            when 'community-mediator' then 12
            when 'community-secretary' then 12
            when 'town-officer' then 9
            when 'district-centre' then 6
            when 'department-officer' then 6
            when 'inspector' then 6
            when 'administrator' then 6
            else -1
        end),
    constraint post_ends_after_it_began check (held_to >= held_from)
);
create unique index post_held_once_at_a_time on gridcase.post_held (username, post, place_code) where held_to is null;
create index post_held_by_place on gridcase.post_held (place_code text_pattern_ops, post) where held_to is null;
create index post_held_by_person on gridcase.post_held (username);

create function gridcase.keep_post_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.held_to is null
       and (new.username, new.post, new.place_code, new.held_from)
         = (old.username, old.post, old.place_code, old.held_from) then
        return new;
    end if;
    raise exception 'a row of post_held may only be ended, once' using errcode = 'restrict_violation';
end $$;
create trigger post_history_is_kept before update or delete on gridcase.post_held
    for each row execute function gridcase.keep_post_history();

-- An import as everybody can follow it, whichever node carries it out.
create table gridcase.territory_import (
    id          uuid primary key,
    started_by  text not null,
    started_at  timestamptz not null,
    status      text not null default 'running',
    phase       text not null default 'reading',
    done        integer not null default 0,
    total       integer not null default 0,
    outcome     jsonb,
    finished_at timestamptz,
    constraint territory_import_status check (status in ('running', 'done', 'refused', 'failed')),
    constraint territory_import_ends_with_a_time check ((status = 'running') = (finished_at is null))
);
create index territory_import_newest on gridcase.territory_import (started_at desc);
