-- An award may be for an organisation as a whole, such as the LGA: then no authority is a member of it.
alter table registry.award_member alter column authority_id ${maybe_null};
alter table registry.award_member alter column dfe_number ${maybe_null};

-- A search names the awards of an authority by its number.
create index award_of_number on registry.award_member (dfe_number, award_id);
