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

create table registry.award (
  id varchar(36) ${collate} not null primary key,
  line_id varchar(36) ${collate} not null references registry.budget_line (id),
  programme_id varchar(36) ${collate} not null references registry.programme (id),
  name varchar(200) not null,
  purpose varchar(500) not null,
  ${work}
);
create index award_of_line on registry.award (line_id, id);
create index award_of_programme on registry.award (programme_id, id);

create table registry.award_step (
  id varchar(36) ${collate} not null primary key,
  award_id varchar(36) ${collate} not null references registry.award (id),
  ${step},
  constraint award_step_taken_once unique (award_id, place),
  constraint award_step_replaced_once unique (replaces)
);
create index step_of_award on registry.award_step (award_id, certain_from);

-- The authorities that an award is for: each sees it by the owner of its own row.
create table registry.award_member (
  id varchar(36) ${collate} not null primary key,
  award_id varchar(36) ${collate} not null,
  place integer not null,
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  dfe_number varchar(3) ${collate} not null,
  audience varchar(20) not null,
  owner varchar(100) ${collate} not null,
  pence bigint not null,
  odd_penny smallint not null,
  constraint member_of_award foreign key (award_id) references registry.award (id) deferrable initially deferred,
  constraint member_named_once unique (award_id, authority_id)
);
create index award_of_owner on registry.award_member (owner, award_id);

create table registry.award_year (
  id varchar(36) ${collate} not null primary key,
  award_id varchar(36) ${collate} not null,
  financial_year varchar(12) ${collate} not null,
  pence bigint not null,
  constraint year_of_award foreign key (award_id) references registry.award (id) deferrable initially deferred,
  constraint year_awarded_once unique (award_id, financial_year),
  constraint year_awards_something check (pence > 0)
);

create table registry.instalment (
  id varchar(36) ${collate} not null primary key,
  award_id varchar(36) ${collate} not null references registry.award (id),
  milestone varchar(500) not null,
  due date not null,
  financial_year varchar(12) ${collate} not null,
  pence bigint not null,
  authority_id varchar(36) ${collate},
  clawed_pence bigint not null,
  ${work},
  constraint clawed_back_no_more_than_paid check (pence > 0 and clawed_pence >= 0 and clawed_pence <= pence)
);
create index instalment_of_award on registry.instalment (award_id, due);

create table registry.instalment_step (
  id varchar(36) ${collate} not null primary key,
  instalment_id varchar(36) ${collate} not null references registry.instalment (id),
  pence bigint,
  ${step},
  constraint instalment_step_taken_once unique (instalment_id, place),
  constraint instalment_step_replaced_once unique (replaces)
);
create index step_of_instalment on registry.instalment_step (instalment_id, certain_from);
