-- What somebody lets be although a rule speaks of it, in one story or, where there is none, everywhere.
create table waiver (
  id uuid primary key,
  story uuid references story (id),
  rule varchar(128) not null,
  subject varchar(4000) not null,
  reason varchar(4000) not null,
  person varchar(64) not null,
  at bigint not null
);

create index waiver_by_story on waiver (story);

-- The newspaper's style book, version by version: the last one counts. What stands in it is the room of checking's matter.
create table style_book (
  version int primary key,
  content varchar not null,
  note varchar(4000) not null,
  person varchar(64) not null,
  at bigint not null
);
