-- How much each reason counts when providers are ranked for a need, from a day on: ours, and a new row changes it. Together 100.
create table registry.matching_weight (
  id varchar(36) ${collate} not null primary key,
  rule varchar(20) ${collate} not null,
  since date not null,
  weight integer not null,
  why varchar(500) not null,
  constraint matching_weight_of_day unique (rule, since)
);
insert into registry.matching_weight (id, rule, since, weight, why) values
  ('weight-1', 'STRENGTH', '2017-04-01', 40, 'who helps must be good at it'),
  ('weight-2', 'DAYS', '2017-04-01', 20, 'help that is long under way comes first from who has time'),
  ('weight-3', 'NEARNESS', '2017-04-01', 20, 'people have to travel'),
  ('weight-4', 'LIKENESS', '2017-04-01', 10, 'a council like it knows its work'),
  ('weight-5', 'PAST_WORK', '2017-04-01', 10, 'what came of it before is known');
