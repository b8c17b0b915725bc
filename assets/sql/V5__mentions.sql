-- Whose answer a story's comments wait for, as its head has it.
create table mention (
  story uuid not null references story (id),
  person varchar(64) not null,
  primary key (person, story)
);

create index mention_by_story on mention (story);
