-- A phase is data: whoever administers the rollout creates, opens, pauses and closes one.
create table accreditation.phase (
  id varchar(36) ${collate} not null primary key,
  number integer not null,
  name varchar(200) not null,
  -- the share of a site's workforce that is to be accredited, in per cent
  target_from integer,
  target_to integer,
  ${work},
  constraint phase_numbered_once unique (number)
);

-- The trail of a phase, as facts the world dates: a step took effect on a day and is never undone, only corrected.
create table accreditation.phase_step (
  id varchar(36) ${collate} not null primary key,
  phase_id varchar(36) ${collate} not null references accreditation.phase (id),
  ${step},
  constraint step_taken_once unique (phase_id, place),
  constraint step_replaced_once unique (replaces)
);
create index step_of_phase on accreditation.phase_step (phase_id, certain_from);

-- The authority stands in the registry's schema, which is another module's: its id, and no reference.
create table accreditation.site (
  id varchar(36) ${collate} not null primary key,
  version bigint not null,
  phase_id varchar(36) ${collate} not null references accreditation.phase (id),
  authority_id varchar(36) ${collate} not null,
  facts integer not null,
  constraint site_of_phase_once unique (phase_id, authority_id)
);

create table accreditation.site_joining (
  id varchar(36) ${collate} not null primary key,
  site_id varchar(36) ${collate} not null references accreditation.site (id),
  phase_id varchar(36) ${collate} not null references accreditation.phase (id),
  authority_id varchar(36) ${collate} not null,
  wave varchar(200),
  confidence varchar(500) not null,
  ${dated},
  constraint joining_replaced_once unique (replaces)
);
create index joining_of_site on accreditation.site_joining (site_id, certain_from);
create index joining_by_day on accreditation.site_joining (possible_from);

-- What others said, with who and when: shown beside what is recorded here, and never mixed with it.
create table accreditation.stated_sites (
  place integer not null primary key,
  said varchar(10) not null,
  certainly_said date not null,
  sites integer not null,
  -- what is counted here beside it: sites of this phase and later that had joined by that day, from this day on
  of_phases_from integer not null,
  joined_from date,
  words varchar(200) not null,
  source varchar(500) not null
);
insert into accreditation.stated_sites (place, said, certainly_said, sites, of_phases_from, joined_from, words, source) values
 (1, '2018-07', date('2018-07-31'), 5, 1, null, 'Phase 1 begins with five councils', 'Trade press, July 2018'),
 (2, '2019-03-18', date('2019-03-18'), 34, 1, date('2019-03-18'), '34 more sites, with grants', 'The department''s letter of 18 March 2019'),
 (3, '2019-08', date('2019-08-31'), 56, 1, null, '56 sites in all', 'The department, August 2019'),
 (4, '2020-04', date('2020-04-30'), 68, 1, null, '68 sites in all, 12 of them new', 'Trade press, April 2020'),
 (5, '2022-01-14', date('2022-01-14'), 69, 1, null, '69 authorities and trusts in all, when the closure was announced', 'Trade press, 14 January 2022');
