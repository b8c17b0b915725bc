-- Who is writing in a story stands in the story's row, which a save writes anyway.
alter table story add (lock_person varchar(64), lock_since bigint, lock_touched bigint);

update story s set (lock_person, lock_since, lock_touched) = (select person, since, touched from story_lock l where l.story = s.id)
  where exists (select 1 from story_lock l where l.story = s.id);

drop table story_lock;
