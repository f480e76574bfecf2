create table registry.authority (
  id varchar(36) ${collate} not null primary key,
  version bigint not null,
  dfe_number varchar(3) ${collate},
  facts integer not null,
  -- a constraint and no unique index: Derby's index would allow one row without a number only
  constraint authority_number unique (dfe_number)
);

-- Facts the world dates: rows are only added. certain_ and possible_ are the four days that partial dates and missing
-- ends leave; a day asked is compared with them and with nothing else.
create table registry.authority_form (
  id varchar(36) ${collate} not null primary key,
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  name varchar(200) not null,
  name_key varchar(800) ${collate} not null,
  gss_code varchar(9) ${collate},
  type varchar(40) not null,
  region varchar(40) not null,
  ${dated},
  constraint form_replaced_once unique (replaces)
);
create index form_of_authority on registry.authority_form (authority_id, certain_from);
create index form_by_name on registry.authority_form (name_key, authority_id);
create index form_by_code on registry.authority_form (gss_code);

create table registry.authority_alias (
  id varchar(36) ${collate} not null primary key,
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  name varchar(200) not null,
  recorded_at ${timestamp} not null,
  source varchar(500) not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint alias_replaced_once unique (replaces)
);
create index alias_of_authority on registry.authority_alias (authority_id, name);

create table registry.authority_term (
  id varchar(36) ${collate} not null primary key,
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  term varchar(200) ${collate} not null,
  recorded_at ${timestamp} not null,
  constraint term_once unique (authority_id, term)
);
create index term_to_authority on registry.authority_term (term, authority_id);

create table registry.succession (
  id varchar(36) ${collate} not null primary key,
  predecessor_id varchar(36) ${collate} not null references registry.authority (id),
  successor_id varchar(36) ${collate} not null references registry.authority (id),
  how varchar(100) not null,
  part varchar(200),
  ${dated},
  constraint succession_replaced_once unique (replaces)
);
create index succession_from on registry.succession (predecessor_id, certain_from);
create index succession_to on registry.succession (successor_id, certain_from);

create table registry.delivery_organisation (
  id varchar(36) ${collate} not null primary key,
  version bigint not null,
  name varchar(200) not null,
  name_key varchar(800) ${collate} not null,
  kind varchar(200) not null,
  facts integer not null
);
create unique index deliverer_by_name on registry.delivery_organisation (name_key);

create table registry.delivery (
  id varchar(36) ${collate} not null primary key,
  organisation_id varchar(36) ${collate} not null references registry.delivery_organisation (id),
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  basis varchar(200) not null,
  ${dated},
  constraint delivery_replaced_once unique (replaces)
);
create index delivery_for_authority on registry.delivery (authority_id, certain_from);
create index delivery_on_day on registry.delivery (possible_from);
