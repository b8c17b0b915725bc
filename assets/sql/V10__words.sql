-- The name register: the newspaper's one spelling of each person, place and body.
create table registered_name (
  id uuid primary key,
  kind varchar(16) not null,
  name varchar(400) not null,
  variants varchar array not null,
  title varchar(400) not null,
  latin varchar(400) not null,
  note varchar(4000) not null
);

-- Words that no dictionary has and that are right: of a person, or, where that is empty, of the newspaper.
create table own_word (
  word varchar(400) not null,
  person varchar(64) not null,
  primary key (word, person)
);
