create function learning.read_for_names_first() returns trigger language plpgsql set search_path = '' as $$
begin
    if new.published_on is not null and (tg_op = 'INSERT' or old.published_on is null) and (new.anonymised_at is null or coalesce(new.anonymised_by, '') = '') then
        raise exception 'A review is published only after it has been read for names' using errcode = 'check_violation', constraint = 'read_for_names_first';
    end if;
    return new;
end $$;
comment on function learning.read_for_names_first is 'Whoever publishes, in whatever way: nothing goes out that nobody has read for names since it last changed.';
create trigger read_for_names_first before insert or update of published_on, anonymised_at on learning.review for each row execute function learning.read_for_names_first();
