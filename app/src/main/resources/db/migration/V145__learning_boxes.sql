create table learning.box (
    id bigint generated always as identity primary key,
    review_id bigint not null references learning.review,
    document_id bigint not null references learning.document,
    briefing int not null check (briefing > 0),
    position int not null,
    number int not null check (number between 1 and 9),
    title text not null check (title <> ''),
    words text not null,
    unique (document_id, position)
);
comment on table learning.box is 'A box of a seven-minute briefing, word for word as the document has it.';
alter table learning.box enable row level security;
create policy lead on learning.box to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy works on learning.box to wholepicture_works using (true) with check (true);
grant select, insert on learning.box to wholepicture_app, wholepicture_works;
