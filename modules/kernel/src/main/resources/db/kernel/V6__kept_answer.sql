-- What a request that may be sent again was answered. The row is there from before the work until a day after it; that two
-- of them are sent at once, its key prevents.
create table kernel.kept_answer (
  -- a digest of who asked, where, and with which key
  id char(64) not null primary key,
  request_hash varchar(64) not null,
  kept_until bigint not null,
  status integer,
  location varchar(2000),
  etag varchar(100),
  body ${text}
);
create index answer_kept_until on kernel.kept_answer (kept_until);
