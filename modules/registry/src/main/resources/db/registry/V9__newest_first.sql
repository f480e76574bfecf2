-- Judgements are shown newest first, and Derby reads an index in one direction only.
drop index registry.reading_by_day;
create index reading_by_day on registry.judgement_reading (certain_from desc, inspection_id desc);
