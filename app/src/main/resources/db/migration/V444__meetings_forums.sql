create table meetings.forum (
    id bigint generated always as identity primary key,
    agency_id bigint not null references agencies.agency,
    kind text not null check (kind in ('GP_FORUM', 'GP_LIAISON', 'MDT')),
    held date not null,
    led text not null check (led <> ''),
    came text not null check (came <> ''),
    apologies text not null default '',
    about text not null check (about <> ''),
    worker text not null,
    at timestamptz not null
);
comment on table meetings.forum is 'A meeting of practitioners that is about no child: a forum of GP practices, a liaison meeting. It names no child, so every worker may read it.';
create index forum_held on meetings.forum (held desc);
grant select on meetings.forum to wholepicture_app;
grant select, insert on meetings.forum to wholepicture_works;
create trigger never_changed before update or delete on meetings.forum for each row execute function meetings.never_changed();
