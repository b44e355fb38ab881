-- Editions of the thresholds document, with the indicators of each level. Source: the partnership's annual report (A-006, A-032).
create table childprotection.thresholds (
    id bigint generated always as identity primary key,
    name text not null unique check (name <> ''),
    from_day date not null unique,
    source text not null check (source <> ''),
    published_at timestamptz not null default store.now(),
    published_by bigint references agencies.worker,
    published_name text not null
);
comment on table childprotection.thresholds is 'An edition: in force from its day until the next one is. Never changed; a concern keeps the one it was judged by.';

create table childprotection.indicator (
    id bigint generated always as identity primary key,
    thresholds_id bigint not null references childprotection.thresholds,
    level text not null check (level in ('UNIVERSAL', 'EARLY_HELP', 'TARGETED', 'STATUTORY')),
    words text not null check (words <> ''),
    unique (thresholds_id, level, words)
);
comment on table childprotection.indicator is 'A sign by which a level of need is known, in the words of its edition.';

alter table childprotection.thresholds enable row level security;
alter table childprotection.indicator enable row level security;
create policy known_to_everybody on childprotection.thresholds for select to wholepicture_app using (store.worker() is not null or store.agency() is not null);
create policy known_to_everybody on childprotection.indicator for select to wholepicture_app using (store.worker() is not null or store.agency() is not null);
create policy published_by_the_office on childprotection.thresholds for insert to wholepicture_app
    with check ((store.has_role('BOARD_OFFICER') or store.has_role('ADMINISTRATOR')) and published_by = (select store.worker()));
create policy published_by_the_office on childprotection.indicator for insert to wholepicture_app
    with check (store.has_role('BOARD_OFFICER') or store.has_role('ADMINISTRATOR'));
create policy all_of_them on childprotection.thresholds to wholepicture_works using (true) with check (true);
create policy all_of_them on childprotection.indicator to wholepicture_works using (true) with check (true);
grant select, insert on childprotection.thresholds, childprotection.indicator to wholepicture_app, wholepicture_works;

insert into childprotection.thresholds (name, from_day, source, published_at, published_name)
values ('Thresholds for access to services, September 2021', '2021-09-01',
    'The edition is named in the partnership''s annual report. Its own indicators were not found: those here are ours, until the partnership publishes its own', '2021-09-01', 'Whole Picture');
insert into childprotection.indicator (thresholds_id, level, words)
select t.id, i.level, i.words from childprotection.thresholds t, (values
    ('UNIVERSAL', 'The child is well, safe and doing as others of the same age do'),
    ('UNIVERSAL', 'A short worry that the family and universal services can meet'),
    ('EARLY_HELP', 'Attends school or nursery irregularly'),
    ('EARLY_HELP', 'A parent''s mental health begins to weigh on the child'),
    ('EARLY_HELP', 'The child looks after somebody at home'),
    ('TARGETED', 'Several services are needed at once, and one plan'),
    ('TARGETED', 'Quarrels at home that frighten the child'),
    ('TARGETED', 'Often hungry, cold or unwashed'),
    ('TARGETED', 'Drugs or alcohol come before the child''s needs'),
    ('STATUTORY', 'An injury that the explanation does not fit, or any bruise on a child who does not move about'),
    ('STATUTORY', 'The child tells of being hurt or touched'),
    ('STATUTORY', 'Violence at home'),
    ('STATUTORY', 'A young child left alone'),
    ('STATUTORY', 'Neglect that goes on after help was given'),
    ('STATUTORY', 'Signs that somebody exploits the child'),
    ('STATUTORY', 'The child is missing, or was abandoned')) as i (level, words);
