-- A revision's parents stand in its row, the first one first: a table of their own was three more trees to write with each save.
alter table revision add column parents varchar(64) array default array[] not null;

update revision r set parents = (select array_agg(parent order by place) from revision_parent p where p.revision = r.sha256)
  where exists (select 1 from revision_parent p where p.revision = r.sha256);

drop table revision_parent;
