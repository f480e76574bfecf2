create table registry.organisation_term (
  id varchar(36) ${collate} not null primary key,
  organisation_id varchar(36) ${collate} not null references registry.delivery_organisation (id),
  term varchar(200) ${collate} not null,
  recorded_at ${timestamp} not null,
  constraint organisation_term_once unique (organisation_id, term)
);
create index term_to_organisation on registry.organisation_term (term, organisation_id);
create index delivery_by_organisation on registry.delivery (organisation_id);
