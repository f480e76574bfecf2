-- An award and a partner that are parts of an agreement name the round it follows from: by themselves they are neither approved,
-- nor signed, nor withdrawn.
alter table registry.award add column round_id varchar(36) ${collate} references registry.application_round (id);
alter table registry.partner add column round_id varchar(36) ${collate} references registry.application_round (id);
update registry.award w set round_id = (select a.round_id from registry.agreement a where a.award_id = w.id);
update registry.partner p set round_id = (select a.round_id from registry.agreement a where a.partner_id = p.id);

-- What was withdrawn may be proposed anew: the how manieth of its application it is. Also when two propose at once.
alter table registry.agreement add column place integer not null default 1;
alter table registry.agreement drop constraint agreement_proposed_once;
alter table registry.agreement add constraint agreement_proposed_once unique (application_id, place);
