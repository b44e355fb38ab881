create table learning.figure (
    id bigint generated always as identity primary key,
    review_id bigint not null references learning.review,
    document_id bigint not null references learning.document,
    position int not null,
    section text not null,
    page int not null,
    starts_at int not null,
    ends_at int not null,
    words text not null check (words <> ''),
    what text not null check (what <> ''),
    value double precision not null,
    of int check (of >= 0),
    unit text not null,
    passage text not null check (passage <> ''),
    stands boolean,
    decided_by text,
    unique (document_id, position),
    check ((stands is null) = (decided_by is null))
);
comment on table learning.figure is 'A figure that a document gives of what it counted: an audit, a survey. The passage is never changed.';
comment on column learning.figure.of is 'Out of how many; null where the document does not say it there. A share in per cent has none.';
comment on column learning.figure.stands is 'Whether a learning lead holds it for a figure that others may rely on; null until somebody has looked.';
create index figure_review on learning.figure (review_id);

alter table learning.box add column theme_ids text[] not null default '{}', add column stands boolean;
comment on column learning.box.stands is 'Whether a learning lead lets it be read with the review once that is published; null until somebody has looked.';

alter table learning.figure enable row level security;
create policy lead on learning.figure to wholepicture_app using ((select learning.leads())) with check ((select learning.leads()));
create policy published on learning.figure for select to wholepicture_app using (stands and exists (select 1 from learning.review r where r.id = review_id));
create policy published on learning.box for select to wholepicture_app using (stands and exists (select 1 from learning.review r where r.id = review_id));
create policy works on learning.figure to wholepicture_works using (true) with check (true);
grant select, insert on learning.figure to wholepicture_app, wholepicture_works;
grant update (stands, decided_by) on learning.figure to wholepicture_app, wholepicture_works;
grant update (stands) on learning.box to wholepicture_app, wholepicture_works;

create or replace view learning.found with (security_invoker = true) as
    select p.review_id, t.theme, bool_or(p.kind in ('recommendation', 'improvement', 'priority-action')) as asked, count(*) as passages
    from learning.proposal p cross join lateral unnest(p.theme_ids) t(theme)
    where p.decision in ('ACCEPTED', 'MENDED') and p.kind <> 'strength' group by p.review_id, t.theme
    union all
    select review_id, theme, false, 0 from learning.review_theme
    union all
    select b.review_id, t.theme, false, count(*) from learning.box b cross join lateral unnest(b.theme_ids) t(theme) where b.stands group by b.review_id, t.theme;
