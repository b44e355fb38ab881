create schema post;
comment on schema post is 'Letters that leave by e-mail: written with the act that causes them, sent afterwards.';
grant usage on schema post to wholepicture_app, wholepicture_works;

create table post.letter (
    seq bigint generated always as identity unique,
    id uuid primary key,
    to_address text not null check (to_address <> ''),
    subject text not null check (subject <> '' and subject !~ '[\r\n]'),
    body text not null,
    written_at timestamptz not null default store.now(),
    due_at timestamptz not null default store.now(),
    tries int not null default 0,
    sent_at timestamptz,
    given_up_at timestamptz,
    trouble text not null default '',
    check (sent_at is null or given_up_at is null)
);
comment on table post.letter is 'A letter says that something waits, and where; it names nobody whose record it is about, for it leaves the house.';
comment on column post.letter.id is 'Also the letter''s Message-ID, so that one sent twice after a crash is known to be one.';
comment on column post.letter.due_at is 'When it is tried next. Whoever tries puts it off first, so that nobody else tries the same meanwhile.';
create index letter_due on post.letter (due_at) where sent_at is null and given_up_at is null;

create table post.enclosure (
    letter_id uuid not null references post.letter on delete cascade,
    position int not null,
    name text not null check (name <> ''),
    media_type text not null,
    content bytea not null,
    primary key (letter_id, position)
);

alter table post.letter enable row level security;
alter table post.enclosure enable row level security;
create policy written_by_any_act on post.letter for insert to wholepicture_app with check (true);
create policy written_by_any_act on post.enclosure for insert to wholepicture_app with check (true);
create policy read_by_administrators on post.letter for select to wholepicture_app using (store.has_role('ADMINISTRATOR'));
create policy read_by_administrators on post.enclosure for select to wholepicture_app using (store.has_role('ADMINISTRATOR'));
create policy sent_by_the_works on post.letter to wholepicture_works using (true) with check (true);
create policy sent_by_the_works on post.enclosure to wholepicture_works using (true) with check (true);
grant select, insert on post.letter, post.enclosure to wholepicture_app;
grant select, insert, update, delete on post.letter, post.enclosure to wholepicture_works;
