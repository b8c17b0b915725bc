-- Those who sent bundles from other libraries, and the key that each is known by. The role counts as long as nobody of
-- this library has the same id.
create table sender (
  person varchar(64) primary key,
  name varchar(200) not null,
  role varchar(32) not null,
  public_key char(64) not null,
  confirmed bigint not null,
  confirmed_by varchar(64) not null
);

-- What those are called who made revisions in other libraries, as these told it.
create table author_elsewhere (
  person varchar(64) primary key,
  name varchar(200) not null
);
