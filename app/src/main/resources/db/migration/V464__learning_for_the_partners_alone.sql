-- between restricted and published: those who answer for the partners read it, and nobody else
alter table learning.review add column partners_on date, add column partners_reason text not null default '', add column partners_by text;
alter table learning.review add check (partners_on is null or partners_reason <> '' and partners_by <> '');
comment on column learning.review.partners_on is 'Since when the partners read it, before or instead of publication. They see it only while it has been read for names since it last changed.';

create function learning.is_partner() returns boolean language sql stable as $$
    select store.has_role('BOARD_OFFICER') or store.has_role('SAFEGUARDING_LEAD') or store.has_role('HEAD_OF_SERVICE') $$;
comment on function learning.is_partner is 'Whether the worker answers for a partner: its head of service, its safeguarding lead, or the partnership''s own office.';

create policy partners on learning.review for select to wholepicture_app
    using (partners_on is not null and anonymised_at is not null and (select learning.is_partner()));
create or replace function learning.is_published(recommendation uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select store.agency() is not null and exists (select 1 from learning.recommendation c join learning.review r on r.id = c.review_id
        where c.id = recommendation and c.status <> 'WITHDRAWN'
            and (r.published_on is not null or r.partners_on is not null and r.anonymised_at is not null and learning.is_partner()))
$$;
