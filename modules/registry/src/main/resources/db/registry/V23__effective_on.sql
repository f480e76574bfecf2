-- The day from which a score that was set, a decision, and an outcome that was published have effect: as at a past day they are
-- what stood then.
alter table registry.moderated_score add column effective_on date not null default '1970-01-01';
alter table registry.selection_decision add column effective_on date not null default '1970-01-01';
alter table registry.published_outcome add column effective_on date not null default '1970-01-01';
update registry.moderated_score set effective_on = date(recorded_at);
update registry.selection_decision set effective_on = date(recorded_at);
update registry.published_outcome set effective_on = date(recorded_at);
