package org.midad.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.model.Term;

/** What stories can be filed under, what they are filed under, and what was learned of that. */
public final class Vocabularies {
  private static final RowMapper<Term> TERM =
      (row, context) ->
          new Term(
              Tag.Scheme.valueOf(row.getString("scheme")),
              row.getString("code"),
              row.getString("arabic"),
              row.getString("english"),
              TextArray.of(row, "synonyms"),
              row.getString("broader"),
              row.getBoolean("retired"),
              row.getString("kept_as"));

  private final Library library;

  Vocabularies(Library library) {
    this.library = library;
  }

  /**
   * How a tag is used.
   *
   * @param stories that have it
   * @param last moment of the newest of them, in milliseconds since 1970
   */
  public record Use(int stories, long last) {}

  /** All that the newsroom has of its own, each vocabulary in its order. */
  public List<Term> terms() {
    return library.read(handle ->
        handle.createQuery("select * from term order by scheme, place, code").map(TERM).list());
  }

  /**
   * Adds entries behind those that are there, or puts them in place of those with the same codes;
   * all or none.
   */
  public void put(List<Term> terms) {
    library.write(handle -> {
      Map<Tag.Scheme, Integer> next = new HashMap<>();
      for (Term term : terms) {
        Optional<Integer> known =
            handle
                .createQuery("select place from term where scheme = :scheme and code = :code")
                .bind("scheme", term.scheme().name())
                .bind("code", term.code())
                .mapTo(Integer.class)
                .findOne();
        int place = known.orElseGet(() -> next.merge(term.scheme(), 1, Integer::sum));
        if (known.isEmpty() && place == 1) {
          place = last(handle, term.scheme()) + 1;
          next.put(term.scheme(), place);
        }
        write(handle, term, place);
      }
    });
  }

  private static int last(Handle handle, Tag.Scheme scheme) {
    return handle
        .createQuery("select coalesce(max(place), 0) from term where scheme = :scheme")
        .bind("scheme", scheme.name())
        .mapTo(int.class)
        .one();
  }

  private static void write(Handle handle, Term term, int place) {
    handle.execute(
        "merge into term (scheme, code, place, arabic, english, synonyms, broader, retired,"
            + " kept_as) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        term.scheme().name(),
        term.code(),
        place,
        term.arabic(),
        term.english(),
        term.synonyms().toArray(String[]::new),
        term.broader(),
        term.retired(),
        term.keptAs());
  }

  /** How often and when last each tag was used in the stories as they stand now. */
  public Map<Tag, Use> uses() {
    return library.read(handle ->
        handle
            .createQuery(
                "select t.scheme, t.code, max(t.name) as name, count(*) as stories,"
                    + " max(s.updated) as last from tagged t join story s on s.id = t.story"
                    + " group by t.scheme, t.code")
            .reduceRows(
                new HashMap<Tag, Use>(),
                (uses, row) -> {
                  uses.put(
                      new Tag(
                          Tag.Scheme.valueOf(row.getColumn("scheme", String.class)),
                          row.getColumn("code", String.class),
                          row.getColumn("name", String.class)),
                      new Use(
                          row.getColumn("stories", Integer.class),
                          row.getColumn("last", Long.class)));
                  return uses;
                }));
  }

  /** How many stories have a section. */
  public int filed() {
    return library.read(handle ->
        handle
            .createQuery("select count(*) from story where section <> ''")
            .mapTo(int.class)
            .one());
  }

  /** The stories that have a section, the newest first. */
  public List<StoryId> filed(int limit) {
    return library.read(handle ->
        handle
            .createQuery(
                "select id from story where section <> '' order by updated desc, id"
                    + " fetch next :limit rows only")
            .bind("limit", limit)
            .mapTo(UUID.class)
            .map(StoryId::new)
            .list());
  }

  /** Notes what a story is filed under now. */
  static void filed(Handle handle, StoryId story, StoryMeta meta) {
    handle.execute("delete from tagged where story = ?", story.value());
    if (meta.tags().isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("insert into tagged (story, scheme, code, name) values (?, ?, ?, ?)");
    meta.tags().stream()
        .collect(
            Collectors.toMap(
                tag -> List.of(tag.scheme().name(), tag.code()), Tag::name, (one, other) -> one))
        .forEach((key, name) -> batch.add(story.value(), key.getFirst(), key.getLast(), name));
    batch.execute();
  }

  /**
   * Remembers that a story is not to be filed under something.
   *
   * @throws org.midad.model.Problem if the library has no such story
   */
  public void refuse(StoryId story, Tag tag) {
    library.write(handle ->
        handle.execute(
            "merge into tag_refused (story, scheme, code) values (?, ?, ?)",
            story.value(),
            tag.scheme().name(),
            tag.code()));
  }

  /** Whether somebody said so of a tag. */
  public Set<Tag> refused(StoryId story) {
    return library.read(handle ->
        handle
            .createQuery("select scheme, code from tag_refused where story = :story")
            .bind("story", story.value())
            .map((row, context) ->
                new Tag(
                    Tag.Scheme.valueOf(row.getString("scheme")),
                    row.getString("code"),
                    row.getString("code")))
            .set());
  }

  /** What was learned last, as its own room writes it. */
  public Optional<byte[]> learned() {
    return library.read(handle ->
        handle
            .createQuery("select content from learned where id = 1")
            .map((row, context) -> row.getBytes("content"))
            .findOne());
  }

  /** Puts what was learned in place of what was learned before. */
  public void learn(byte[] content) {
    library.write(
        handle -> handle.execute("merge into learned (id, content) values (1, ?)", content));
  }
}
