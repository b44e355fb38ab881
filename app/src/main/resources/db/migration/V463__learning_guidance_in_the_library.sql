-- a procedure or a piece of guidance that came of a recommendation stands beside it
alter table learning.resource drop constraint resource_kind_check;
alter table learning.resource add constraint resource_kind_check
    check (kind in ('VIDEO', 'BRIEFING', 'BOOK', 'BOOKLET', 'TOOL', 'CASE_STUDY', 'MANUAL', 'EVENT', 'CAMPAIGN', 'ROLE', 'TOPIC', 'GUIDANCE'));
