-- What the department set instead of the mean of what assessors gave: the department's own.
create table registry.moderated_score (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  application_id varchar(36) ${collate} not null references registry.application (id),
  criterion integer not null,
  -- which of those of one criterion and application: two set at once would have the same
  place integer not null,
  points integer not null,
  audience varchar(20) not null,
  why varchar(500) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint score_moderated_once unique (application_id, criterion, place),
  constraint moderated_score_replaced_once unique (replaces)
);
create index moderated_of_round on registry.moderated_score (round_id, id);

-- What is decided of an application, with the scores it was decided on. Until it is published the department owns it, and no
-- applicant learns of it; to publish adds a row that the applicant owns.
create table registry.selection_decision (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  application_id varchar(36) ${collate} not null references registry.application (id),
  place integer not null,
  outcome varchar(20) not null,
  audience varchar(20) not null,
  owner varchar(100) ${collate} not null,
  document ${text} not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint selection_decided_once unique (application_id, place),
  constraint selection_replaced_once unique (replaces)
);
create index decision_of_round on registry.selection_decision (round_id, id);

-- Who is selected and who is on the reserve list, as everybody reads it.
create table registry.published_outcome (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  application_id varchar(36) ${collate} not null references registry.application (id),
  place integer not null,
  name varchar(200) not null,
  outcome varchar(20) not null,
  -- its place on the reserve list, where it has one
  reserve integer,
  audience varchar(20) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint outcome_published_once unique (application_id, place),
  constraint outcome_replaced_once unique (replaces)
);
create index outcome_of_round on registry.published_outcome (round_id, id);
