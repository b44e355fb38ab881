create function escalation.counted() returns table (quarter text, agency text, step text, outcome text, number bigint) language sql stable security definer set search_path = escalation, pg_temp as $$
    select to_char(d.raised_at at time zone 'Europe/London', 'YYYY "Q"Q'), a.name, d.step::text, coalesce(d.outcome, ''), count(*) from escalation.disagreement d
    join agencies.agency a on a.id = d.raised_agency where (select store.has_role('BOARD_OFFICER')) or (select store.has_role('LEARNING_LEAD')) group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4
$$;
comment on function escalation.counted is 'How many disagreements each agency raised in each quarter, for those who oversee the partnership. It names nobody and no case.';
revoke all on function escalation.counted from public;
grant execute on function escalation.counted to wholepicture_app, wholepicture_works;
