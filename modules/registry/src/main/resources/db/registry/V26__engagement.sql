-- Engagements are work: support that one side gives another, from a chosen provider to what came of it.
create table registry.engagement (
  id varchar(36) ${collate} not null primary key,
  -- null for what was recorded from a file
  need_id varchar(36) ${collate},
  -- the instrument that directs it; null where it is agreed freely
  directed_by varchar(36) ${collate},
  provider_kind varchar(20) not null,
  partner_id varchar(36) ${collate} references registry.partner (id),
  called varchar(300) not null,
  changes integer not null,
  ${work}
);
create index engagement_of_need on registry.engagement (need_id, id);
create index engagement_of_partner on registry.engagement (partner_id, id);

create table registry.engagement_step (
  id varchar(36) ${collate} not null primary key,
  engagement_id varchar(36) ${collate} not null references registry.engagement (id),
  -- why a provider was taken that is not in good standing; null where it is
  override_why varchar(500),
  ${step},
  constraint engagement_step_taken_once unique (engagement_id, place),
  constraint engagement_step_replaced_once unique (replaces)
);
create index step_of_engagement on registry.engagement_step (engagement_id, certain_from);

-- Both sides: an authority or several, the LGA, or an adviser who is nobody's. Each owner sees the engagement.
create table registry.engagement_party (
  id varchar(36) ${collate} not null primary key,
  engagement_id varchar(36) ${collate} not null,
  place integer not null,
  side varchar(20) not null,
  authority_id varchar(36) ${collate} references registry.authority (id),
  name varchar(300) not null,
  audience varchar(20) not null,
  owner varchar(100) ${collate},
  constraint party_of_engagement foreign key (engagement_id) references registry.engagement (id)
    deferrable initially deferred,
  constraint party_placed_once unique (engagement_id, place)
);
create index engagement_of_owner on registry.engagement_party (owner, engagement_id);
create index engagement_of_authority on registry.engagement_party (authority_id, side, engagement_id);

-- What an engagement is to do, written anew with each change.
create table registry.engagement_text (
  id varchar(36) ${collate} not null primary key,
  engagement_id varchar(36) ${collate} not null references registry.engagement (id),
  place integer not null,
  written_on date not null,
  document ${text} not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint engagement_text_replaced_once unique (replaces)
);
create index text_of_engagement on registry.engagement_text (engagement_id, recorded_at);

-- What it is about, to be asked for: as the need says first, then as the scope does.
create table registry.engagement_theme (
  id varchar(36) ${collate} not null primary key,
  engagement_id varchar(36) ${collate} not null references registry.engagement (id),
  theme varchar(40) ${collate} not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint engagement_theme_replaced_once unique (replaces)
);
create index theme_of_engagement on registry.engagement_theme (engagement_id, theme);

-- Half-days of a theme and financial year that an agreement or an extension takes, and that an early end gives back as a
-- number below nothing. Rows are only added, while the row of the partner is locked: their sum is what is taken.
create table registry.taken_days (
  id varchar(36) ${collate} not null primary key,
  engagement_id varchar(36) ${collate} not null references registry.engagement (id),
  partner_id varchar(36) ${collate},
  theme varchar(40) ${collate} not null,
  year_begins integer not null,
  half_days integer not null,
  taken_on date not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint taken_days_replaced_once unique (replaces),
  constraint days_are_some check (half_days <> 0)
);
create index days_of_engagement on registry.taken_days (engagement_id, theme);
create index days_of_provider on registry.taken_days (partner_id, theme, year_begins);

create table registry.engagement_delivery (
  id varchar(36) ${collate} not null primary key,
  engagement_id varchar(36) ${collate} not null references registry.engagement (id),
  -- the first row that was recorded of it: it is known by that, whatever is corrected
  known_by varchar(36) ${collate} not null,
  delivered_on date not null,
  form varchar(20) not null,
  theme varchar(40) ${collate} not null,
  half_days integer not null,
  what varchar(500) not null,
  delivered_by varchar(200) not null,
  correction varchar(500),
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint engagement_delivery_replaced_once unique (replaces),
  constraint something_is_delivered check (half_days > 0)
);
create index delivery_of_engagement on registry.engagement_delivery (engagement_id, delivered_on);

create table registry.impact_review (
  id varchar(36) ${collate} not null primary key,
  engagement_id varchar(36) ${collate} not null references registry.engagement (id),
  months integer not null,
  reviewed_on date not null,
  document ${text} not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint reviewed_once unique (engagement_id, months),
  constraint impact_review_replaced_once unique (replaces)
);

create table registry.engagement_feedback (
  id varchar(36) ${collate} not null primary key,
  engagement_id varchar(36) ${collate} not null references registry.engagement (id),
  given_on date not null,
  usefulness varchar(20) not null,
  words varchar(2000) not null,
  again varchar(20) not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint feedback_given_once unique (engagement_id),
  constraint engagement_feedback_replaced_once unique (replaces)
);
