create index fact_medical on cases.fact (kind, case_id, n) where kind in ('MedicalAsked', 'MedicalHeld', 'MedicalRead');
comment on index cases.fact_medical is 'What a medical found goes on to whoever asked for it and to whoever holds the case, until they have read it.';
