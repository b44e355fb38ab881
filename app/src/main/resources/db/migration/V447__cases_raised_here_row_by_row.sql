-- Whoever raised a concern hears what became of it. Asked in this way the question cannot be answered by reading every opening of the agency first, which
-- took a quarter of a second for an agency that sees 100,000 people, however few cases were wanted: it is one look into an index for each case.
-- Every opening reaches at least 1, so the answers are the same.
drop policy raised_here on cases.file;
create policy raised_here on cases.file for select to wholepicture_app using (
    raised_by_agency = (select store.agency()) and grade <= 2
    and exists (select 1 from access.opening o where o.person_id = file.person_id and o.reach >= least(file.grade, 1::smallint)));
drop policy raised_here on cases.fact;
create policy raised_here on cases.fact for select to wholepicture_app using (
    told_agency = (select store.agency()) and grade <= 2
    and exists (select 1 from access.opening o where o.person_id = fact.person_id and o.reach >= least(fact.grade, 1::smallint)));
drop policy party on escalation.disagreement;
create policy party on escalation.disagreement for select to wholepicture_app using (
    (select store.agency()) in (raised_agency, other_agency) and grade <= 2
    and exists (select 1 from access.opening o where o.person_id = disagreement.person_id and o.reach >= least(disagreement.grade, 1::smallint)));
