-- The day on which a text was written, and the how manieth of its application it is; the day on which a rule was applied: as at
-- a past day an application is what it was then.
alter table registry.application_text add column written_on date not null default '1970-01-01';
alter table registry.application_text add column place integer not null default 1;
alter table registry.eligibility_evidence add column applied_on date not null default '1970-01-01';
update registry.application_text set written_on = date(recorded_at);
update registry.application_text t set place = 1 + (
  select count(*) from registry.application_text earlier
  where earlier.application_id = t.application_id and earlier.recorded_at < t.recorded_at);
update registry.eligibility_evidence set applied_on = date(recorded_at);
drop index registry.text_of_application;
create index text_of_application on registry.application_text (application_id, written_on);
