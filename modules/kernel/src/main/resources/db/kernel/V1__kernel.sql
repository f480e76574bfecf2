create table kernel.demonstration_day (
  id integer not null primary key,
  the_day varchar(10)
);
insert into kernel.demonstration_day (id) values (1);

create table kernel.person (
  id varchar(36) ${collate} not null primary key,
  sign_in varchar(200) not null,
  name varchar(200) not null,
  organisation varchar(100) not null,
  roles varchar(500) not null
);
create unique index person_sign_in on kernel.person (sign_in);

-- The last position and hash; whoever updates this row holds all other writers back until the transaction ends.
create table kernel.change_head (
  id integer not null primary key,
  position bigint not null,
  hash char(64) not null,
  -- the instant of the last transaction that wrote: whoever asks by it gets the same answer for ever
  sealed_at varchar(30)
);
insert into kernel.change_head (id, position, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table kernel.change_entry (
  position bigint not null primary key,
  made_at varchar(30) not null,
  actor varchar(36) not null,
  organisation varchar(100) not null,
  origin varchar(20) not null,
  correlation varchar(36) not null,
  subject varchar(40) not null,
  subject_id varchar(36) not null,
  what varchar(40) not null,
  before_json ${text},
  after_json ${text} not null,
  audience varchar(20) not null,
  previous_hash char(64) not null,
  hash char(64) not null
);
create index change_of_subject on kernel.change_entry (subject, subject_id, position);
-- what people changed, and not files or the product: few among many
create index change_by_origin on kernel.change_entry (origin, subject, subject_id);
create index change_of_correlation on kernel.change_entry (correlation, position);

create table kernel.job (
  id varchar(36) ${collate} not null primary key,
  kind varchar(40) not null,
  asked_by ${text} not null,
  request ${text} not null,
  state varchar(20) not null,
  unit varchar(40) not null,
  done bigint not null,
  total bigint,
  outcome ${text},
  queued_at varchar(30) not null,
  finished_at varchar(30),
  lease_by varchar(60),
  lease_until bigint not null,
  -- how often a server has taken the job: one that keeps ending its servers is not tried for ever
  attempts integer default 0 not null
);
create index job_waiting on kernel.job (state, lease_until);
create index job_of_kind on kernel.job (kind, id);

-- A file that waits to be imported, in pieces: the job may be taken up by another server.
create table kernel.file_piece (
  job_id varchar(36) ${collate} not null references kernel.job (id),
  piece integer not null,
  bytes ${bytes} not null,
  primary key (job_id, piece)
);

-- The rows that the result of an import names: apart from its counts, which lists show without them.
create table kernel.import_naming (
  job_id varchar(36) ${collate} not null primary key references kernel.job (id),
  named ${text} not null
);

-- Whoever writes what a file says updates this row first and so keeps all other files waiting until the transaction ends.
create table kernel.import_turn (
  id integer not null primary key,
  turns bigint not null
);
insert into kernel.import_turn (id, turns) values (1, 0);

-- The product's own files that have been loaded: each version of each once.
create table kernel.own_file (
  name varchar(100) not null,
  hash char(64) not null,
  loaded_at varchar(30) not null,
  primary key (name, hash)
);
