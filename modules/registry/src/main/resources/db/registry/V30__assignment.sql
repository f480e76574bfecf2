-- How much a need counts beside others by how urgent it is, from a day on: ours, and a new row changes it.
create table registry.urgency_weight (
  id varchar(36) ${collate} not null primary key,
  urgency varchar(20) not null,
  since date not null,
  weight integer not null,
  why varchar(500) not null,
  constraint urgency_weight_of_day unique (urgency, since)
);
insert into registry.urgency_weight (id, urgency, since, weight, why) values
  ('urgency-1', 'URGENT', '2017-04-01', 3, 'what is needed within weeks comes before what suits somebody a little better'),
  ('urgency-2', 'SOON', '2017-04-01', 2, 'months are less than no time set'),
  ('urgency-3', 'PLANNED', '2017-04-01', 1, 'what others are measured by');

-- Runs that match many needs: what was asked for, and of which moment. The id is that of the job.
create table registry.assignment_run (
  id varchar(36) ${collate} not null primary key,
  asked_on date not null,
  recorded_by ${timestamp} not null,
  document ${text} not null
);

-- What a run proposes for each need, as it was worked out. It names the need without a reference: the row is a copy that stays as
-- it is, no need is ever deleted, and to write hundreds of rows that refer to needs would wait for, and lock out, whoever holds one.
create table registry.assignment_row (
  id varchar(36) ${collate} not null primary key,
  run_id varchar(36) ${collate} not null references registry.assignment_run (id),
  place integer not null,
  need_id varchar(36) ${collate} not null,
  document ${text} not null
);
create unique index row_of_assignment on registry.assignment_row (run_id, place);

-- What came of accepting, one row for each need of a run: the engagement that began, or why it was refused the last time.
create table registry.assignment_answer (
  id varchar(36) ${collate} not null primary key,
  run_id varchar(36) ${collate} not null references registry.assignment_run (id),
  need_id varchar(36) ${collate} not null,
  engagement_id varchar(36) ${collate},
  refused varchar(1000),
  times integer not null,
  answered_at ${timestamp} not null
);
create unique index answer_of_assignment on registry.assignment_answer (run_id, need_id);
