-- How often a server has taken the job: one that keeps ending its servers is not tried for ever.
alter table kernel.job add column attempts integer default 0 not null;

-- Jobs kept the names of those who asked for them. Nothing has been released with such jobs; they go rather than the rule
-- that names stand in kernel.person only.
delete from kernel.file_piece;
delete from kernel.job;
