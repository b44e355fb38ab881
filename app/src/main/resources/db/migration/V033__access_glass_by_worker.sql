-- asked for on every page: which glass has this worker broken that is open still?
create index glass_worker on access.glass (worker_id, until desc);
create index entry_kind on journal.entry (kind, seq desc);
