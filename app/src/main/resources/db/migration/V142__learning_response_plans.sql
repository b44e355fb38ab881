create function learning.answers() returns boolean language sql stable as
    $$ select store.has_role('SAFEGUARDING_LEAD') or store.has_role('MANAGER') or store.has_role('LEARNING_LEAD') $$;
comment on function learning.answers is 'Who speaks for an agency to the partnership.';

create function learning.scrutinises() returns boolean language sql stable as $$ select store.has_role('BOARD_OFFICER') or store.has_role('AUDITOR') $$;

create table learning.assurance (
    id bigint generated always as identity primary key,
    recommendation_id uuid not null references learning.recommendation,
    agency_id bigint not null references agencies.agency,
    due_on date not null,
    asked_at timestamptz not null default store.now(),
    asked_by text not null,
    accepted_at timestamptz,
    accepted_by_id bigint references agencies.worker,
    accepted_by text,
    unique (recommendation_id, agency_id),
    check ((accepted_at is null) = (accepted_by is null))
);
comment on table learning.assurance is 'An agency that is asked to assure the partners about a recommendation.';
comment on column learning.assurance.accepted_at is 'When the partners accepted its statement. That is not yet evidence, nor impact.';

create table learning.response (
    id bigint generated always as identity primary key,
    recommendation_id uuid not null references learning.recommendation,
    agency_id bigint references agencies.agency,
    proposal_id bigint unique references learning.proposal,
    words text not null check (words <> ''),
    given_at timestamptz not null default store.now(),
    given_by_id bigint references agencies.worker,
    given_by text not null,
    withdrawn boolean not null default false,
    check (agency_id is not null or proposal_id is not null)
);
comment on table learning.response is 'What an agency says to a recommendation: a statement, no more.';
comment on column learning.response.agency_id is 'Null while nobody has said whose response it is: the document from which it came does not tell.';
create index response_of on learning.response (recommendation_id);

create table learning.action (
    id bigint generated always as identity primary key,
    recommendation_id uuid not null references learning.recommendation,
    agency_id bigint not null references agencies.agency,
    what text not null check (what <> ''),
    who text not null check (who <> ''),
    measure text not null check (measure <> ''),
    due_on date not null,
    output text not null check (output in ('SYSTEMIC_CHANGE', 'PROCEDURAL_UPDATE', 'AWARENESS', 'WHOLE_FAMILY_AND_COMMUNITY', 'AUDIT')),
    made_at timestamptz not null default store.now(),
    made_by text not null,
    done_on date,
    done_by text,
    check ((done_on is null) = (done_by is null))
);
comment on table learning.action is 'What an agency undertakes to do: what, who, how we shall know, by when.';
comment on column learning.action.output is 'What kind of change it is; AUDIT is a follow-up audit that the recommendation asks for.';
create index action_of on learning.action (recommendation_id);

create table learning.evidence (
    id bigint generated always as identity primary key,
    recommendation_id uuid not null references learning.recommendation,
    agency_id bigint not null references agencies.agency,
    words text not null check (words <> ''),
    strength text not null check (strength in ('ANECDOTAL', 'DOCUMENTED', 'AUDITED')),
    seen_where text not null default '' check (strength = 'ANECDOTAL' or seen_where <> ''),
    of_day date not null,
    given_at timestamptz not null default store.now(),
    given_by text not null
);
comment on table learning.evidence is 'What shows that something was done, and how strong it is.';
comment on column learning.evidence.seen_where is 'Where whoever doubts it can look: the record or the audit.';
create index evidence_of on learning.evidence (recommendation_id);

create table learning.impact (
    id bigint generated always as identity primary key,
    recommendation_id uuid not null references learning.recommendation,
    agency_id bigint not null references agencies.agency,
    words text not null check (words <> ''),
    evidence_id bigint not null references learning.evidence,
    claimed_at timestamptz not null default store.now(),
    claimed_by_id bigint not null references agencies.worker,
    claimed_by text not null,
    accepted boolean,
    reason text not null default '',
    decided_at timestamptz,
    decided_by_id bigint references agencies.worker,
    decided_by text,
    check ((accepted is null) = (decided_by_id is null)),
    check ((accepted is null) = (decided_at is null)),
    check (accepted is distinct from false or reason <> ''),
    constraint accepted_by_another check (decided_by_id <> claimed_by_id)
);
comment on table learning.impact is 'What has become different for children and adults, with the evidence for it. Whoever claims it never decides on it.';
create index impact_of on learning.impact (recommendation_id);

