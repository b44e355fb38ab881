-- Searching for a word that begins with something reads every entry of every such word before anything else is looked at:
-- for a common surname ten times as long as all the rest. Where only some words begin so, they are named instead, and
-- the rarest of what is asked for leads the way.

create function people.beginning(prefixes text[], most int) returns text[] language sql stable security definer
    set search_path = pg_catalog, public, pg_temp as $$
    select case when count(*) <= most then coalesce(array_agg('n:' || found.word), '{}') end from (
        select w.word from unnest(prefixes) as p (prefix) join people.word w on w.word like replace(replace(replace(substr(p.prefix, 3), '\', '\\'), '%', '\%'), '_', '\_') || '%'
        limit most + 1) found
$$;
comment on function people.beginning is 'The words of names (n:) that begin with one of these; null when they are more than the most. For search only: the words may be of people whom nobody may find.';
revoke all on function people.beginning from public;

create or replace function people.search(terms jsonb, named text, enough int, most int) returns table (person_id uuid, tier int)
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
                    else t.exact || t.near || t.loose || begun.words || case when t.guess is null then '{}'::text[] else people.guesses(t.guess) end end,
                case when step = 3 and begun.words is null then t.prefix else '{}'::text[] end) || ')', ' & ')
            into query
            from jsonb_to_recordset(terms) as t (exact text[], near text[], loose text[], prefix text[], guess text, may_miss boolean)
            left join lateral (select people.beginning(t.prefix, 100) as words) begun on step = 3
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
