create schema journal;
comment on schema journal is 'Every act and every look at a person. It can be added to, never changed.';
grant usage on schema journal to wholepicture_app, wholepicture_works;

create table journal.entry (
    seq bigint primary key,
    at timestamptz not null,
    worker_id bigint,
    worker text not null,
    agency text not null,
    role text not null,
    kind text not null check (kind <> ''),
    person_id uuid,
    sentence text not null check (sentence <> ''),
    reason text,
    details text,
    previous bytea not null,
    hash bytea not null
);
comment on column journal.entry.hash is 'SHA-256 of the previous row''s hash and of this row''s own words (see journal.words); breaking one row breaks all that follow.';
comment on column journal.entry.details is 'JSON as text, so that its bytes never change.';
create index entry_person on journal.entry (person_id, seq desc) where person_id is not null;
create index entry_worker on journal.entry (worker_id, seq desc);

create table journal.head (
    one boolean primary key default true check (one),
    seq bigint not null,
    hash bytea not null
);
insert into journal.head (seq, hash) values (0, sha256('Whole Picture'::bytea));

create function journal.part(text) returns text language sql immutable parallel safe
    return coalesce(octet_length($1) || ':' || $1, '-');

create function journal.words(e journal.entry) returns bytea language sql immutable parallel safe
    return convert_to(concat_ws(E'\n',
        e.seq::text,
        (extract(epoch from e.at) * 1000000)::bigint::text,
        journal.part(e.worker_id::text), journal.part(e.worker), journal.part(e.agency), journal.part(e.role),
        journal.part(e.kind), journal.part(e.person_id::text), journal.part(e.sentence), journal.part(e.reason),
        journal.part(e.details)), 'UTF8');

create function journal.chain() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    head journal.head;
begin
    select * into head from journal.head for update;
    new.seq := head.seq + 1;
    new.previous := head.hash;
    new.hash := sha256(head.hash || journal.words(new));
    update journal.head set seq = new.seq, hash = new.hash;
    return new;
end $$;
create trigger chain before insert on journal.entry for each row execute function journal.chain();

create function journal.never() returns trigger language plpgsql as $$
begin
    raise exception 'The journal can be added to, never changed.';
end $$;
create trigger never before update or delete on journal.entry for each row execute function journal.never();
create trigger never_truncate before truncate on journal.entry for each statement execute function journal.never();

grant select, insert on journal.entry to wholepicture_app, wholepicture_works;
alter table journal.entry enable row level security;
create policy anyone_adds on journal.entry for insert to wholepicture_app, wholepicture_works with check (true);
create policy works_reads on journal.entry for select to wholepicture_works using (true);
-- what a worker may read of it stands with the gate, in the migration of access
