-- Whose a job is: an organisation that may bring files sees its own, and the department sees all. Of jobs before this one
-- it is not known, and they are the department's.
alter table kernel.job add column owner varchar(100);
create index job_of_owner on kernel.job (owner, kind, id);
