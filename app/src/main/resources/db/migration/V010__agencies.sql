create schema agencies;
comment on schema agencies is 'The agencies that work together, their teams and workers, and how they sign in.';
grant usage on schema agencies to wholepicture_app, wholepicture_works;

create table agencies.agency (
    id bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
    name text not null check (name <> ''),
    kind text not null,
    area text not null default '',
    phone text not null default '',
    email text not null default '',
    since timestamptz not null default now()
);
comment on column agencies.agency.code is 'The short word by which files and addresses name the agency.';

create table agencies.team (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    name text not null check (name <> ''),
    unique (agency_id, name)
);

create table agencies.worker (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    team_id bigint references agencies.team,
    username text not null unique check (username = lower(username)),
    name text not null check (name <> ''),
    job_title text not null default '',
    phone text not null default '',
    email text not null default '',
    roles text[] not null default '{PRACTITIONER}',
    password_hash text,
    demonstration boolean not null default false,
    active boolean not null default true,
    since timestamptz not null default now()
);
comment on column agencies.worker.demonstration is 'An invented worker with a published password; a production server refuses to start while one is active.';
create index worker_agency on agencies.worker (agency_id);

create table agencies.token (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    name text not null check (name <> ''),
    digest bytea not null unique,
    made_at timestamptz not null,
    made_by bigint references agencies.worker,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
comment on column agencies.token.digest is 'SHA-256 of the token; the token itself is shown once and kept nowhere.';

create table agencies.sign_in (
    id bigint generated always as identity primary key,
    username text not null,
    address text not null,
    at timestamptz not null,
    succeeded boolean not null
);
comment on table agencies.sign_in is 'Every attempt to sign in, so that guessing can be slowed.';
create index sign_in_username on agencies.sign_in (username, at);
create index sign_in_address on agencies.sign_in (address, at);

grant select, insert, update on agencies.agency, agencies.team, agencies.worker, agencies.token to wholepicture_app, wholepicture_works;
grant select, insert on agencies.sign_in to wholepicture_app;
