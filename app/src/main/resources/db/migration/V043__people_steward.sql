-- The steward's queue. A steward sees both records of a question whoever is involved, up to protected; a record that is
-- sealed only when the person has been opened to them by name; and nothing of any other record.

create function people.steward_sees(record people.record) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select store.has_role('DATA_STEWARD') and store.agency() is not null
        and (record.grade <= 3 or people.opened_to_me(record.person_id, 4::smallint))
$$;
revoke all on function people.steward_sees from public;

create function people.review_queue(after_at timestamptz, after_id bigint, most int)
    returns table (id bigint, raised_at timestamptz, weight double precision, why text, record_id bigint, other_id bigint, agency text,
        other_agency text, name text, other_name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select v.id, v.raised_at, v.weight, v.why, r.id, o.id, ra.name, oa.name,
        coalesce(rv.body #>> '{names,0,given}', '') || ' ' || coalesce(rv.body #>> '{names,0,family}', ''),
        coalesce(ov.body #>> '{names,0,given}', '') || ' ' || coalesce(ov.body #>> '{names,0,family}', '')
    from people.review v
    join people.record r on r.id = v.record_id join people.record o on o.id = v.other_id
    join people.record_version rv on rv.record_id = r.id and rv.version = r.version
    join people.record_version ov on ov.record_id = o.id and ov.version = o.version
    join agencies.agency ra on ra.id = r.agency_id join agencies.agency oa on oa.id = o.agency_id
    where v.closed_at is null and (v.raised_at, v.id) > (after_at, after_id) and people.steward_sees(r) and people.steward_sees(o)
    order by v.raised_at, v.id limit most
$$;
comment on function people.review_queue is 'The open questions that this steward may see, the oldest first, after the one given.';
revoke all on function people.review_queue from public;
grant execute on function people.review_queue to wholepicture_app;

create function people.review_count(most int) returns int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select count(*)::int from (select 1 from people.review v
        join people.record r on r.id = v.record_id join people.record o on o.id = v.other_id
        where v.closed_at is null and people.steward_sees(r) and people.steward_sees(o) limit most) c
$$;
revoke all on function people.review_count from public;
grant execute on function people.review_count to wholepicture_app;

create function people.review_sides(review bigint)
    returns table (side int, record_id bigint, agency_id bigint, agency text, local_id text, person_id uuid, grade smallint, received_at timestamptz,
        body text, residences text, why text, raised_at timestamptz, open boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.side, r.id, r.agency_id, a.name, r.local_id, r.person_id, r.grade, n.received_at, n.body::text,
        (select jsonb_agg(jsonb_build_object('lines', h.lines, 'postcode', h.postcode, 'uprn', h.uprn, 'use', h.use, 'from', h.from_when,
            'to', h.to_when) order by h.id)::text
         from people.residence h where h.record_id = r.id and h.superseded_at is null and not h.with_person),
        v.why, v.raised_at, v.closed_at is null
    from people.review v
    join people.record one on one.id = v.record_id join people.record other on other.id = v.other_id
    cross join lateral (values (1, v.record_id), (2, v.other_id)) s (side, id)
    join people.record r on r.id = s.id join agencies.agency a on a.id = r.agency_id
    join people.record_version n on n.record_id = r.id and n.version = r.version
    where v.id = review and people.steward_sees(one) and people.steward_sees(other)
    order by s.side
$$;
comment on function people.review_sides is 'Both records of a question, or nothing when the steward may not see both.';
revoke all on function people.review_sides from public;
grant execute on function people.review_sides to wholepicture_app;

create function people.link_reasons(person uuid) returns table (link_id bigint, reason text, worker text) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select l.id, l.reason, w.name from people.link l join people.record r on r.id = l.record_id left join agencies.worker w on w.id = l.worker_id
    where l.person_id = person and people.opened_to_me(person, 2::smallint)
        and people.opened_to_me(r.person_id, greatest(r.grade, 2::smallint))
$$;
comment on function people.link_reasons is 'Who decided each link of a person and why, for those who see the whole person and the record: a reason may speak of other records.';
revoke all on function people.link_reasons from public;
grant execute on function people.link_reasons to wholepicture_app;
