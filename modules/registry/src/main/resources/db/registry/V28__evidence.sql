-- A practice is work; what it says is written anew with each change.
create table registry.practice (
  id varchar(36) ${collate} not null primary key,
  audience varchar(20) not null,
  changes integer not null,
  ${work}
);

create table registry.practice_step (
  id varchar(36) ${collate} not null primary key,
  practice_id varchar(36) ${collate} not null references registry.practice (id),
  ${step},
  constraint practice_step_replaced_once unique (replaces)
);
create unique index practice_step_taken_once on registry.practice_step (practice_id, place);
create index step_of_practice on registry.practice_step (practice_id, certain_from);

-- Who sees a practice sees all that it says and said since it was published.
create table registry.practice_text (
  id varchar(36) ${collate} not null primary key,
  practice_id varchar(36) ${collate} not null references registry.practice (id),
  place integer not null,
  -- where its ratings put it among others, and its title, for the order of lists
  best integer not null,
  title varchar(200) ${collate} not null,
  effect varchar(30),
  strength varchar(30),
  cost varchar(30),
  document ${text} not null,
  written_on date not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint practice_text_replaced_once unique (replaces)
);
create unique index text_of_practice on registry.practice_text (practice_id, place);
create index practice_text_best_first on registry.practice_text (best, title, practice_id);

-- The themes a text names, to find practices by them. They are written before their text, which is written last.
create table registry.practice_theme (
  id varchar(36) ${collate} not null primary key,
  practice_id varchar(36) ${collate} not null references registry.practice (id),
  text_id varchar(36) ${collate} not null,
  theme varchar(40) ${collate} not null references registry.theme (code)
);
create index theme_of_practice_text on registry.practice_theme (text_id, theme);

-- A research project as a source tells of it. A correction is another row; project_id stays.
create table registry.research_project (
  id varchar(36) ${collate} not null primary key,
  project_id varchar(36) ${collate} not null,
  -- the title in small letters, by which a file knows it
  title_key varchar(200) ${collate} not null,
  -- by which its themes and authorities are found; an undone file says them again by the same
  told varchar(36) ${collate} not null,
  document ${text} not null,
  published_on date not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint research_project_replaced_once unique (replaces)
);
create index research_project_newest on registry.research_project (published_on desc, id desc);
create index research_project_called on registry.research_project (title_key);
create index telling_of_research_project on registry.research_project (project_id);

create table registry.research_theme (
  id varchar(36) ${collate} not null primary key,
  told varchar(36) ${collate} not null,
  theme varchar(40) ${collate} not null references registry.theme (code)
);
create index theme_of_research on registry.research_theme (told, theme);

create table registry.research_authority (
  id varchar(36) ${collate} not null primary key,
  told varchar(36) ${collate} not null,
  authority_id varchar(36) ${collate} not null references registry.authority (id)
);
create index authority_of_research on registry.research_authority (told, authority_id);

-- That a report of Ofsted's mentions support an authority received or gave. Evidence, and no engagement.
create table registry.support_mention (
  id varchar(36) ${collate} not null primary key,
  mention_id varchar(36) ${collate} not null,
  authority_id varchar(36) ${collate} not null references registry.authority (id),
  role varchar(20) not null,
  words varchar(1000) not null,
  source varchar(500) not null,
  published_on date not null,
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  constraint support_mention_replaced_once unique (replaces)
);
create index support_mention_newest on registry.support_mention (published_on desc, id desc);
create index support_mention_of_authority on registry.support_mention (authority_id, published_on);
create index telling_of_support_mention on registry.support_mention (mention_id);
