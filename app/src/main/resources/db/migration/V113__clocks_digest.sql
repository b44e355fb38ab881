create table clocks.digest (
    worker_id bigint not null references agencies.worker,
    day date not null,
    primary key (worker_id, day)
);
comment on table clocks.digest is 'Who was reminded on which day, so that nobody is reminded twice whatever becomes of the server meanwhile.';
alter table clocks.digest enable row level security;
create policy works on clocks.digest to wholepicture_works using (true) with check (true);
grant select, insert, delete on clocks.digest to wholepicture_works;
