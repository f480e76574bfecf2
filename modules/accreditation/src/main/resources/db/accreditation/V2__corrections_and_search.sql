-- Whoever searches by the name of an authority finds its sites by it.
create index joining_of_authority on accreditation.site_joining (authority_id, certain_from);
