-- What was said of a child in each case, with what was found out about it. The facts of the case decide; this is kept for the worklist.
create table childprotection.statement (
    case_id bigint not null references cases.file,
    n int not null check (n > 0),
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    who text not null check (who <> ''),
    teller text not null,
    told_at timestamptz not null,
    says text not null check (says <> ''),
    standing text not null check (standing in ('UNVERIFIED', 'VERIFIED', 'DISPUTED', 'CANNOT')),
    checked_by text not null default '',
    weight text not null default '',
    primary key (case_id, n)
);
comment on table childprotection.statement is 'A statement of fact: who said it, what sort of source they are, whether a second source bears it out, and what weight it has (A-002, A-005).';
create index statement_person on childprotection.statement (person_id);
create index statement_record on childprotection.statement (record_id);
create index statement_to_verify on childprotection.statement (agency_id, told_at, case_id, n) where standing = 'UNVERIFIED';
create index statement_lay on childprotection.statement (agency_id) where teller in ('FAMILY', 'FRIEND', 'NEIGHBOUR', 'ANONYMOUS');
select access.gate('childprotection.statement');
