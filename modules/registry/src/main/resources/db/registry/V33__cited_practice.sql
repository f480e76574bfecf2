-- Which practices the scope of an engagement stands on, to be asked for.
create table registry.engagement_practice (
  id varchar(36) ${collate} not null primary key,
  engagement_id varchar(36) ${collate} not null references registry.engagement (id),
  practice_id varchar(36) ${collate} not null references registry.practice (id),
  written_on date not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint engagement_practice_replaced_once unique (replaces)
);
create index practice_of_engagement on registry.engagement_practice (engagement_id, practice_id);
create index engagement_of_practice on registry.engagement_practice (practice_id, engagement_id);
