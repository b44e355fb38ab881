-- Who answers at the front door of each area, and who answers when it is closed. Source: Learning Review, second issue (A-001).
create table childprotection.duty_team (
    id bigint generated always as identity primary key,
    entry uuid not null,
    version int not null check (version > 0),
    kind text not null check (kind in ('DUTY', 'OUT_OF_HOURS')),
    agency_id bigint references agencies.agency,
    area text not null check (area <> ''),
    sectors text[] not null default '{}',
    team text not null check (team <> ''),
    phone text not null check (phone <> ''),
    email text not null default '',
    opens time not null default '00:00',
    closes time not null default '00:00',
    from_day date not null,
    until_day date,
    review_by date not null,
    source text not null check (source <> ''),
    said_at timestamptz not null default store.now(),
    said_by bigint not null references agencies.worker,
    said_name text not null,
    unique (entry, version),
    check (until_day is null or until_day >= from_day),
    check (kind = 'OUT_OF_HOURS' or (agency_id is not null and opens < closes))
);
comment on table childprotection.duty_team is 'An entry of the directory of duty teams, in versions. A version holds from its first day until a later one does; none is ever changed or taken away.';
comment on column childprotection.duty_team.agency_id is 'The authority whose concerns it takes; none for an out-of-hours team that takes those of every area.';
comment on column childprotection.duty_team.sectors is 'Postcode districts and sectors, as LE15 and LE1 2. The finer one decides.';
comment on column childprotection.duty_team.review_by is 'After this day the entry is shown as unverified until somebody has looked at it again.';
create index duty_team_entry on childprotection.duty_team (entry, from_day desc, version desc);

alter table childprotection.duty_team enable row level security;
create policy known_to_everybody on childprotection.duty_team for select to wholepicture_app using (true);
create policy said_by_administrators on childprotection.duty_team for insert to wholepicture_app
    with check (store.has_role('ADMINISTRATOR') and said_by = (select store.worker()));
create policy all_of_them on childprotection.duty_team to wholepicture_works using (true) with check (true);
grant select, insert on childprotection.duty_team to wholepicture_app, wholepicture_works;
