alter table cases.fact add column rests_on text[] not null default '{}';
comment on column cases.fact.rests_on is 'What the decision rests on: for each piece of evidence its address and, after a blank, its words (A-079).';
