create function access.own_record(whose uuid, agency bigint) returns bigint language plpgsql as $$
declare
    found bigint;
begin
    select id into found from people.record where person_id = whose and agency_id = agency order by version desc, id limit 1;
    if found is null then
        insert into people.record (agency_id, local_id, person_id) values (agency, 'written-here-' || gen_random_uuid(), whose) returning id into found;
        insert into people.link (record_id, person_id, since, decided_by, reason)
        values (found, whose, store.now(), 'worker', 'A worker of the agency wrote about this person here.');
    end if;
    return found;
end $$;
comment on function access.own_record is 'The agency''s record that what its worker writes of a person hangs on; made when the agency has sent none.';
