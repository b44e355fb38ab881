create schema escalation;
comment on schema escalation is 'Disagreements between practitioners, taken up step by step until somebody decides, and a Head of Service''s reviews of concerns that come back.';
grant usage on schema escalation to wholepicture_app, wholepicture_works;
create sequence escalation.number;
grant usage on sequence escalation.number to wholepicture_works;

create table escalation.disagreement (
    id bigint generated always as identity primary key,
    number text not null unique,
    case_id bigint not null references cases.file,
    case_ref text not null,
    process text not null,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    raised_agency bigint not null references agencies.agency,
    raised_by bigint not null references agencies.worker,
    other_agency bigint not null references agencies.agency,
    issue text not null check (issue <> ''),
    wanted text not null check (wanted <> ''),
    policy text not null check (policy <> ''),
    raised_at timestamptz not null,
    step int not null check (step between 1 and 4),
    due timestamptz not null,
    owner_id bigint references agencies.worker,
    owner text not null,
    counterpart_id bigint references agencies.worker,
    counterpart text not null,
    ended_at timestamptz,
    outcome text check (outcome in ('AGREED', 'CHANGED', 'STANDS')),
    resolution text not null default '',
    themes text[] not null default '{}',
    check ((ended_at is null) = (outcome is null)),
    check (ended_at is null or resolution <> '')
);
comment on table escalation.disagreement is 'One disagreement about a case. It hangs on the record that the responsible agency holds.';
comment on column escalation.disagreement.policy is 'The version of the policy that was in force on the day it was raised.';
comment on column escalation.disagreement.owner is 'Who must act at this step for the agency that raised it, by name; counterpart is who answers for the other.';
create index disagreement_person on escalation.disagreement (person_id);
create index disagreement_record on escalation.disagreement (record_id);
create index disagreement_case on escalation.disagreement (case_id);
create index disagreement_due on escalation.disagreement (due) where ended_at is null;
select access.gate('escalation.disagreement');
-- the two agencies that disagree read it, unless the person is kept more closely
create policy party on escalation.disagreement for select to wholepicture_app using (
    (select store.agency()) in (raised_agency, other_agency) and grade <= 2
    and exists (select 1 from access.opening o where o.person_id = disagreement.person_id));

-- whoever is named to act at a step reads it too: at the last one that is somebody of the partnership, whose agency knows no record of the person
create policy acts on escalation.disagreement for select to wholepicture_app using (
    (select store.worker()) in (owner_id, counterpart_id) and grade <= 2);

create table escalation.happened (
    id bigint generated always as identity primary key,
    disagreement_id bigint not null references escalation.disagreement,
    at timestamptz not null,
    step int not null,
    worker text not null,
    agency text not null,
    sentence text not null check (sentence <> ''),
    words text not null default ''
);
comment on table escalation.happened is 'What was said and done about a disagreement, in order. Nothing here is changed.';
create index happened_disagreement on escalation.happened (disagreement_id);
-- one step up for each step, however many servers look and however often one starts
create unique index happened_once on escalation.happened (disagreement_id, step) where sentence = 'Time ran out: taken up one step';

create table escalation.review (
    id bigint generated always as identity primary key,
    number text not null unique,
    case_id bigint not null references cases.file,
    record_id bigint not null references people.record,
    person_id uuid,
    agency_id bigint not null references agencies.agency,
    stated_grade smallint not null default 2,
    grade smallint not null default 2,
    after bigint references escalation.review,
    why text not null check (why <> ''),
    asked_by text not null,
    asked_worker bigint not null references agencies.worker,
    asked_at timestamptz not null,
    scrutiny text not null default '',
    scrutiny_by text not null default '',
    scrutinised_at timestamptz,
    referred boolean not null default false,
    decision text not null default '',
    decided_by text not null default '',
    decided_at timestamptz,
    check ((decided_at is null) = (decision = '')),
    check (decided_at is null or referred)
);
comment on table escalation.review is 'A case whose concerns come back: a senior manager looks, and may refer it to the Head of Service, whose decision is final.';
create index review_person on escalation.review (person_id);
create index review_record on escalation.review (record_id);
create index review_case on escalation.review (case_id);
select access.gate('escalation.review');

alter table escalation.happened enable row level security;
create policy works on escalation.happened to wholepicture_works using (true) with check (true);
grant select on escalation.happened to wholepicture_app;
grant select, insert on escalation.happened to wholepicture_works;
create policy with_its_disagreement on escalation.happened for select to wholepicture_app using (
    exists (select 1 from escalation.disagreement d where d.id = disagreement_id));

create function escalation.final() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.decided_at is not null and (to_jsonb(old) - 'person_id' - 'grade') <> (to_jsonb(new) - 'person_id' - 'grade')) then
        raise exception 'What the Head of Service decided is final. Ask for another review.';
    end if;
    return new;
end $$;
create trigger final before update or delete on escalation.review for each row execute function escalation.final();
create function escalation.never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'What was said and done about a disagreement is never changed or taken away; add to it.';
end $$;
create trigger never_changed before update or delete on escalation.happened for each row execute function escalation.never_changed();
