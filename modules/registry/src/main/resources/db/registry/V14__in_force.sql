-- Which instruments are in force is asked of all authorities at once, by what has not gone by the day.
create index fact_by_gone on registry.intervention_fact (gone_by, service);
