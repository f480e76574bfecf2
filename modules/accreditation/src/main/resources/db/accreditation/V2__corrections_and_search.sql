-- A correction of a step keeps its place, and is recorded as the next thing about its phase.
alter table accreditation.phase_step drop constraint step_taken_once;
alter table accreditation.phase_step add constraint step_recorded_once unique (phase_id, recording);

-- Whoever searches by the name of an authority finds its sites by it.
create index joining_of_authority on accreditation.site_joining (authority_id, certain_from);
