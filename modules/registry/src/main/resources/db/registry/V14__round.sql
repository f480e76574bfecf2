-- A round of applications is work; what it says is written anew with each change.
create table registry.application_round (
  id varchar(36) ${collate} not null primary key,
  cloned_from varchar(36) ${collate} references registry.application_round (id),
  changes integer not null,
  ${work}
);

create table registry.application_round_step (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  ${step},
  constraint round_step_taken_once unique (round_id, place),
  constraint round_step_replaced_once unique (replaces)
);
create index step_of_round on registry.application_round_step (round_id, certain_from);

create table registry.round_terms (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  audience varchar(20) not null,
  name varchar(200) not null,
  opens date,
  closes date,
  document ${text} not null,
  why varchar(500) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint round_terms_replaced_once unique (replaces)
);
create index terms_of_round on registry.round_terms (round_id, recorded_at);
