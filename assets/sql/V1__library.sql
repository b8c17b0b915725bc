-- A library. Moments are milliseconds since 1970 in UTC, so that no time zone or clock change stands between them.

create table person (
  id varchar(64) primary key,
  name varchar(200) not null,
  role varchar(32) not null
);

create table setting (
  name varchar(64) primary key,
  content varchar(4000) not null
);

-- What queues show stands beside the head, copied from it in the transaction that moves it.
create table story (
  id uuid primary key,
  head char(64) not null,
  headline varchar not null,
  slug varchar not null,
  stage varchar(32) not null,
  publication varchar(32) not null,
  urgency tinyint not null,
  section varchar not null,
  byline varchar not null,
  creator varchar(64) not null,
  updated bigint not null
);

-- One index for each order in which a queue is read: newest first, then by id, so that pages neither repeat nor skip.
create index story_by_time on story (updated desc, id);
create index story_by_stage on story (stage, updated desc, id);
create index story_by_creator on story (creator, stage, updated desc, id);

-- The number is the order in which this library learned of them; clocks may step back.
create table revision (
  sha256 char(64) primary key,
  number bigint generated always as identity,
  story uuid not null references story (id),
  stage varchar(32) not null,
  author varchar(64) not null,
  at bigint not null,
  reason varchar(32) not null,
  note varchar not null,
  json blob not null
);

create index revision_by_story on revision (story, number desc);

create table revision_parent (
  revision char(64) not null references revision (sha256),
  place tinyint not null,
  parent char(64) not null references revision (sha256),
  primary key (revision, place)
);

create table receipt (
  revision char(64) not null references revision (sha256),
  place smallint not null,
  target varchar(64) not null,
  address varchar not null,
  at bigint not null,
  sha256 char(64) not null,
  primary key (revision, place)
);
