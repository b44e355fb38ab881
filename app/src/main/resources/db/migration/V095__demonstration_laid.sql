create schema demonstration;
comment on schema demonstration is 'How far the invented partnership has been laid into this store.';
grant usage on schema demonstration to wholepicture_works;

create table demonstration.laying (
    single boolean primary key default true check (single),
    seed bigint not null,
    day date not null,
    families int not null,
    begun_at timestamptz not null,
    finished_at timestamptz
);
comment on table demonstration.laying is 'One row once laying in has begun. It goes on with these after an interruption, whatever the calendar says then.';
comment on column demonstration.laying.day is 'The day as of which the stories are told.';

create table demonstration.laid (
    agency text not null,
    part text not null,
    arrivals int not null,
    primary key (agency, part)
);
comment on table demonstration.laid is 'How many of the arrivals of one agency, of one part of the laying in, are in the store; kept in the transaction that took them in.';

grant select, insert, update on demonstration.laying, demonstration.laid to wholepicture_works;
