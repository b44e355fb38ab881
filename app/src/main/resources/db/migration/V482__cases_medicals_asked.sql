create index fact_medical_asked on cases.fact (worker_id, case_id) where kind = 'MedicalAsked';
comment on index cases.fact_medical_asked is 'For whoever asked for a medical: what it found goes to them.';
