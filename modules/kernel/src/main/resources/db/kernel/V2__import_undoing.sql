-- That an import is undone: once, whoever asks for it.
create table kernel.import_undoing (
  job_id varchar(36) ${collate} not null primary key references kernel.job (id),
  -- the instant at which the import had recorded what is undone
  recorded_at varchar(30) not null,
  undone_by varchar(36) not null,
  undone_at varchar(30) not null,
  reason varchar(500) not null
);
