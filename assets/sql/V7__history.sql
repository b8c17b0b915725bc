-- On what machine a revision was made; null where nobody knows.
alter table revision add column device varchar(64);

-- The content of an autosaved revision goes when there are enough others of its time; its row stays, for later ones came from it.
alter table revision alter column json drop not null;

-- The states of stories that another library has seen: what is made there goes on from one of these.
create table exchanged (
  revision char(64) primary key references revision (sha256)
);
