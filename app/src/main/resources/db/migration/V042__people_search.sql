-- Search: row-level security would keep the index of words from being used, so these functions look for themselves
-- and apply the gate themselves. They give numbers only; what is shown is then read under the gate.

create function people.opened_to_me(whose uuid, least_reach smallint) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select 1 from access.opening o where o.person_id = whose and o.reach >= least_reach
        and o.agency_id = store.agency() and (o.worker_id is null or o.worker_id = store.worker())
        and (o.until is null or o.until > store.now()) and o.since <= store.now())
$$;
comment on function people.opened_to_me is 'Whether whoever asks has an opening to the person that reaches so far: the policy "mine" of access.opening, for functions that row-level security does not bind.';
revoke all on function people.opened_to_me from public;

create function people.need_now(need smallint, agency bigint, grade smallint) returns smallint language sql immutable parallel safe as $$
    select case grade
        when 1 then need
        when 2 then case when need = 0 then 2::smallint else need end
        when 3 then case when need = 1 and agency = 0 then need else greatest(need, 3::smallint) end
        else 4::smallint end
$$;
comment on function people.need_now is 'The reach that a row of searchable needs of the searcher, by how the person is kept now; words made while the person was kept more openly open to nobody else.';

create function people.holding(words tsquery, most int) returns setof uuid language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if store.agency() is null then
        return;
    end if;
    return query execute $q$
        select s.person_id from people.searchable s join people.person p on p.id = s.person_id
        cross join lateral (select people.need_now(s.need, s.agency_id, p.grade) as need) n
        where s.words operator(pg_catalog.@@) $1 and p.ended_at is null and case n.need
            when 0 then true
            when 1 then s.agency_id in (0, $3) and people.opened_to_me(p.id, 1::smallint)
            else people.opened_to_me(p.id, n.need) end
        limit $2 $q$ using words, most, store.agency();
end $$;
revoke all on function people.holding from public;

create function people.any_of(lexemes text[], prefixes text[]) returns text language sql immutable as $$
    select string_agg('''' || replace(replace(word, '\', '\\'), '''', '''''') || '''' || suffix, ' | ')
    from (select unnest(lexemes) as word, '' as suffix union all select unnest(prefixes), ':*') w
$$;

create function people.guesses(word text) returns text[] language sql stable security definer
    set search_path = pg_catalog, public, pg_temp set pg_trgm.similarity_threshold = 0.25 as $$
    select coalesce(array_agg('n:' || guess), '{}') from (
        select w.word as guess from people.word w where w.word % guesses.word
        and levenshtein_less_equal(w.word, guesses.word, 2) <= case when length(guesses.word) <= 4 then 1 else 2 end
        order by similarity(w.word, guesses.word) desc, w.word limit 200) g
$$;
comment on function people.guesses is 'Words of names that the word may be a slip of. For search only: the words may be of people whom nobody may find.';
revoke all on function people.guesses from public;

-- terms: [{"exact": [words], "near": [words], "loose": [words], "prefix": [words], "guess": "word", "may_miss": true}, ...]
create function people.search(terms jsonb, named text, enough int, most int) returns table (person_id uuid, tier int)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    step int;
    query text;
    found uuid[] := '{}';
    more uuid[];
    tiers int[] := '{}';
begin
    for step in 1 .. 3 loop
        select string_agg('(' || people.any_of(
                case step when 1 then t.exact when 2 then t.exact || t.near
                    else t.exact || t.near || t.loose || case when t.guess is null then '{}'::text[] else people.guesses(t.guess) end end,
                case when step = 3 then t.prefix else '{}'::text[] end) || ')', ' & ')
            into query
            from jsonb_to_recordset(terms) as t (exact text[], near text[], loose text[], prefix text[], guess text, may_miss boolean)
            where step = 1 or not t.may_miss;
        continue when query is null;
        select coalesce(array_agg(distinct h), '{}') into more from people.holding(query::tsquery, most + 1) h where h <> all (found);
        found := found || more;
        tiers := tiers || array_fill(step, array[cardinality(more)]);
        exit when cardinality(found) >= enough;
    end loop;
    return query select f.id, f.tier from unnest(found, tiers) as f (id, tier) join people.person p on p.id = f.id
        order by f.tier, similarity(p.name, named) desc, p.name, p.born_from nulls last, p.id limit most + 1;
end $$;
comment on function people.search is 'People whom the searcher may find, the best first: those who have every word, then short forms of names, then slips of the pen. One more than the most when there are more.';
revoke all on function people.search from public;
grant execute on function people.search to wholepicture_app;
