create table meetings.challenge (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meetings.meeting,
    worker text not null,
    agency text not null,
    missing text not null check (missing <> ''),
    why text not null check (why <> ''),
    at timestamptz not null
);
comment on table meetings.challenge is 'That somebody at the table said who is missing there. Nothing here is changed.';
create index challenge_meeting on meetings.challenge (meeting_id);
alter table meetings.challenge enable row level security;
create policy works on meetings.challenge to wholepicture_works using (true) with check (true);
create policy whole on meetings.challenge for select to wholepicture_app using (meetings.whole(meeting_id));
create policy invited on meetings.challenge for select to wholepicture_app using (meetings.mine(meeting_id));
grant select on meetings.challenge to wholepicture_app;
grant select, insert on meetings.challenge to wholepicture_works;
create trigger never_changed before update or delete on meetings.challenge for each row execute function meetings.never_changed();

alter table meetings.meeting add column minutes_due timestamptz;
comment on column meetings.meeting.minutes_due is 'Until when the minutes are to be out, by the limit of this kind of meeting; from then on the managers of the agency owe them too.';
create index meeting_minutes_due on meetings.meeting (minutes_due) where issued_at is null and cancelled_at is null;

create function meetings.voice_heard() returns table (agency text, last date) language sql stable security definer set search_path = meetings, pg_temp as $$
    select i.agency, max((m.held_at at time zone 'Europe/London')::date) from meetings.meeting m join meetings.invited i on i.meeting_id = m.id and i.came <> 'AWAY' and i.agency <> ''
    join meetings.box b on b.meeting_id = m.id and b.key = 'item.voice' and b.words <> '' where m.held_at is not null group by i.agency order by i.agency
$$;
comment on function meetings.voice_heard is 'When each agency last sat at a table where it was recorded what a child says and shows. It names no child, so every worker may know.';
revoke all on function meetings.voice_heard from public;
grant execute on function meetings.voice_heard to wholepicture_app, wholepicture_works;

create index person_kept_closely on people.person (lower(name)) where grade > 2;
comment on index people.person_kept_closely is 'A name that is typed into an invitation is looked for among those whom the typist may see and who are kept closely.';
