-- The ground everything stands on: who is asking, what time it is for them, and words without accents.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;

create schema store;
comment on schema store is 'What the application needs of PostgreSQL before it knows anything of people.';
grant usage on schema store to wholepicture_app, wholepicture_works;

-- unaccent() is only STABLE; with the dictionary named it is safe in an index
create function store.plain(text) returns text language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));
comment on function store.plain is 'Lower case without accents, for searching.';

create function store.worker() returns bigint language sql stable parallel safe
    return nullif(current_setting('app.worker', true), '')::bigint;
create function store.agency() returns bigint language sql stable parallel safe
    return nullif(current_setting('app.agency', true), '')::bigint;
create function store.has_role(text) returns boolean language sql stable parallel safe
    return $1 = any (string_to_array(coalesce(current_setting('app.roles', true), ''), ','));
create function store.now() returns timestamptz language sql stable parallel safe
    return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, pg_catalog.now());
comment on function store.now is 'The time as the application''s clock tells it, so that tests can move it.';

create table spring_session (
    primary_id char(36) not null constraint spring_session_pk primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on spring_session, spring_session_attributes to wholepicture_app;
