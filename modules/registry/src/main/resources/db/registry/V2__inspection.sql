create table registry.inspection (
  id varchar(36) ${collate} not null primary key,
  version bigint not null,
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  report varchar(40),
  readings integer not null,
  constraint report_recorded_once unique (authority_id, report)
);

create table registry.judgement_reading (
  id varchar(36) ${collate} not null primary key,
  inspection_id varchar(36) ${collate} not null references registry.inspection (id),
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  audience varchar(20) not null,
  framework varchar(20) not null,
  visit varchar(20) not null,
  visit_start varchar(10),
  visit_end varchar(10),
  overall varchar(30),
  leaders varchar(30),
  help_and_protection varchar(30),
  in_care varchar(30),
  care_leavers varchar(30),
  adoption varchar(30),
  findings varchar(2000),
  confidence varchar(500) not null,
  reason varchar(500),
  ${dated},
  constraint reading_replaced_once unique (replaces)
);
create index reading_of_authority on registry.judgement_reading (authority_id, certain_from desc, inspection_id desc);
create index reading_of_inspection on registry.judgement_reading (inspection_id);
create index reading_by_day on registry.judgement_reading (certain_from, inspection_id);
