-- Where stories are delivered. What stands in it is the room of deliveries' matter. One that was taken away stays, for receipts name it; so does a folder that somebody has named once.
create table target (
  id varchar(64) primary key,
  name varchar(200) not null,
  content varchar not null,
  standing varchar(16) not null
);

-- What was decided to be delivered, and how far it is. The number is the order of deciding: of one story, one target gets the earlier first.
create table delivery (
  id uuid primary key,
  number bigint generated always as identity,
  story uuid not null references story (id),
  revision char(64) not null references revision (sha256),
  target varchar(64) not null references target (id),
  version int not null,
  leaving bigint not null,
  publication varchar(32) not null,
  not_before bigint not null,
  override varchar(4000),
  person varchar(64) not null,
  decided bigint not null,
  state varchar(16) not null,
  tries int not null,
  next bigint not null,
  problem varchar(128),
  arguments varchar array,
  said varchar(4000),
  address varchar(4000)
);

create index delivery_by_story on delivery (story, number);
create index delivery_by_state on delivery (state, next);

-- What a target and we have agreed on about a story, such as the id that it goes by there.
create table delivery_ledger (
  target varchar(64) not null references target (id),
  story uuid not null references story (id),
  name varchar(200) not null,
  content varchar not null,
  primary key (target, story, name)
);

-- When somebody last looked whether anything is due: a clock that stands before it was set back.
create table delivery_clock (
  id int primary key,
  at bigint not null
);
