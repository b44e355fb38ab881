-- the minutes of each kind of meeting have a clock of their own; those that run or ran until now are named by the meeting from which they began
update clocks.clock c set code = case f.kind when 'ConferenceHeld' then 'cp.minutes-conference' when 'CoreGroupMet' then 'cp.minutes-core-group' else 'cp.minutes-review' end
from cases.fact f
where c.code = 'cp.minutes' and f.case_id = c.case_id and f.happened_at = c.anchor_at and f.kind in ('ConferenceHeld', 'CoreGroupMet', 'ReviewHeld');
