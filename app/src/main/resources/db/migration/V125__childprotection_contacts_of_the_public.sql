create schema childprotection;
comment on schema childprotection is 'What child protection keeps beside its cases.';
grant usage on schema childprotection to wholepicture_app, wholepicture_works;

-- What members of the public tell on the open page, before anybody knows which child it is about.
create table childprotection.contact (
    id uuid primary key,
    agency_id bigint not null references agencies.agency,
    told_at timestamptz not null default store.now(),
    from_address text not null,
    child text not null check (child <> ''),
    worry text not null check (worry <> ''),
    danger_now boolean not null,
    teller text not null default '',
    settled_at timestamptz,
    settled_by bigint references agencies.worker,
    settled_name text,
    settled_why text,
    case_ref text,
    check ((settled_at is null) = (settled_by is null)),
    check (settled_at is null or case_ref is not null or settled_why <> '')
);
comment on table childprotection.contact is 'A contact of the public with one authority''s front door. Its words are never changed; it is settled by the case that was raised, or with a reason.';
comment on column childprotection.contact.from_address is 'A digest of the network address, to slow floods; the address itself is not kept.';
create index contact_waits on childprotection.contact (agency_id, told_at) where settled_at is null;
create index contact_lately on childprotection.contact (told_at);

alter table childprotection.contact enable row level security;
create policy of_their_front_door on childprotection.contact for select to wholepicture_app using (agency_id = (select store.agency()) and store.worker() is not null);
create policy settled_at_their_front_door on childprotection.contact for update to wholepicture_app
    using (agency_id = (select store.agency()) and store.worker() is not null and settled_at is null) with check (agency_id = (select store.agency()));
create policy all_of_them on childprotection.contact to wholepicture_works using (true) with check (true);
grant select, update (settled_at, settled_by, settled_name, settled_why, case_ref) on childprotection.contact to wholepicture_app;
grant select, insert, update (settled_at, settled_by, settled_name, settled_why, case_ref) on childprotection.contact to wholepicture_works;
