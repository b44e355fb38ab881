drop function people.link_reasons(uuid);
create function people.link_reasons(person uuid) returns table (link_id bigint, reason text, worker text, reason_left text, worker_left text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.id, l.reason, w.name, n.reason, nw.name
    from people.link l join people.record r on r.id = l.record_id left join agencies.worker w on w.id = l.worker_id
    left join lateral (
        select * from (
            select id, reason, worker_id from people.link where record_id = l.record_id and until is null
            union all select id, reason, worker_id from people.link where record_id = l.record_id and until is not null) later
        where later.id > l.id order by later.id limit 1) n on l.until is not null
    left join agencies.worker nw on nw.id = n.worker_id
    where l.person_id = person and people.opened_to_me(person, 2::smallint)
        and people.opened_to_me(r.person_id, greatest(r.grade, 2::smallint))
$$;
comment on function people.link_reasons is 'Who decided each link of a person and why, and why it ended, for those who see the whole person and the record: a reason may speak of other records.';
revoke all on function people.link_reasons from public;
grant execute on function people.link_reasons to wholepicture_app;
create index link_ended on people.link (record_id) where until is not null;
