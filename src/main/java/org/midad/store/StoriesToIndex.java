package org.midad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.codec.StoryJson;
import org.midad.model.BlockKind;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.review.Suggestions;
import org.midad.store.search.IndexedStory;
import org.midad.store.search.TextIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stories on their way from the database into the index.
 *
 * @param stories all that were asked for
 * @param written those of them that the library has
 */
record StoriesToIndex(List<StoryId> stories, Map<StoryId, Written> written) {
  private static final Logger LOG = LoggerFactory.getLogger(StoriesToIndex.class);

  /** What a story's row says of its head. */
  record Written(RevisionId head, ByteBuffer json) {}

  static StoriesToIndex read(Library library, List<StoryId> stories) {
    return new StoriesToIndex(stories, written(library, stories));
  }

  /** To take words apart takes longest: every processor does some. */
  void into(TextIndex index) throws IOException {
    try {
      stories.parallelStream().forEach(story -> put(index, story, written.get(story)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Map<StoryId, Written> written(Library library, List<StoryId> stories) {
    return library.read(handle ->
        handle
            .createQuery(
                "select s.id, s.head, r.json from story s join revision r on r.sha256 = s.head"
                    + " where s.id = any(:stories) and r.json is not null")
            .bindArray("stories", UUID.class, stories.stream().map(StoryId::value).toList())
            .reduceRows(
                new HashMap<StoryId, Written>(),
                (written, row) -> {
                  written.put(
                      new StoryId(row.getColumn("id", UUID.class)),
                      new Written(
                          new RevisionId(row.getColumn("head", String.class)),
                          ByteBuffer.wrap(row.getColumn("json", byte[].class))));
                  return written;
                }));
  }

  /**
   * @param written null if the library has no such story
   */
  private static void put(TextIndex index, StoryId story, @Nullable Written written) {
    try {
      Optional<IndexedStory> now =
          written == null ? Optional.empty() : indexed(written.head(), written.json().array());
      if (now.isPresent()) {
        index.put(now.get());
      } else {
        index.remove(story);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty if it cannot be read. */
  private static Optional<IndexedStory> indexed(RevisionId head, byte[] json) {
    Revision revision;
    try {
      revision = StoryJson.readRevision(json);
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be read, and so cannot be found", head, e);
      return Optional.empty();
    }
    Story content = Suggestions.accepted(revision.story());
    return Optional.of(
        new IndexedStory(
            head,
            content,
            StoryRows.name(content.text(BlockKind.BYLINE)),
            revision.stage(),
            revision.at()));
  }
}
