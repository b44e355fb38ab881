-- by which the later facts about a statement are found
create index relationship_about on family.relationship (about) where about is not null;
