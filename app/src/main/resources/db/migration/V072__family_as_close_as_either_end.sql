-- what is said of two people is kept as closely as the closer of the two records that it was said on
alter table family.relationship add column other_grade smallint not null default 2;
alter table family.inclusion add column other_grade smallint not null default 2;
comment on column family.relationship.other_grade is 'How closely the record of the other end is kept.';
comment on column family.inclusion.other_grade is 'How closely the record of the adult is kept.';
update family.relationship t set other_grade = r.grade from people.record r where r.id = t.other_record_id and r.grade > 2;
update family.inclusion t set other_grade = r.grade from people.record r where r.id = t.other_record_id and r.grade > 2;

create or replace function family.follow_other() returns trigger language plpgsql as $$
begin
    select person_id, grade into new.other_person_id, new.other_grade from people.record where id = new.other_record_id for share;
    new.other_grade := coalesce(new.other_grade, 2);
    return new;
end $$;

create or replace function family.carry_other() returns trigger language plpgsql as $$
begin
    update family.relationship set other_person_id = new.person_id, other_grade = new.grade where other_record_id = new.id;
    update family.inclusion set other_person_id = new.person_id, other_grade = new.grade where other_record_id = new.id;
    return null;
end $$;
drop trigger carry_other on people.record;
create trigger carry_other after update of person_id, stated_grade, grade on people.record for each row
    when (old.person_id is distinct from new.person_id or old.grade <> new.grade) execute function family.carry_other();

drop policy both_ends on family.relationship;
create policy both_ends on family.relationship as restrictive for select to wholepicture_app using (
    other_person_id is null
    or exists (select 1 from people.person p where p.id = other_person_id)
        and (other_grade <= 2 or exists (select 1 from access.opening o where o.person_id = other_person_id and o.reach >= other_grade)));
drop policy both_ends on family.inclusion;
create policy both_ends on family.inclusion as restrictive for select to wholepicture_app using (
    other_person_id is null
    or exists (select 1 from people.person p where p.id = other_person_id)
        and (other_grade <= 2 or exists (select 1 from access.opening o where o.person_id = other_person_id and o.reach >= other_grade)));
