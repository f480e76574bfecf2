-- Two sources disagree on a judgement: what stood, and what the other source says. Rows are only added.
create table registry.dispute (
  id varchar(36) ${collate} not null primary key,
  inspection_id varchar(36) ${collate} not null references registry.inspection (id),
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  reading_id varchar(36) ${collate} not null references registry.judgement_reading (id),
  -- the other reading, as JSON
  claim varchar(20000) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint dispute_replaced_once unique (replaces)
);
create index dispute_of_inspection on registry.dispute (inspection_id);

create table registry.dispute_decision (
  id varchar(36) ${collate} not null primary key,
  dispute_id varchar(36) ${collate} not null references registry.dispute (id),
  settlement varchar(20) not null,
  reason varchar(500) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint dispute_settled_once unique (dispute_id),
  constraint decision_replaced_once unique (replaces)
);
