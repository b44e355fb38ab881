create index entry_waits_for_age on chronology.entry (id)
    where superseded_at is null and outcome = 'DID_NOT_ATTEND' and jsonb_exists(original, 'age');
