create table chronology.contact (
    entry_id bigint primary key references chronology.entry,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    worker_id bigint not null references agencies.worker,
    team_id bigint references agencies.team,
    happened date,
    alone text not null,
    agenda text not null,
    abuse text not null,
    sexual text not null,
    wetting text not null,
    self_harm text not null default '',
    identity text not null default ''
);
comment on table chronology.contact is 'What was told of how a visit or contact went, beside its line: to be counted by team. The words of it stand in the line itself.';
comment on column chronology.contact.team_id is 'The team of the worker on the day the line was written.';
comment on column chronology.contact.alone is 'Time alone offered: NOT_SAID, TAKEN, DECLINED, NOT_OFFERED or NOT_APPROPRIATE.';
comment on column chronology.contact.abuse is 'Whether domestic abuse was asked about; sexual is the same of sexual abuse and exploitation.';
comment on column chronology.contact.identity is 'Who the young person says they are, in their words; never a code.';
create index contact_person on chronology.contact (person_id);
create index contact_record on chronology.contact (record_id);
create index contact_happened on chronology.contact (happened);
select access.gate('chronology.contact');
create trigger never_changed before update or delete on chronology.contact for each row execute function chronology.only_moved();
