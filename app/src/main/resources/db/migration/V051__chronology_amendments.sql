create table chronology.amendment (
    id bigint generated always as identity primary key,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    entry_id bigint not null references chronology.entry,
    local_id text not null,
    kind text not null,
    words text not null check (btrim(words) <> ''),
    significance text,
    whose text not null default '',
    at timestamptz not null,
    worker_id bigint not null references agencies.worker,
    worker text not null,
    job text not null,
    worker_agency text not null,
    check ((kind = 'SIGNIFICANCE') = (significance is not null))
);
comment on table chronology.amendment is 'What a worker added to a line later, shown beneath it. Nothing of the line is ever overwritten.';
comment on column chronology.amendment.agency_id is 'The agency whose line it is, by which the gate goes; the worker''s own is in worker_agency.';
comment on column chronology.amendment.entry_id is 'The version that the worker had before them; local_id finds the later ones.';
comment on column chronology.amendment.whose is 'Whose view it is when it is not the worker''s own: a mother disputes, a second source verifies.';
comment on column chronology.amendment.worker is 'The name, job and agency as they were on that day.';
create index amendment_person on chronology.amendment (person_id);
create index amendment_record on chronology.amendment (record_id);
select access.gate('chronology.amendment');

-- what has been added cannot be changed, not even by the works; it only goes where its record goes
create function chronology.only_moved() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (to_jsonb(old) - 'person_id' - 'grade') <> (to_jsonb(new) - 'person_id' - 'grade') then
        raise exception 'What was added to a chronology is never changed or taken away; add to it.';
    end if;
    return new;
end $$;
create trigger never_changed before update or delete on chronology.amendment for each row execute function chronology.only_moved();
