alter table learning.question_put alter column case_id drop not null;
alter table learning.question_put add column moment_id bigint references cases.moment;
alter table learning.question_put add constraint question_put_with check ((case_id is null) <> (moment_id is null));
comment on column learning.question_put.case_id is 'The case it was put in; empty when it was put with a moment outside of a case''s own facts.';
comment on column learning.question_put.moment_id is 'The moment it was put with, for work that has no case of its own.';
create index question_put_moment on learning.question_put (moment_id) where moment_id is not null;
