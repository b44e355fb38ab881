-- What each area offers as early help: its own form and route, in editions. Source: the partnership's annual report (A-006, A-009).
create table childprotection.early_help_offer (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    from_day date not null,
    form text not null check (form <> ''),
    headings text[] not null check (cardinality(headings) > 0),
    route text not null check (route <> ''),
    services text not null default '',
    link text not null default '',
    published_at timestamptz not null default store.now(),
    published_by bigint not null references agencies.worker,
    published_name text not null
);
comment on table childprotection.early_help_offer is 'An edition of what an authority offers: in force from its day until the next one is. Never changed.';
comment on column childprotection.early_help_offer.headings is 'What the form asks, one heading after the other. An assessment keeps those it was written under.';
create index early_help_offer_area on childprotection.early_help_offer (agency_id, from_day desc);

alter table childprotection.early_help_offer enable row level security;
create policy known_to_everybody on childprotection.early_help_offer for select to wholepicture_app using (store.worker() is not null or store.agency() is not null);
create policy published_by_its_managers on childprotection.early_help_offer for insert to wholepicture_app
    with check (store.has_role('MANAGER') and agency_id = (select store.agency()) and published_by = (select store.worker()));
create policy all_of_them on childprotection.early_help_offer to wholepicture_works using (true) with check (true);
grant select, insert on childprotection.early_help_offer to wholepicture_app, wholepicture_works;

-- The thresholds document also says how early help is asked for and what there is (A-006).
alter table childprotection.thresholds add column early_help_process text not null default '';
alter table childprotection.thresholds add column early_help_services text not null default '';
comment on column childprotection.thresholds.early_help_process is 'How the needs of a family are assessed for early help, in the words of the edition.';
comment on column childprotection.thresholds.early_help_services is 'The types and levels of early help services, in the words of the edition.';
