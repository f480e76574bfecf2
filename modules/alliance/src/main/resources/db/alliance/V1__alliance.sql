create table alliance.alliance (
  id varchar(36) ${collate} not null primary key,
  version bigint not null,
  region varchar(40) not null,
  facts integer not null,
  constraint alliance_of_region_once unique (region)
);

-- How an alliance is called and works, as facts the world dates: a correction is another row.
create table alliance.alliance_form (
  id varchar(36) ${collate} not null primary key,
  alliance_id varchar(36) ${collate} not null references alliance.alliance (id),
  short_name varchar(40),
  name varchar(200) not null,
  challenge_form varchar(500),
  self_evaluation varchar(500),
  cycle varchar(500),
  data varchar(500),
  concern_route varchar(500),
  ${dated},
  constraint form_replaced_once unique (replaces)
);
create index form_of_alliance on alliance.alliance_form (alliance_id, certain_from);
