create table childprotection.newborn_plans (
    id bigint generated always as identity primary key,
    standing text not null check (standing in ('RECOMMENDED', 'ADOPTED', 'NOT_ADOPTED')),
    since date not null,
    why text not null check (why <> ''),
    worker text not null,
    at timestamptz not null
);
comment on table childprotection.newborn_plans is 'Whether the partnership adopted that the plan of a newborn is not ended before its least time. The last row holds; earlier ones stay.';
grant select on childprotection.newborn_plans to wholepicture_app;
grant select, insert on childprotection.newborn_plans to wholepicture_works;
