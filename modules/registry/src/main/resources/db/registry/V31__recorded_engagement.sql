-- What others published of support that an authority gives another, as a file has it. A correction adds a row.
create table registry.engagement_record (
  id varchar(36) ${collate} not null primary key,
  engagement_id varchar(36) ${collate} not null references registry.engagement (id),
  provider_id varchar(36) ${collate} not null references registry.authority (id),
  recipient_id varchar(36) ${collate} not null references registry.authority (id),
  -- with the parties what decides whether a row of a file is new
  began varchar(10) ${collate} not null,
  -- null where no end is recorded
  ended varchar(10) ${collate},
  basis varchar(200) not null,
  what varchar(500) not null,
  confidence varchar(200) not null,
  source varchar(500) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint engagement_record_replaced_once unique (replaces)
);
create index record_of_engagement on registry.engagement_record (engagement_id);
create index record_of_recipient on registry.engagement_record (recipient_id, provider_id);

-- A step that came with a file is taken back with it: another row at its place says so.
alter table registry.engagement_step drop constraint engagement_step_taken_once;
alter table registry.engagement_step add constraint engagement_step_taken_once unique (engagement_id, place, withdrawn);
