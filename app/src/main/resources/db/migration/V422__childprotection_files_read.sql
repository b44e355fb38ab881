create table childprotection.file_read (
    case_id bigint not null references cases.file,
    entry_id bigint not null references chronology.entry,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    worker text not null,
    at timestamptz not null,
    primary key (case_id, entry_id)
);
comment on table childprotection.file_read is 'Which earlier involvements of child, siblings and household were read before an assessment was written, each by itself (A-082).';
create index file_read_person on childprotection.file_read (person_id);
create index file_read_record on childprotection.file_read (record_id);
select access.gate('childprotection.file_read');
