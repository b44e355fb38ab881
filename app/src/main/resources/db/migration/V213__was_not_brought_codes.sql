create table wasnotbrought.code (
    id bigint generated always as identity primary key,
    system text not null check (system <> ''),
    code text not null check (code <> ''),
    meaning text not null check (meaning in ('WAS_NOT_BROUGHT', 'DID_NOT_ATTEND', 'CANCELLED_BY_FAMILY')),
    since date not null,
    worker text not null,
    at timestamptz not null,
    unique (system, code, since)
);
comment on table wasnotbrought.code is 'By which code each system of practices and trusts says that a child was not brought, since when. A later row takes the place of an earlier one.';
insert into wasnotbrought.code (system, code, meaning, since, worker, at) values
    ('NHS data dictionary, attended or did not attend', '3', 'DID_NOT_ATTEND', '2010-04-01', 'As delivered', '2026-11-21T00:00Z');
grant select on wasnotbrought.code to wholepicture_app;
grant select, insert on wasnotbrought.code to wholepicture_works;
