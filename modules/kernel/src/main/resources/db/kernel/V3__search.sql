-- The words of names, by each group of three letters in them: what a misspelled word is looked up by. A word that two
-- transactions learn at once stands here twice, which changes no answer.
create table kernel.search_trigram (
  trigram varchar(3) ${collate} not null,
  word varchar(40) ${collate} not null,
  letters integer not null
);
create index trigram_to_word on kernel.search_trigram (trigram, letters, word);
create index word_known on kernel.search_trigram (word);
