create schema intake;
comment on schema intake is 'What agencies sent, how far it has been read, and what waits to be mended.';
grant usage on schema intake to wholepicture_app, wholepicture_works;

create table intake.delivery (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    name text not null check (name <> ''),
    bytes bigint not null,
    sha256 bytea not null check (octet_length(sha256) = 32),
    place text not null,
    received_at timestamptz not null,
    worker_id bigint references agencies.worker,
    sender text not null,
    via text not null check (via in ('PAGE', 'API', 'COMMAND_LINE')),
    state text not null check (state in ('HELD', 'WAITING', 'READING', 'DONE', 'REFUSED')),
    position bigint not null default 0,
    bytes_read bigint not null default 0,
    taken_in bigint not null default 0 check (taken_in >= 0),
    superseded bigint not null default 0 check (superseded >= 0),
    unchanged bigint not null default 0 check (unchanged >= 0),
    quarantined bigint not null default 0 check (quarantined >= 0),
    not_read bigint not null default 0 check (not_read >= 0),
    retry_from bigint,
    began_at timestamptz,
    ended_at timestamptz,
    refusal jsonb,
    held_up text,
    constraint sums_agree check (position = taken_in + superseded + unchanged + quarantined + not_read)
);
comment on table intake.delivery is 'One file that an agency sent. A row here means that the file is whole on the disk.';
comment on column intake.delivery.place is 'Where the file is kept, below the folder of received files.';
comment on column intake.delivery.state is 'HELD until somebody says what its columns mean; WAITING to be read; READING; DONE, read to the end; REFUSED, it or the rest of it cannot be read.';
comment on column intake.delivery.position is 'How many rows or resources have been received from the file. What became of them is kept in the same transaction, so reading goes on from here after a kill.';
comment on column intake.delivery.retry_from is 'When quarantined rows are being tried again: the number of the last one tried.';
comment on column intake.delivery.refusal is 'What is wrong with the whole file.';
comment on column intake.delivery.held_up is 'What reading waits for, in words: room on the disk, the database.';
create unique index delivery_same_file on intake.delivery (agency_id, sha256) where state <> 'REFUSED';
create index delivery_agency on intake.delivery (agency_id, id desc);
create index delivery_to_read on intake.delivery (agency_id, id) where state in ('WAITING', 'READING') or retry_from is not null;

create table intake.part (
    delivery_id bigint not null references intake.delivery,
    part int not null,
    name text not null,
    format text not null,
    header text[] not null,
    template text,
    primary key (delivery_id, part)
);
comment on table intake.part is 'The files of a delivery: one, or those of an archive, in their order.';

create table intake.quarantined (
    delivery_id bigint not null references intake.delivery,
    number bigint not null,
    agency_id bigint not null references agencies.agency,
    part int not null,
    part_name text not null,
    row bigint not null,
    what text not null,
    raw text not null,
    problems jsonb not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'MENDED', 'SET_ASIDE')),
    primary key (delivery_id, number)
);
comment on table intake.quarantined is 'A row or resource that could not be taken in. It waits to be mended or set aside.';
comment on column intake.quarantined.number is 'Its number within the delivery, from 1.';
comment on column intake.quarantined.row is 'As its sender counts.';
create index quarantined_waiting on intake.quarantined (delivery_id, number) where state = 'WAITING';

create table intake.mending (
    id bigint generated always as identity primary key,
    delivery_id bigint not null,
    number bigint not null,
    agency_id bigint not null,
    at timestamptz not null,
    by_worker bigint references agencies.worker,
    by_name text not null,
    result text not null check (result in ('NEW', 'SUPERSEDES', 'UNCHANGED', 'NOT_READ', 'STILL_WRONG', 'SET_ASIDE')),
    before text not null,
    after text,
    problems jsonb,
    reason text check (reason <> ''),
    foreign key (delivery_id, number) references intake.quarantined,
    check ((result = 'SET_ASIDE') = (reason is not null))
);
comment on table intake.mending is 'Each time somebody mended a quarantined row or set it aside: what it was, what it became, and what came of it.';
create index mending_row on intake.mending (delivery_id, number);

create table intake.not_read (
    delivery_id bigint not null references intake.delivery,
    number bigint not null,
    part_name text not null,
    row bigint not null,
    what text not null,
    reason text not null,
    primary key (delivery_id, number)
);
comment on table intake.not_read is 'What was sound but is not for this system, or was set aside, and why.';

create table intake.remark (
    delivery_id bigint not null references intake.delivery,
    agency_id bigint not null,
    column_name text not null,
    sentence text not null,
    times bigint not null,
    part_name text not null,
    row bigint not null,
    value text not null
);
comment on table intake.remark is 'What was noticed about rows that were taken in all the same: how often, and where first.';
create unique index remark_once on intake.remark (delivery_id, md5(column_name || E'\n' || sentence));

create table intake.mapping (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    name text not null check (btrim(name) <> ''),
    version int not null check (version > 0),
    header text[] not null,
    header_key text not null,
    body jsonb not null,
    made_at timestamptz not null,
    made_by bigint references agencies.worker,
    made_by_name text not null,
    unique (agency_id, name, version)
);
comment on table intake.mapping is 'How an agency''s own CSV is read. A change is a new version; files read before keep what they were read as.';
comment on column intake.mapping.header_key is 'The headings without capitals and spaces: a file with the same ones is read so.';
create index mapping_header on intake.mapping (agency_id, header_key, id desc);

create function intake.is_sender() returns boolean language sql stable parallel safe
    return store.has_role('SENDS_FILES') or store.has_role('DATA_STEWARD') or store.has_role('ADMINISTRATOR');

-- who reads: those of the agency who look after its files; an administrator also sees that other agencies' files came and how
-- they fared, but no row of them, which is somebody's record
do $$
declare
    t text;
begin
    foreach t in array array['delivery', 'part', 'quarantined', 'mending', 'not_read', 'remark', 'mapping'] loop
        execute format('alter table intake.%I enable row level security', t);
        execute format('create policy works on intake.%I to wholepicture_works using (true) with check (true)', t);
        execute format('grant select on intake.%I to wholepicture_app', t);
        execute format('grant select, insert, update, delete on intake.%I to wholepicture_works', t);
    end loop;
    foreach t in array array['quarantined', 'mending', 'remark', 'mapping'] loop
        execute format('create policy own on intake.%I for select to wholepicture_app using (
            agency_id = (select store.agency()) and (select intake.is_sender()))', t);
    end loop;
    foreach t in array array['part', 'not_read'] loop
        execute format('create policy of_delivery on intake.%1$I for select to wholepicture_app using (
            exists (select 1 from intake.delivery d where d.id = %1$I.delivery_id))', t);
    end loop;
end $$;
create policy own on intake.delivery for select to wholepicture_app using (
    (agency_id = (select store.agency()) and (select intake.is_sender())) or (select store.has_role('ADMINISTRATOR')));
