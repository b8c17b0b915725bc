package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.ingest.Documents;
import org.midad.ingest.ReadStories;
import org.midad.ingest.Recognised;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.review.Suggestions;
import org.midad.store.Library;
import org.midad.tag.Learned;
import org.midad.tag.Learner;
import org.midad.tag.Lesson;

/**
 * Suggests what a story may be filed under, as the desk's own archive teaches. What was learned is
 * kept in the library, and learned anew when the archive has grown by a tenth.
 */
public final class TagSuggestions {
  /** The newest so many teach: what a newspaper did long ago says little of today. */
  private static final int LESSONS = 10_000;

  private static final double GROWN = 1.1;

  private final Library library;
  private final Vocabularies vocabularies;
  private final Clock clock;
  private @Nullable Learned learned;

  TagSuggestions(Library library, Vocabularies vocabularies, Clock clock) {
    this.library = library;
    this.vocabularies = vocabularies;
    this.clock = clock;
  }

  /**
   * Learns from the archive, if that has grown since; takes some seconds, or a minute of a large
   * one.
   *
   * @return whether anything was learned anew
   */
  public boolean learn(Progress progress) {
    int now = Math.min(library.vocabularies().filed(), LESSONS);
    Optional<Learned> before = remembered();
    if (before.isPresent() && now < before.get().stories() * GROWN + 1) {
      return false;
    }
    if (now < Learner.LEAST) {
      return false;
    }
    List<StoryId> stories = library.vocabularies().filed(LESSONS);
    Learner learner = new Learner();
    for (int read = 0; read < stories.size(); read++) {
      progress.at(0.5 * read / stories.size());
      learner.add(Lesson.of(today(library.stories().head(stories.get(read)).story())));
    }
    Learned after = learner.learn(done -> progress.at(0.5 + 0.5 * done));
    library.vocabularies().learn(after.write());
    keep(after);
    return true;
  }

  /** A section that was merged teaches for the one that was kept. */
  private Story today(Story story) {
    Story seen = Suggestions.accepted(story);
    KnownTags known = vocabularies.known();
    List<Tag> tags = new ArrayList<>();
    for (Tag tag : seen.meta().tags()) {
      Tag now = known.resolve(tag);
      if (!tags.contains(now)
          && known.find(now.scheme(), now.code()).map(Term::offered).orElse(true)) {
        tags.add(now);
      }
    }
    return seen.withMeta(seen.meta().withTags(tags));
  }

  private synchronized void keep(Learned now) {
    learned = now;
  }

  /** What was learned last, by this Midad or before. */
  private synchronized Optional<Learned> remembered() {
    if (learned == null) {
      learned = library.vocabularies().learned().flatMap(Learned::read).orElse(null);
    }
    return Optional.ofNullable(learned);
  }

  /** What a story may be filed under, by what was learned so far; takes some milliseconds. */
  public SuggestedTags suggest(Story story) {
    Optional<Learned> teacher = remembered();
    if (teacher.isEmpty()) {
      return new SuggestedTags(List.of(), library.vocabularies().filed(), Learner.LEAST);
    }
    KnownTags known = vocabularies.known();
    Set<Tag> away = new HashSet<>();
    library.vocabularies().refused(story.id()).forEach(tag -> away.add(key(tag)));
    story.meta().tags().forEach(tag -> away.add(key(known.resolve(tag))));
    boolean sectioned = story.meta().section().isPresent();
    List<Tag> tags =
        teacher.get().suggest(Suggestions.forReaders(story), word -> word(known, word)).stream()
            .filter(tag -> !sectioned || tag.scheme() != Tag.Scheme.SECTION)
            .filter(tag -> !away.contains(key(tag)))
            .toList();
    return new SuggestedTags(
        tags, teacher.get().suggests() ? Learner.LEAST : teacher.get().sectioned(), Learner.LEAST);
  }

  /**
   * The stories in a document, of which the library learns nothing.
   *
   * @throws Problem {@code problem.ingest.*} if there is none
   */
  public List<Story> read(Path file) {
    ReadStories found = Documents.read(file, OffsetDateTime.now(clock));
    if (found.stories().isEmpty()) {
      throw found.refused().stream()
          .findFirst()
          .orElseGet(() -> new Problem("problem.ingest.empty"));
    }
    return found.stories().stream().map(Recognised::story).toList();
  }

  /** What the newsroom calls so, or has used before. */
  private static Optional<Tag> word(KnownTags known, String word) {
    return known.named(
        word, EnumSet.of(Tag.Scheme.KEYWORD, Tag.Scheme.PERSON, Tag.Scheme.PLACE, Tag.Scheme.BODY));
  }

  /** A tag whatever its name. */
  private static Tag key(Tag tag) {
    return new Tag(tag.scheme(), tag.code(), tag.code());
  }

  /**
   * Suggests a tag for a story no more.
   *
   * @throws Problem {@code problem.story.missing} if the library has no such story
   */
  public void refuse(StoryId story, Tag tag) {
    library.stories().head(story);
    library.vocabularies().refuse(story, tag);
  }
}
