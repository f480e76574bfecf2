-- Who is on the panel of a round, by the id of the person. Who is taken off has a row more that says so.
create table registry.assessor (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  person varchar(80) ${collate} not null,
  name varchar(200) not null,
  region varchar(40),
  since date not null,
  audience varchar(20) not null,
  owner varchar(100) ${collate} not null,
  -- which of the rows of one person and round: two at once would have the same
  place integer not null,
  why varchar(500) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint assessor_of_round_once unique (round_id, person, place),
  constraint assessor_replaced_once unique (replaces)
);

-- Of one application, and kept as it was declared.
create table registry.declared_conflict (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  application_id varchar(36) ${collate} not null references registry.application (id),
  person varchar(80) ${collate} not null,
  audience varchar(20) not null,
  owner varchar(100) ${collate} not null,
  why varchar(500) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint conflict_declared_once unique (application_id, person),
  constraint conflict_replaced_once unique (replaces)
);
create index conflict_of_round on registry.declared_conflict (round_id, id);

-- That a sheet is there, the department sees; what is written on it, stands apart.
create table registry.score_sheet (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  round_name varchar(200) not null,
  application_id varchar(36) ${collate} not null references registry.application (id),
  application_name varchar(200) not null,
  person varchar(80) ${collate} not null,
  audience varchar(20) not null,
  owner varchar(100) ${collate} not null,
  -- person and application until it stands down: an assessor has one of these, also when two arrive at once
  live varchar(120) ${collate},
  changes integer not null,
  ${work},
  constraint sheet_of_assessor_once unique (live)
);
create index sheet_of_round on registry.score_sheet (round_id, id);
create index sheet_of_owner on registry.score_sheet (owner, id);

create table registry.score_sheet_step (
  id varchar(36) ${collate} not null primary key,
  sheet_id varchar(36) ${collate} not null references registry.score_sheet (id),
  ${step},
  constraint sheet_step_taken_once unique (sheet_id, place),
  constraint sheet_step_replaced_once unique (replaces)
);
create index step_of_sheet on registry.score_sheet_step (sheet_id, certain_from);

-- Scores are their assessor's own until they are handed in, and again when they are taken back.
create table registry.sheet_scores (
  id varchar(36) ${collate} not null primary key,
  sheet_id varchar(36) ${collate} not null references registry.score_sheet (id),
  audience varchar(20) not null,
  owner varchar(100) ${collate} not null,
  document ${text} not null,
  why varchar(500) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint sheet_scores_replaced_once unique (replaces)
);
create index scores_of_sheet on registry.sheet_scores (sheet_id, recorded_at);
