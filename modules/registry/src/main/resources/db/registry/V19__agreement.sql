-- What follows the selection of an application: an award, and a partner in a cohort. Each moves on by itself; this ties them.
create table registry.agreement (
  id varchar(36) ${collate} not null primary key,
  round_id varchar(36) ${collate} not null references registry.application_round (id),
  application_id varchar(36) ${collate} not null references registry.application (id),
  award_id varchar(36) ${collate} not null references registry.award (id),
  partner_id varchar(36) ${collate} not null references registry.partner (id),
  recorded_at ${timestamp} not null,
  replaces varchar(36) ${collate},
  withdrawn smallint not null,
  -- also when two propose at once
  constraint agreement_proposed_once unique (application_id),
  constraint agreement_of_award_once unique (award_id),
  constraint agreement_of_partner_once unique (partner_id),
  constraint agreement_replaced_once unique (replaces)
);
create index agreement_of_round on registry.agreement (round_id, id);
