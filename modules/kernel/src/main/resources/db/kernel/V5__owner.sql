-- Whose a record is, where it is an organisation's or a person's own.
alter table kernel.change_entry add column owner varchar(100);
