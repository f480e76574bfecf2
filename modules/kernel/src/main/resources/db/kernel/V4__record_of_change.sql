-- The record is shown newest first, and Derby reads an index in one direction only.
drop index kernel.change_of_subject;
create index change_of_subject on kernel.change_entry (subject, subject_id, position desc);
drop index kernel.change_of_correlation;
create index change_of_correlation on kernel.change_entry (correlation, position desc);
create index change_newest on kernel.change_entry (position desc);
create index change_by_actor on kernel.change_entry (actor, position desc);
-- instants rise with positions: a day is a run of positions, and this leads to its first
create index change_by_time on kernel.change_entry (made_at, position);
