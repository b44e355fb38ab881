alter table sharing.shared add column understood text not null default '', add column understood_at timestamptz, add column understood_by text not null default '',
    add check ((understood = '') = (understood_at is null)), add check (understood = '' or given);
comment on column sharing.shared.understood is 'The main point as whoever received it said it back; empty while nobody has. Sent, read and understood are three things (A-083).';
