-- Memoranda of understanding between agencies (A-041), and what agencies state of their staff's awareness (A-031). Source: Children of Family Y.
create table childprotection.memorandum (
    id bigint generated always as identity primary key,
    entry uuid not null,
    version int not null check (version > 0),
    subject text not null check (subject in ('MEDICALS', 'OTHER')),
    title text not null check (title <> ''),
    signatories text not null check (signatories <> ''),
    purpose text not null check (purpose <> ''),
    objectives text not null check (objectives <> ''),
    from_day date not null,
    review_by date not null check (review_by >= from_day),
    said_at timestamptz not null default store.now(),
    said_by bigint not null references agencies.worker,
    said_name text not null,
    unique (entry, version)
);
comment on table childprotection.memorandum is 'A memorandum of understanding, in versions. A version is in force from its day until a later one is; none is ever changed.';

create table childprotection.awareness (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    words text not null check (words <> ''),
    said_at timestamptz not null default store.now(),
    said_by bigint not null references agencies.worker,
    said_name text not null
);
comment on table childprotection.awareness is 'An agency states that its staff know the signs of child sexual abuse and what to do next, and how it knows. It holds for a year.';
create index awareness_agency on childprotection.awareness (agency_id, said_at desc);

alter table childprotection.memorandum enable row level security;
alter table childprotection.awareness enable row level security;
create policy known_to_everybody on childprotection.memorandum for select to wholepicture_app using (store.worker() is not null or store.agency() is not null);
create policy known_to_everybody on childprotection.awareness for select to wholepicture_app using (store.worker() is not null or store.agency() is not null);
create policy said_by_the_office on childprotection.memorandum for insert to wholepicture_app
    with check ((store.has_role('BOARD_OFFICER') or store.has_role('ADMINISTRATOR')) and said_by = (select store.worker()));
create policy said_by_the_agency on childprotection.awareness for insert to wholepicture_app
    with check ((store.has_role('MANAGER') or store.has_role('SAFEGUARDING_LEAD')) and agency_id = (select store.agency()) and said_by = (select store.worker()));
create policy all_of_them on childprotection.memorandum to wholepicture_works using (true) with check (true);
create policy all_of_them on childprotection.awareness to wholepicture_works using (true) with check (true);
grant select, insert on childprotection.memorandum, childprotection.awareness to wholepicture_app, wholepicture_works;
