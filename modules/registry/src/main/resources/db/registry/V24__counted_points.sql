-- What a score sheet counts with in the ranking of its round, from the day it is handed in; a row that says it no more, from the
-- day it is taken back or stands down. Apart from what is written on it, so that a ranking reads no words.
create table registry.counted_points (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  application_id varchar(36) ${collate} not null references registry.application (id),
  sheet_id varchar(36) ${collate} not null references registry.score_sheet (id),
  -- the points of each criterion, in their order, with a blank between them
  points varchar(400) ${collate} not null,
  counts_from date not null,
  audience varchar(20) not null,
  why varchar(500) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint points_counted_once unique (replaces)
);
create index points_of_round on registry.counted_points (round_id, counts_from);
create index points_of_sheet on registry.counted_points (sheet_id);
