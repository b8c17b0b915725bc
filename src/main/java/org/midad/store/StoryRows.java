package org.midad.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.midad.codec.StoryJson;
import org.midad.codec.WrittenRevision;
import org.midad.model.BlockKind;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.Tag;
import org.midad.model.Thinned;
import org.midad.review.Suggestions;

/** Writes what the database's tables have of revisions and of stories. */
final class StoryRows {
  private StoryRows() {}

  /**
   * Lets a story's row tell of its head.
   *
   * @param creator of a story that has no row yet
   */
  static void putHead(Handle handle, Revision revision, RevisionId id, Optional<String> creator) {
    // As its colleagues see it on the page.
    Story content = Suggestions.accepted(revision.story());
    String statement =
        creator.isPresent()
            ? "insert into story (id, head, headline, slug, stage, publication, urgency, section,"
                + " byline, creator, updated, plan, assignee) values (:story, :head, :headline,"
                + " :slug, :stage, :publication, :urgency, :section, :byline, :creator, :at, :plan,"
                + " :assignee)"
            : "update story set head = :head, headline = :headline, slug = :slug, stage = :stage,"
                + " publication = :publication, urgency = :urgency, section = :section,"
                + " byline = :byline, updated = :at, plan = :plan, assignee = :assignee where id = :story";
    handle
        .createUpdate(statement)
        .bind("story", content.id().value())
        .bind("head", id.sha256())
        .bind("headline", content.text(BlockKind.HEADLINE))
        .bind("slug", content.meta().slug())
        .bind("stage", revision.stage().name())
        .bind("publication", revision.publication().name())
        .bind("urgency", content.meta().urgency())
        .bind("section", content.meta().section().map(Tag::name).orElse(""))
        .bind("byline", name(content.text(BlockKind.BYLINE)))
        .bind("creator", creator.orElse(""))
        .bind("at", revision.at().toEpochMilli())
        .bind("plan", StoryJson.write(revision.plan()))
        .bind("assignee", revision.plan().assignee())
        .execute();
    Vocabularies.filed(handle, content.id(), content.meta());
    handle.execute("delete from mention where story = ?", content.id().value());
    content.threads().stream()
        .flatMap(thread -> thread.awaited().stream())
        .distinct()
        .forEach(person ->
            handle.execute(
                "insert into mention (story, person) values (?, ?)", content.id().value(), person));
  }

  /** «زيدان الربيعي:» prints with a colon; a list shows the name. */
  static String name(String byline) {
    String line = byline.strip();
    return line.endsWith(":") ? line.substring(0, line.length() - 1).strip() : line;
  }

  static void insert(Handle handle, Revision revision, RevisionId id, byte[] json) {
    put(handle, "insert into revision", revision, id, json);
  }

  /** Lets the row of a revision tell again what its content says. */
  static void mend(Handle handle, WrittenRevision written) {
    put(handle, "merge into revision", written.revision(), written.id(), written.json());
  }

  private static void put(
      Handle handle, String verb, Revision revision, RevisionId id, byte[] json) {
    putting(handle, verb, id, revision.story().id(), revision.parents())
        .bind("stage", revision.stage().name())
        .bind("author", revision.author())
        .bind("at", revision.at().toEpochMilli())
        .bind("reason", revision.reason().name())
        .bind("note", revision.note())
        .bind("device", revision.device())
        .bind("json", json)
        .execute();
  }

  static void insert(Handle handle, StoryId story, Thinned thinned) {
    putting(handle, "insert into revision", thinned.id(), story, thinned.parents())
        .bind("stage", thinned.stage().name())
        .bind("author", thinned.author())
        .bind("at", thinned.at().toEpochMilli())
        .bind("reason", Revision.Reason.AUTOSAVED.name())
        .bind("note", "")
        .bind("device", thinned.device())
        .bind("json", (byte[]) null)
        .execute();
  }

  private static Update putting(
      Handle handle, String verb, RevisionId id, StoryId story, List<RevisionId> parents) {
    return handle
        .createUpdate(
            verb
                + " (sha256, story, parents, stage, author, at, reason, note, device,"
                + " json) values (:id, :story, :parents, :stage, :author, :at, :reason, :note,"
                + " :device, :json)")
        .bind("id", id.sha256())
        .bind("story", story.value())
        .bindArray("parents", String.class, parents.stream().map(RevisionId::sha256).toList());
  }

  static void insertReceipts(Handle handle, RevisionId id, int first, List<Delivered> receipts) {
    int place = first;
    for (Delivered receipt : receipts) {
      handle.execute(
          "insert into receipt (revision, place, target, address, at, sha256)"
              + " values (?, ?, ?, ?, ?, ?)",
          id.sha256(),
          place++,
          receipt.target(),
          receipt.address(),
          receipt.at().toEpochMilli(),
          receipt.sha256());
    }
  }
}
