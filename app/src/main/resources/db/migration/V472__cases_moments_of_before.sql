-- What rooms recorded before they said so here, so that the last year can be looked at at once. Who did it is found by name and agency where only those
-- were kept; where nobody is found, conditions see that it happened and no preview counts it.
insert into cases.moment (process, about, kind, case_id, record_id, happened_at, recorded_at, worker_id, bearing, stage, body)
with told as (
    select 'was-not-brought' as process, '' as about, 'AppointmentMissed' as kind, null::bigint as case_id, m.record_id, m.day::timestamp at time zone 'Europe/London' as happened_at,
        m.at as recorded_at, m.worker_id, '' as worker, '' as agency, 'RECORDS' as bearing, '' as stage, jsonb_build_object('outcome', m.outcome, 'reason', m.reason) as body
    from wasnotbrought.missed m
    union all
    select 'was-not-brought', '', 'HarmJudged', null, o.record_id, o.judged_at, o.judged_at, null, o.judged_by, g.name, case when o.harm then 'PROTECTS' else 'WITHDRAWS' end, '',
        jsonb_build_object('harm', case when o.harm then 'YES' else 'NO' end)
    from wasnotbrought.oversight o join agencies.agency g on g.id = o.agency_id where o.judged_at is not null
    union all
    select 'marac', '', 'KnownToMarac', null, k.record_id, k.since::timestamp at time zone 'Europe/London', k.since::timestamp at time zone 'Europe/London', k.worker_id, '', '',
        'PROTECTS', '', '{}'::jsonb
    from marac.known k
    union all
    select 'marac', '', 'MaracEnded', null, k.record_id, k.until::timestamp at time zone 'Europe/London', k.until::timestamp at time zone 'Europe/London', null, '', '', 'WITHDRAWS', '', '{}'
    from marac.known k where k.until is not null
    union all
    select 'disagreements', d.number, 'DisagreementRaised', d.case_id, d.record_id, d.raised_at, d.raised_at, d.raised_by, '', '', 'PROTECTS', 'PRACTITIONERS', '{}'
    from escalation.disagreement d
    union all
    select 'disagreements', d.number, case when h.sentence = 'Talked about it' then 'DisagreementAnswered' else 'DisagreementTakenUp' end, d.case_id, d.record_id, h.at, h.at, null, h.worker, h.agency,
        case when h.sentence = 'Talked about it' then 'RECORDS' else 'PROTECTS' end,
        (array['PRACTITIONERS', 'MANAGERS', 'SENIOR', 'PARTIES'])[case when h.sentence = 'Talked about it' then h.step else least(h.step + 1, 4) end],
        case when h.sentence = 'Talked about it' then jsonb_build_object('by', case when h.agency = o.name then 'OTHER' else 'RAISED' end) else '{}' end
    from escalation.happened h join escalation.disagreement d on d.id = h.disagreement_id join agencies.agency o on o.id = d.other_agency
    where h.sentence = 'Talked about it' or h.sentence like '%aken up one step'
    union all
    select 'disagreements', d.number, 'DisagreementSettled', d.case_id, d.record_id, d.ended_at, d.ended_at, null, h.worker, h.agency,
        case d.outcome when 'CHANGED' then 'PROTECTS' when 'AGREED' then 'RECORDS' else 'WITHDRAWS' end, (array['PRACTITIONERS', 'MANAGERS', 'SENIOR', 'PARTIES'])[d.step],
        jsonb_build_object('outcome', d.outcome, 'theme', coalesce(d.themes[1], ''))
    from escalation.disagreement d join escalation.happened h on h.disagreement_id = d.id and h.sentence like 'Settled: %' where d.ended_at is not null
    union all
    select 'meetings', m.number, 'FamilyAsked', a.case_id, a.record_id, i.asked_at, i.asked_at, null, '', '', 'RECORDS', '',
        jsonb_build_object(case when i.excluded_why <> '' then 'keptOut' else 'seat' end, i.seat)
    from meetings.invited i join meetings.meeting m on m.id = i.meeting_id join meetings.about a on a.meeting_id = m.id where i.worker_id is null and i.withdrawn_at is null
    union all
    select 'meetings', m.number, 'MeetingHeld', a.case_id, a.record_id, m.held_at, m.closed_at, null, h.worker, h.agency, 'RECORDS', '',
        jsonb_build_object('quorate', case when m.without = '' then 'YES' else 'NO' end) || (
            select jsonb_object_agg(lower(seat), came) from (
                select s.seat, case when count(i.id) = 0 then 'NOT_ASKED' when bool_or(i.came in ('IN_PERSON', 'VIDEO', 'TELEPHONE')) then 'YES'
                    when bool_and(i.excluded_why <> '') then 'KEPT_OUT' else 'NO' end as came
                from unnest(array['CHILD', 'PARENT']) s (seat) left join meetings.invited i on i.meeting_id = m.id and i.seat = s.seat and i.withdrawn_at is null group by s.seat) seats)
    from meetings.meeting m join meetings.about a on a.meeting_id = m.id join meetings.happened h on h.meeting_id = m.id and h.sentence like '% held on %'
    where m.held_at is not null
    union all
    select 'meetings', m.number, 'MinutesSent', a.case_id, a.record_id, m.issued_at, m.issued_at, null, h.worker, h.agency, 'PROTECTS', '',
        jsonb_build_object('toAll', case when exists (select 1 from meetings.invited i where i.meeting_id = m.id and i.excluded_why <> '' and i.withdrawn_at is null) then 'NO' else 'YES' end)
    from meetings.meeting m join meetings.about a on a.meeting_id = m.id join meetings.happened h on h.meeting_id = m.id and h.sentence = 'Minutes issued' where m.issued_at is not null
    union all
    select 'meetings', m.number, 'ActionDone', a.case_id, a.record_id, t.done_at, t.done_at, null, h.worker, h.agency, 'RECORDS', '',
        jsonb_build_object('late', case when t.due < (t.done_at at time zone 'Europe/London')::date then 'YES' else 'NO' end)
    from meetings.action t join meetings.meeting m on m.id = t.meeting_id join meetings.about a on a.meeting_id = m.id
    join meetings.happened h on h.meeting_id = m.id and h.sentence = 'Action ' || t.n || ' done' where t.done_at is not null
)
select t.process, t.about, t.kind, t.case_id, t.record_id, t.happened_at, t.recorded_at,
    coalesce(t.worker_id, (select w.id from agencies.worker w join agencies.agency g on g.id = w.agency_id where w.name = t.worker and g.name = t.agency order by w.id limit 1)),
    t.bearing, t.stage, t.body
from told t order by t.recorded_at, t.process, t.about, t.record_id;
