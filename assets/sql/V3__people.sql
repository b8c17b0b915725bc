-- Who worked here before there were colours gets them in turn; a newsroom larger than the palette begins it anew.
alter table person add column color varchar(16) default 'BLUE' not null;
alter table person add column retired boolean default false not null;

update person set color = array['BLUE', 'ORANGE', 'GREEN', 'PURPLE', 'RED', 'TEAL', 'MAGENTA', 'OLIVE']
  [1 + mod((select count(*) from person other where other.id < person.id), 8)];

-- The hash names its function and its cost, so that both can change. What is known of wrong tries outlives the program.
create table password (
  person varchar(64) primary key references person (id),
  hash varchar(255) not null,
  failures int default 0 not null,
  failed bigint default 0 not null
);