create table learning.chaser (
    id bigint generated always as identity primary key,
    asked_id bigint references learning.assurance,
    action_id bigint references learning.action,
    days int not null,
    sent_at timestamptz not null default store.now(),
    sent_to text not null,
    check (num_nonnulls(asked_id, action_id) = 1),
    unique (asked_id, days),
    unique (action_id, days)
);
comment on table learning.chaser is 'A letter that reminded an agency of a due day.';
comment on column learning.chaser.days is 'For which day it was meant, counted from the due day; before it when negative.';

alter table learning.recommendation add column reopened_at timestamptz;
comment on column learning.recommendation.reopened_at is 'Impact that was accepted before it does not make the recommendation complete again.';

create function learning.holds_complete() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if new.status = 'REOPENED' and old.status <> 'REOPENED' then
        new.reopened_at := store.now();
    elsif new.status = 'COMPLETE' and old.status <> 'COMPLETE' then
        if not exists (select 1 from learning.impact i where i.recommendation_id = new.id and i.accepted
            and i.decided_at > coalesce(new.reopened_at, '-infinity')) then
            raise exception 'A recommendation is complete only with impact that someone else has accepted' using errcode = 'check_violation';
        end if;
        if exists (select 1 from learning.assurance a where a.recommendation_id = new.id and not exists (
            select 1 from learning.response r where r.recommendation_id = new.id and r.agency_id = a.agency_id and not r.withdrawn)) then
            raise exception 'A recommendation is complete only when every agency asked has answered' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger holds_complete before update of status on learning.recommendation for each row execute function learning.holds_complete();

create function learning.is_published(recommendation uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select store.agency() is not null and exists (select 1 from learning.recommendation c join learning.review r on r.id = c.review_id
        where c.id = recommendation and r.published_on is not null and c.status <> 'WITHDRAWN')
$$;
create function learning.is_asked(recommendation uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select learning.answers() and exists (select 1 from learning.assurance a join learning.recommendation c on c.id = a.recommendation_id
        where c.id = recommendation and a.agency_id = store.agency() and c.status <> 'WITHDRAWN')
$$;
comment on function learning.is_asked is 'Whoever answers for an agency that was asked sees what was asked of it, before the review is published.';

create policy asked on learning.recommendation for select to wholepicture_app using (learning.is_asked(id));
create policy asked on learning.recommendation_fact for insert to wholepicture_app with check (learning.is_asked(recommendation_id));
create policy scrutiny on learning.recommendation_fact for insert to wholepicture_app
    with check ((select learning.scrutinises()) and learning.is_published(recommendation_id));

do $$
declare t text;
begin
    foreach t in array array['assurance', 'response', 'action', 'evidence', 'impact', 'chaser'] loop
        execute format('alter table learning.%I enable row level security', t);
        execute format('create policy lead on learning.%I to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()))', t);
        execute format('create policy works on learning.%I to wholepicture_works using (true) with check (true)', t);
        execute format('grant select, insert, update on learning.%I to wholepicture_app, wholepicture_works', t);
    end loop;
    foreach t in array array['assurance', 'response', 'action'] loop
        execute format('create policy published on learning.%I for select to wholepicture_app using (learning.is_published(recommendation_id))', t);
    end loop;
    foreach t in array array['response', 'action', 'evidence', 'impact'] loop
        execute format('create policy own on learning.%I to wholepicture_app using (agency_id = (select store.agency()) and learning.is_asked(recommendation_id))
            with check (agency_id = (select store.agency()) and learning.is_asked(recommendation_id))', t);
    end loop;
    foreach t in array array['evidence', 'impact'] loop
        execute format('create policy scrutiny on learning.%I for select to wholepicture_app
            using ((select learning.scrutinises()) and learning.is_published(recommendation_id))', t);
    end loop;
end $$;
create policy own on learning.assurance for select to wholepicture_app using (agency_id = (select store.agency()) and learning.is_asked(recommendation_id));
create policy scrutiny_decides on learning.impact for update to wholepicture_app
    using ((select learning.scrutinises()) and learning.is_published(recommendation_id)) with check (decided_by_id = (select store.worker()));
create policy accepted on learning.impact for select to wholepicture_app using (accepted and learning.is_published(recommendation_id));
-- nobody writes down somebody else as the one who claims or decides
create policy claims_for_oneself on learning.impact as restrictive for insert to wholepicture_app
    with check (claimed_by_id = (select store.worker()) and accepted is null);
create policy decides_for_oneself on learning.impact as restrictive for update to wholepicture_app using (accepted is null)
    with check (decided_by_id = (select store.worker()));
