create function people.folded(name text) returns text language sql immutable parallel safe as $$
    select regexp_replace(translate(store.plain(coalesce(name, '')), '''’‘`', ''), '[^a-z0-9]+', ' ', 'g')
$$;
comment on function people.folded is 'A name in small letters, as the words by which people are found are written.';
