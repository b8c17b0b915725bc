-- Every save moves its story to the front of each index that is in order of time, and H2 writes a branch of each of them. One's own drafts are
-- therefore looked for among all drafts, and what waits for somebody is put in order when it is read: there is never much of either.
drop index story_by_stage;
drop index story_by_creator;
drop index story_by_assignee;

create index story_by_stage on story (stage, updated desc, id, creator);
create index story_by_assignee on story (assignee, stage);
