-- supervisors' tasks are looked for among these few of many lines
create index entry_not_brought on chronology.entry (person_id, agency_id, happened_from) where outcome = 'WAS_NOT_BROUGHT' and superseded_at is null;
