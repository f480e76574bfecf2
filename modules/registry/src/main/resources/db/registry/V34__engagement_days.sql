-- What an engagement is about has a day, as what it is to do has; and its first and last day can be asked for.
alter table registry.engagement_theme add column written_on date not null default '1970-01-01';
-- null for what was written before they were kept beside the text
alter table registry.engagement_text add column first_day date;
alter table registry.engagement_text add column last_day date;
