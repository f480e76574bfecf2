-- The LGA's leadership programme. A strand is a row: the programme grows without a developer.
create table registry.leadership_strand (
  id varchar(40) ${collate} not null primary key,
  place integer not null,
  name varchar(100) not null,
  -- what is counted of it: people, or days
  counted varchar(10) not null,
  about varchar(500) not null,
  source varchar(500) not null
);
insert into registry.leadership_strand (id, place, name, counted, about, source) values
  ('LEAD_MEMBER_ESSENTIALS', 1, 'Lead member essentials', 'PEOPLE', 'Training of lead members for children''s services', 'ours, after the LGA''s programme of December 2018'),
  ('LEADERSHIP_ESSENTIALS', 2, 'Leadership essentials', 'PEOPLE', 'Training of those who lead children''s services', 'ours, after the LGA''s programme of December 2018'),
  ('PEER_CHALLENGE', 3, 'Peer challenge', 'DAYS', 'Peers of other councils look at a council''s services', 'ours, after the LGA''s programme of December 2018'),
  ('ADVISER_DAYS', 4, 'Adviser days', 'DAYS', 'Days that an improvement adviser of the LGA spends with a council', 'ours, after the LGA''s programme of December 2018');

-- A cohort is known by the LGA's own reference; what it is, its terms say, and a correction is another row of them.
create table registry.leadership_cohort (
  id varchar(36) ${collate} not null primary key,
  version bigint not null,
  reference varchar(100) ${collate} not null,
  facts integer not null,
  constraint leadership_cohort_once unique (reference)
);
create table registry.leadership_cohort_terms (
  id varchar(36) ${collate} not null primary key,
  cohort_id varchar(36) ${collate} not null references registry.leadership_cohort (id),
  strand varchar(40) ${collate} not null references registry.leadership_strand (id),
  name varchar(200) not null,
  first_day date not null,
  last_day date,
  places integer not null,
  recorded_at ${timestamp} not null,
  source varchar(500) not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint cohort_terms_replaced_once unique (replaces)
);
create index cohort_terms_of_cohort on registry.leadership_cohort_terms (cohort_id);
create index cohort_terms_newest on registry.leadership_cohort_terms (first_day desc, cohort_id desc);

-- So is a participation: who took part from an authority, when, in what.
create table registry.participation (
  id varchar(36) ${collate} not null primary key,
  version bigint not null,
  reference varchar(100) ${collate} not null,
  facts integer not null,
  constraint participation_once unique (reference)
);
create table registry.participation_report (
  id varchar(36) ${collate} not null primary key,
  participation_id varchar(36) ${collate} not null references registry.participation (id),
  strand varchar(40) ${collate} not null references registry.leadership_strand (id),
  cohort_id varchar(36) ${collate} references registry.leadership_cohort (id),
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  year_begins integer not null,
  people integer not null,
  half_days integer not null,
  role varchar(100),
  what varchar(500),
  audience varchar(20) not null,
  owner varchar(100) not null,
  ${dated},
  constraint participation_replaced_once unique (replaces)
);
create index report_of_participation on registry.participation_report (participation_id);
create index report_newest on registry.participation_report (certain_from desc, participation_id desc);
create index report_of_owner on registry.participation_report (owner, certain_from desc, participation_id desc);
create index report_of_authority on registry.participation_report (authority_id, certain_from desc, participation_id desc);
create index report_of_cohort on registry.participation_report (cohort_id);
