-- Rules that policy may change are data: a version and a day, and one line for each part that is looked at.
create table registry.eligibility_rule (
  version varchar(20) ${collate} not null primary key,
  name varchar(200) not null,
  words varchar(1000) not null,
  source varchar(500) not null,
  begins date not null,
  -- 1 for a rule that is only there to compare with: it is asked when it is named, and never otherwise
  comparison smallint not null
);
create table registry.eligibility_condition (
  rule_version varchar(20) ${collate} not null references registry.eligibility_rule (version),
  place integer not null,
  part varchar(30) not null,
  at_least varchar(30) not null,
  when_absent varchar(10) not null,
  when_not_judged varchar(10) not null,
  when_not_recorded varchar(10) not null,
  primary key (rule_version, place)
);

insert into registry.eligibility_rule (version, name, words, source, begins, comparison) values
 ('2017-10', 'Partners in Practice, October 2017',
  'Good or better overall, where an overall grade exists, and good or better on every graded part, from judgements published by the day asked. A part that the framework does not have, or that was not judged, does not fail. Where a grade is not recorded here and nothing else fails, the answer is not known.',
  'Department for Education, 13 October 2017', date('2017-10-13'), 0),
 ('overall-alone', 'Overall grade alone (ours, to compare with)',
  'Good or better overall; the parts are not looked at. This is no rule of the department: it shows what the parts decide.',
  'ours, for comparison', date('2017-10-13'), 1);

insert into registry.eligibility_condition (rule_version, place, part, at_least, when_absent, when_not_judged, when_not_recorded) values
 ('2017-10', 1, 'OVERALL', 'GOOD', 'PASSES', 'PASSES', 'NOT_KNOWN'),
 ('2017-10', 2, 'LEADERS', 'GOOD', 'PASSES', 'PASSES', 'NOT_KNOWN'),
 ('2017-10', 3, 'HELP_AND_PROTECTION', 'GOOD', 'PASSES', 'PASSES', 'NOT_KNOWN'),
 ('2017-10', 4, 'IN_CARE', 'GOOD', 'PASSES', 'PASSES', 'NOT_KNOWN'),
 ('2017-10', 5, 'CARE_LEAVERS', 'GOOD', 'PASSES', 'PASSES', 'NOT_KNOWN'),
 ('2017-10', 6, 'ADOPTION', 'GOOD', 'PASSES', 'PASSES', 'NOT_KNOWN'),
 ('overall-alone', 1, 'OVERALL', 'GOOD', 'PASSES', 'PASSES', 'NOT_KNOWN');
