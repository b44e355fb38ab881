-- A run through all records: who asked for it, and how many there are to look at.
alter table people.relinking
    add column worker_id bigint references agencies.worker,
    add column worker text not null default '',
    add column until_record bigint not null default 0,
    add column all_records bigint not null default 0;
comment on column people.relinking.model is 'By which figures: the version of the model and the thresholds.';
comment on column people.relinking.last_record is 'The last record that was looked at; written in the transaction that looked at it.';
comment on column people.relinking.until_record is 'The last record there was when the run began: later ones were compared by the same figures when they came.';
comment on column people.relinking.worker is 'Who asked for it, by name; worker_id is empty for the operator''s command line.';
