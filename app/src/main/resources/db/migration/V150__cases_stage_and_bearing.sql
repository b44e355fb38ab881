alter table cases.fact add column stage text not null default '';
alter table cases.fact add column bearing text not null default 'RECORDS' check (bearing in ('PROTECTS', 'RECORDS', 'WITHDRAWS'));
comment on column cases.fact.stage is 'Where it led to; empty for what was kept before this was. The facts decide: this is for questions asked of many cases at once.';
comment on column cases.fact.bearing is 'Whether it protected, only recorded, or withdrew protection.';
create index fact_kind on cases.fact (kind, recorded_at);
