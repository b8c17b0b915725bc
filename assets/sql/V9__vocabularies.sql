-- What stories can be filed under. A vocabulary without a row here is as it came with the program. The place is the order in which a newsroom has it.
create table term (
  scheme varchar(16) not null,
  code varchar not null,
  place int not null,
  arabic varchar not null,
  english varchar not null,
  synonyms varchar array not null,
  broader varchar,
  retired boolean not null,
  kept_as varchar,
  primary key (scheme, code)
);

-- What stories are filed under, as their heads have it, for knowing what is used often and lately.
create table tagged (
  story uuid not null references story (id),
  scheme varchar(16) not null,
  code varchar not null,
  name varchar not null,
  primary key (story, scheme, code)
);

-- What somebody said a story is not to be filed under when it was suggested.
create table tag_refused (
  story uuid not null references story (id),
  scheme varchar(16) not null,
  code varchar not null,
  primary key (story, scheme, code)
);

-- What was learned of the tagged stories, for suggesting; can be learned anew at any time.
create table learned (
  id int primary key,
  content blob not null
);
