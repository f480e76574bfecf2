-- A step can be taken back with the file that brought it: rows are only added here too.
alter table registry.intervention_step add column replaces varchar(36) ${collate};
alter table registry.intervention_step add column withdrawn smallint default 0 not null;
alter table registry.intervention_step add constraint step_replaced_once unique (replaces);

-- The trail goes on after a step that was taken back: a place is given once.
alter table registry.intervention add column steps integer default 0 not null;
update registry.intervention i set steps = (select count(*) from registry.intervention_step s where s.intervention_id = i.id);
alter table registry.intervention_step drop constraint step_has_its_place;
alter table registry.intervention_step add constraint step_has_its_place unique (intervention_id, place, withdrawn);
