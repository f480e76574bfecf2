-- Applications to rounds are work; what each says is written anew with each change, by whom and for whom.
create table registry.application (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  round_name varchar(200) not null,
  audience varchar(20) not null,
  owner varchar(100) ${collate} not null,
  -- owner and round while it is not withdrawn: an owner has one of these in a round, also when two arrive at once
  live varchar(140) ${collate},
  changes integer not null,
  checks integer not null,
  ${work},
  constraint application_of_owner_once unique (live)
);
create index application_of_round on registry.application (round_id, id);
create index application_of_owner on registry.application (owner, id);

create table registry.application_step (
  id varchar(36) ${collate} not null primary key,
  application_id varchar(36) ${collate} not null references registry.application (id),
  -- 1 where it was taken by permission, when the round had closed
  late smallint not null,
  ${step},
  constraint application_step_taken_once unique (application_id, place),
  constraint application_step_replaced_once unique (replaces)
);
create index step_of_application on registry.application_step (application_id, certain_from);

-- Who sees a text sees the application: a draft its owner, what is handed in the department too.
create table registry.application_text (
  id varchar(36) ${collate} not null primary key,
  application_id varchar(36) ${collate} not null references registry.application (id),
  audience varchar(20) not null,
  owner varchar(100) ${collate} not null,
  document ${text} not null,
  why varchar(500) not null,
  -- the day on which it was written, and the how manieth of its application it is
  written_on date not null,
  place integer not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint application_text_replaced_once unique (replaces)
);
create index text_of_application on registry.application_text (application_id, written_on);

-- What the rule saw of each member when it was applied: evidence, kept as it was. A later check adds to it.
create table registry.eligibility_evidence (
  id varchar(36) ${collate} not null primary key,
  application_id varchar(36) ${collate} not null references registry.application (id),
  place integer not null,
  -- the day on which the rule was applied
  applied_on date not null,
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  verdict varchar(30) not null,
  finding varchar(20) not null,
  rule_version varchar(20) ${collate} not null references registry.eligibility_rule (version),
  asked_day date not null,
  -- the instant by which the rule was asked: with it the same answer comes again
  asked_by ${timestamp} not null,
  deciding_part varchar(30),
  deciding_words varchar(100),
  document ${text} not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint evidence_kept_once unique (application_id, place, authority_id),
  constraint evidence_replaced_once unique (replaces)
);

-- That an authority may apply to a round until a day after its closing.
create table registry.late_permission (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  audience varchar(20) not null,
  owner varchar(100) ${collate} not null,
  place integer not null,
  last_day date not null,
  why varchar(500) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint permission_given_once unique (round_id, owner, place),
  constraint permission_replaced_once unique (replaces)
);
