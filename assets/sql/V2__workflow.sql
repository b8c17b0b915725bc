-- What the desk has decided about a story stands beside the head too, as the revision has it.
alter table story add column plan varchar default '{}' not null;
alter table story add column assignee varchar(64);

create index story_by_assignee on story (assignee, updated desc, id);

-- Who is writing in a story.
create table story_lock (
  story uuid primary key references story (id),
  person varchar(64) not null,
  since bigint not null,
  touched bigint not null
);

-- What was decided, by whom, in the order in which it was. Rows are added, and never changed or taken away: each carries the hash of the one
-- before it, so that a change from outside is noticed.
create table audit (
  number bigint primary key,
  at bigint not null,
  person varchar(64) not null,
  action varchar(64) not null,
  story varchar(64) not null,
  revision varchar(64) not null,
  was varchar(32) not null,
  stage varchar(32) not null,
  plan varchar not null,
  note varchar not null,
  hash char(64) not null
);

-- The entry of the audit trail that tells of a decision; null for what was only written, or came from elsewhere.
alter table revision add column audit bigint;
