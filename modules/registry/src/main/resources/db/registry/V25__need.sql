-- What support is about: ours, as data with a version and a day; the part of a judgement that each theme concerns, where it does.
create table registry.theme (
  code varchar(40) ${collate} not null primary key,
  place integer not null,
  name varchar(100) not null,
  judged_part varchar(30),
  version varchar(20) ${collate} not null,
  begins date not null,
  source varchar(500) not null,
  constraint theme_placed_once unique (place)
);
insert into registry.theme (code, place, name, judged_part, version, begins, source) values
 ('FRONT_DOOR', 1, 'Front door and assessment', 'HELP_AND_PROTECTION', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('CHILD_PROTECTION', 2, 'Child protection', 'HELP_AND_PROTECTION', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('NEGLECT', 3, 'Neglect', 'HELP_AND_PROTECTION', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('DOMESTIC_ABUSE', 4, 'Domestic abuse', 'HELP_AND_PROTECTION', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('ADOLESCENTS', 5, 'Adolescents and exploitation', 'HELP_AND_PROTECTION', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('IN_CARE', 6, 'Children in care', 'IN_CARE', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('PLACEMENTS', 7, 'Placements and sufficiency', 'IN_CARE', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('CARE_LEAVERS', 8, 'Care leavers', 'CARE_LEAVERS', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('LEADERSHIP', 9, 'Leadership and governance', 'LEADERS', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('WORKFORCE', 10, 'Workforce and social work practice', 'LEADERS', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('QUALITY', 11, 'Performance and quality assurance', 'LEADERS', '1', date('2018-01-01'), 'ours, to say what support is about'),
 ('WHOLE_SERVICE', 12, 'Whole service', 'OVERALL', '1', date('2018-01-01'), 'ours, to say what support is about');

-- Funded days are of one of these themes: kept by its name, and by its code to be compared.
alter table registry.funded_days add column theme_code varchar(40) ${collate};
update registry.funded_days set theme_code = (select t.code from registry.theme t where lower(t.name) = lower(theme));

-- A need is work; what it says is written anew with each change.
create table registry.need (
  id varchar(36) ${collate} not null primary key,
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  audience varchar(20) not null,
  owner varchar(100) ${collate} not null,
  raised_by varchar(20) not null,
  -- the direction it comes from, where it comes from one
  intervention_id varchar(36) ${collate},
  raised_on date not null,
  changes integer not null,
  ${work}
);
create index need_by_day on registry.need (raised_on, id);
create index need_of_owner on registry.need (owner, raised_on, id);

create table registry.need_step (
  id varchar(36) ${collate} not null primary key,
  need_id varchar(36) ${collate} not null references registry.need (id),
  ${step},
  constraint need_step_replaced_once unique (replaces)
);
create unique index need_step_taken_once on registry.need_step (need_id, place);
create index step_of_need on registry.need_step (need_id, certain_from);

-- Who sees a need sees all that it says and said.
create table registry.need_text (
  id varchar(36) ${collate} not null primary key,
  need_id varchar(36) ${collate} not null references registry.need (id),
  place integer not null,
  urgency varchar(20) not null,
  -- the day by which support is to be in place; null where no day is said and no time is set
  due date,
  document ${text} not null,
  written_on date not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint need_text_replaced_once unique (replaces)
);
create unique index text_of_need on registry.need_text (need_id, place);

-- The themes a text names, to find needs by them. They are written before their text, which is written last.
create table registry.need_theme (
  id varchar(36) ${collate} not null primary key,
  need_id varchar(36) ${collate} not null references registry.need (id),
  text_id varchar(36) ${collate} not null,
  theme varchar(40) ${collate} not null references registry.theme (code)
);
create index theme_of_need_text on registry.need_theme (text_id, theme);
