alter table meetings.meeting
    add column closed_by bigint references agencies.worker,
    add column issued_by bigint references agencies.worker,
    add column sign_due timestamptz,
    add column signed_at timestamptz;
comment on column meetings.meeting.closed_by is 'Who recorded that it was held, and issued_by who let the minutes out: like those who typed, they do not sign the record themselves.';
comment on column meetings.meeting.sign_due is 'Until when somebody who did not write the record of a meeting that decides is to sign it; null while the minutes are not out, and where nobody is asked.';
create index meeting_sign_due on meetings.meeting (sign_due) where signed_at is null and sign_due is not null;

create table meetings.signature (
    meeting_id bigint primary key references meetings.meeting,
    worker_id bigint not null references agencies.worker,
    worker text not null,
    agency text not null,
    found text not null check (found <> ''),
    at timestamptz not null
);
comment on table meetings.signature is 'Who signed the record of a meeting that decides, which closes with it: somebody of a manager''s or chair''s standing who did not write it. What they found may name a child, so whoever is only invited does not read it. Nothing here is changed.';
alter table meetings.signature enable row level security;
create policy works on meetings.signature to wholepicture_works using (true) with check (true);
create policy whole on meetings.signature for select to wholepicture_app using (meetings.whole(meeting_id));
grant select on meetings.signature to wholepicture_app;
grant select, insert on meetings.signature to wholepicture_works;
create trigger never_changed before update or delete on meetings.signature for each row execute function meetings.never_changed();
