create table registry.intervention (
  id varchar(36) ${collate} not null primary key,
  version bigint not null,
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  -- an authority has one instrument of a kind that begins on a day; a draft is known by its id
  known_by varchar(80) ${collate} not null,
  acts integer not null,
  constraint instrument_recorded_once unique (authority_id, known_by)
);

-- The trail: rows are only added. A step whose day nobody recorded had happened by the day it was recorded here.
create table registry.intervention_step (
  id varchar(36) ${collate} not null primary key,
  intervention_id varchar(36) ${collate} not null references registry.intervention (id),
  place integer not null,
  audience varchar(20) not null,
  step varchar(20) not null,
  state_from varchar(20),
  state_to varchar(20) not null,
  day_said varchar(10),
  first_day date not null,
  last_day date not null,
  -- 1 where the department itself took it here: an end would be recorded here too
  kept smallint not null,
  review_due date,
  report_due date,
  why varchar(2000) not null,
  successor_id varchar(36) ${collate} references registry.intervention (id),
  recorded_at ${timestamp} not null,
  source varchar(500) not null,
  constraint step_has_its_place unique (intervention_id, place)
);
create index step_to_successor on registry.intervention_step (successor_id);

-- What is recorded of an instrument, with the span in force that its trail gives. A fact the world dates: each act adds one.
create table registry.intervention_fact (
  id varchar(36) ${collate} not null primary key,
  intervention_id varchar(36) ${collate} not null references registry.intervention (id),
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  audience varchar(20) not null,
  instrument varchar(40) not null,
  service varchar(40) not null,
  state varchar(20) not null,
  begun smallint not null,
  listed_from date not null,
  gone_by date not null,
  adviser varchar(200),
  commissioner varchar(200),
  board_chair varchar(200),
  others varchar(200),
  trigger_words varchar(500) not null,
  inspection_id varchar(36) ${collate} references registry.inspection (id),
  note varchar(2000),
  confidence varchar(500) not null,
  ${dated},
  constraint instrument_fact_replaced_once unique (replaces)
);
create index fact_of_intervention on registry.intervention_fact (intervention_id);
create index fact_of_authority on registry.intervention_fact (authority_id, certain_from);
create index fact_by_day on registry.intervention_fact (listed_from desc, intervention_id desc);
create index fact_by_end on registry.intervention_fact (possible_until, certain_from);

-- Rules that policy may change are data.
create table registry.review_rule (
  begins date not null primary key,
  months integer not null,
  source varchar(500) not null
);
insert into registry.review_rule (begins, months, source) values
 (date('1996-11-01'), 6, 'Terms of published notices and directions: progress is reviewed at least every six months');

-- What others have stated, to stand beside what is counted here.
create table registry.lifted_statement (
  id varchar(36) ${collate} not null primary key,
  by_said varchar(10) not null,
  by_day date not null,
  authorities integer not null,
  words varchar(500) not null,
  source varchar(500) not null
);
insert into registry.lifted_statement (id, by_said, by_day, authorities, words, source) values
 ('2017-10', '2017-10', date('2017-10-13'), 36, '36 authorities lifted out of intervention since 2010, by October 2017', 'Minister, 13 October 2017'),
 ('2019-07', '2019-07', date('2019-07-31'), 46, '46 authorities lifted out of intervention and not returned to it since 2010, by July 2019', 'Parliamentary answer, July 2019');
