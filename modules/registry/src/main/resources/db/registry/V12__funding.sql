-- A programme as it was announced. What is said of its total is kept as it was said, and added up from nothing.
create table registry.programme (
  id varchar(36) ${collate} not null primary key,
  name varchar(200) not null,
  name_key varchar(200) ${collate} not null,
  stated_pence bigint,
  stated_as varchar(200),
  ${dated},
  constraint programme_named_once unique (name_key),
  constraint programme_replaced_once unique (replaces)
);
create index programme_by_day on registry.programme (certain_from);

-- Rows that are written together refer to each other, whichever of them comes first: hence deferrable.
create table registry.budget_line (
  id varchar(36) ${collate} not null primary key,
  programme_id varchar(36) ${collate} not null,
  name varchar(200) not null,
  name_key varchar(200) ${collate} not null,
  purpose varchar(500) not null,
  audience varchar(20) not null,
  owner varchar(100) ${collate},
  ${work},
  constraint line_of_programme foreign key (programme_id) references registry.programme (id)
    deferrable initially deferred,
  constraint line_named_once unique (programme_id, name_key)
);

create table registry.budget_line_step (
  id varchar(36) ${collate} not null primary key,
  line_id varchar(36) ${collate} not null references registry.budget_line (id),
  ${step},
  constraint line_step_taken_once unique (line_id, place),
  constraint line_step_replaced_once unique (replaces)
);
create index step_of_line on registry.budget_line_step (line_id, certain_from);

-- Money that moved: who, from which day, why, on what evidence (the source). Rows are only added.
create table registry.movement (
  id varchar(36) ${collate} not null primary key,
  line_id varchar(36) ${collate} not null references registry.budget_line (id),
  kind varchar(20) not null,
  award_id varchar(36) ${collate},
  instalment_id varchar(36) ${collate},
  made_by varchar(100) not null,
  why varchar(500) not null,
  ${dated},
  constraint movement_replaced_once unique (replaces)
);
create index movement_of_line on registry.movement (line_id, certain_from, id);
create index movement_of_award on registry.movement (award_id);

-- What a movement put into an account or took out of it, in pence. Those of a movement add up to nothing.
create table registry.posting (
  id varchar(36) ${collate} not null primary key,
  movement_id varchar(36) ${collate} not null,
  place integer not null,
  line_id varchar(36) ${collate} not null,
  financial_year varchar(12) ${collate} not null,
  account varchar(20) not null,
  pence bigint not null,
  constraint posting_of_movement foreign key (movement_id) references registry.movement (id)
    deferrable initially deferred,
  constraint posting_placed_once unique (movement_id, place),
  constraint posting_moves_something check (pence <> 0)
);

-- The sum of the postings of each account, changed while the line is locked. Only what was provided, the source, is below
-- nothing: a line that would be over-committed is refused by the database itself.
create table registry.line_balance (
  id varchar(80) ${collate} not null primary key,
  line_id varchar(36) ${collate} not null,
  financial_year varchar(12) ${collate} not null,
  account varchar(20) not null,
  pence bigint not null,
  constraint balance_of_line foreign key (line_id) references registry.budget_line (id) deferrable initially deferred,
  constraint balance_kept_once unique (line_id, financial_year, account),
  constraint balance_not_below_nothing check (account = 'PROVIDED' and pence <= 0 or account <> 'PROVIDED' and pence >= 0)
);
