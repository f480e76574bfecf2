create table registry.neighbour_set (
  id varchar(36) ${collate} not null primary key,
  version bigint not null,
  -- the day of the set as it was said, by which it is known, and the last day that can mean
  said varchar(10) ${collate} not null,
  last_day date not null,
  facts integer not null,
  constraint neighbour_set_once unique (said)
);

-- Who stands at a place among the neighbours of an authority, in one set. A correction of the place is another row.
create table registry.neighbour (
  id varchar(36) ${collate} not null primary key,
  set_id varchar(36) ${collate} not null references registry.neighbour_set (id),
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  place integer not null,
  neighbour_id varchar(36) ${collate} not null references registry.authority (id),
  closeness varchar(30),
  ${dated},
  constraint neighbour_replaced_once unique (replaces)
);
-- one set is asked at a time, and all its rows are of one day
create index neighbour_in_set on registry.neighbour (set_id, authority_id, place);
