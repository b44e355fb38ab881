create table learning.report (
    id bigint generated always as identity primary key,
    review_id bigint not null references learning.review,
    agency_id bigint not null references agencies.agency,
    scope text not null check (scope <> ''),
    due_on date not null,
    asked_at timestamptz not null default store.now(),
    asked_by text not null,
    received_on date,
    author text not null default '',
    involved_from date,
    involved_until date check (involved_until >= involved_from),
    quality text check (quality in ('STRONG', 'MIXED', 'WEAK')),
    judgement text not null default '',
    unique (review_id, agency_id),
    check (received_on is null or author <> '' and quality is not null and judgement <> '')
);
comment on table learning.report is 'What an agency was asked to find out about its own part (an individual management review).';
comment on column learning.report.quality is 'How good its own work was, as its author judges; the reason stands beside it.';

create table learning.finding (
    id bigint generated always as identity primary key,
    report_id bigint not null references learning.report,
    words text not null check (words <> ''),
    systemic boolean not null,
    why text not null default '',
    check (systemic or why <> '')
);
comment on column learning.finding.why is 'Why it is not systemic, but of one occasion or one worker.';

alter table learning.review add column family_part text not null default '';
comment on column learning.review.family_part is 'How the family was heard, or why it was not.';

alter table learning.chaser add column report_id bigint references learning.report;
alter table learning.chaser drop constraint chaser_check;
alter table learning.chaser add constraint of_one_thing check (num_nonnulls(asked_id, action_id, report_id) = 1);
create unique index chaser_report on learning.chaser (report_id, days);

-- whoever answers for an agency sees what is asked of it, and the review by its kind alone
create function learning.asked_kind(report_id bigint) returns text language sql stable security definer set search_path = '' as $$
    select r.kind from learning.report t join learning.review r on r.id = t.review_id
    where t.id = report_id and learning.answers() and t.agency_id = store.agency()
$$;
create function learning.reports_for(report bigint) returns boolean language sql stable security definer set search_path = '' as $$
    select learning.answers() and exists (select 1 from learning.report t where t.id = report and t.agency_id = store.agency())
$$;
create function learning.review_is_published(review bigint) returns boolean language sql stable security definer set search_path = '' as $$
    select exists (select 1 from learning.review r where r.id = review and r.published_on is not null)
$$;

alter table learning.report enable row level security;
alter table learning.finding enable row level security;
create policy lead on learning.report to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy lead on learning.finding to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy own on learning.report for select to wholepicture_app using (agency_id = (select store.agency()) and (select learning.answers()));
create policy own_update on learning.report for update to wholepicture_app using (agency_id = (select store.agency()) and (select learning.answers()))
    with check (agency_id = (select store.agency()) and (select learning.answers()));
create policy own on learning.finding to wholepicture_app using (learning.reports_for(report_id)) with check (learning.reports_for(report_id));
create policy scrutiny on learning.report for select to wholepicture_app using ((select learning.scrutinises()) and learning.review_is_published(review_id));
create policy scrutiny on learning.finding for select to wholepicture_app using ((select learning.scrutinises())
    and exists (select 1 from learning.report t where t.id = report_id));
create policy works on learning.report to wholepicture_works using (true) with check (true);
create policy works on learning.finding to wholepicture_works using (true) with check (true);
grant select, insert, update on learning.report to wholepicture_app, wholepicture_works;
grant select, insert on learning.finding to wholepicture_app, wholepicture_works;
