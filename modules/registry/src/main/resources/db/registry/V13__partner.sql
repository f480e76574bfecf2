-- Cohorts of partners, as rows: whoever follows adds one. Without a rule nothing is asked when a judgement arrives.
create table registry.partner_cohort (
  code varchar(20) ${collate} not null primary key,
  place integer not null,
  name varchar(200) not null,
  kind varchar(40) not null,
  -- nobody of the cohort was a partner before: what is left of a start that nobody recorded
  begins_said varchar(10) not null,
  rule_version varchar(20) ${collate} references registry.eligibility_rule (version),
  source varchar(500) not null
);
insert into registry.partner_cohort (code, place, name, kind, begins_said, rule_version, source) values
 ('PiP-1', 1, 'Partners in Practice, first wave', 'PARTNER_IN_PRACTICE', '2015-12', null,
  'Named in the press, December 2015; no rule is recorded by which they were chosen'),
 ('PiP-2', 2, 'Partners in Practice, second wave', 'PARTNER_IN_PRACTICE', '2017-10', '2017-10',
  'Department for Education, 13 October 2017'),
 ('SLIP-2021', 3, 'Sector-Led Improvement Partners, 2021', 'SECTOR_LED', '2021', null,
  'Local press, 18 June 2021; no rule is recorded by which they were chosen'),
 ('SLIP', 4, 'Sector-Led Improvement Partners, year not recorded', 'SECTOR_LED', '2021', null,
  'Named in reports by Ofsted; no rule is recorded by which they were chosen');

create table registry.partner (
  id varchar(36) ${collate} not null primary key,
  cohort_code varchar(20) ${collate} not null references registry.partner_cohort (code),
  -- an authority alone by its number, several by what they go by
  known_by varchar(300) ${collate} not null,
  goes_by varchar(200),
  listed_from date not null,
  -- 0 where nobody recorded it: the first step then has the beginning of the cohort
  start_recorded smallint not null,
  ${work},
  constraint partnership_recorded_once unique (cohort_code, known_by)
);
create index partner_by_day on registry.partner (listed_from desc, id desc);

create table registry.partner_step (
  id varchar(36) ${collate} not null primary key,
  partner_id varchar(36) ${collate} not null references registry.partner (id),
  ${step},
  constraint partner_step_taken_once unique (partner_id, place),
  constraint partner_step_replaced_once unique (replaces)
);
create index step_of_partner on registry.partner_step (partner_id, certain_from);

-- From when to when an authority is a member, by the agreement: a fact the world dates.
create table registry.partner_member (
  id varchar(36) ${collate} not null primary key,
  partner_id varchar(36) ${collate} not null references registry.partner (id),
  cohort_code varchar(20) ${collate} not null references registry.partner_cohort (code),
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  confidence varchar(500) not null,
  ${dated},
  constraint partner_member_replaced_once unique (replaces)
);
create index member_of_partner on registry.partner_member (partner_id, certain_from);
create index member_as_authority on registry.partner_member (authority_id, certain_from);

-- What the rule saw when a judgement was published: evidence, kept as it was.
create table registry.partner_check (
  id varchar(36) ${collate} not null primary key,
  partner_id varchar(36) ${collate} not null references registry.partner (id),
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  inspection_id varchar(36) ${collate} not null references registry.inspection (id),
  judgement_version bigint not null,
  published_said varchar(10) not null,
  counts_from date not null,
  rule_version varchar(20) ${collate} not null references registry.eligibility_rule (version),
  verdict varchar(30) not null,
  deciding_part varchar(30),
  deciding_words varchar(100),
  on_the_day varchar(20) not null,
  finding varchar(30) not null,
  -- the instant by which the rule was asked: with it the same answer comes again
  asked_by ${timestamp} not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint partner_check_replaced_once unique (replaces)
);
create index check_of_partner on registry.partner_check (partner_id, counts_from);

-- Capacity: days that a partner is funded to give, by theme and financial year.
create table registry.funded_days (
  id varchar(36) ${collate} not null primary key,
  partner_id varchar(36) ${collate} not null references registry.partner (id),
  theme varchar(100) not null,
  year_begins integer not null,
  days integer not null,
  source varchar(500) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint funded_days_replaced_once unique (replaces)
);
create index funded_days_of_partner on registry.funded_days (partner_id, year_begins);
