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
import org.midad.arabic.Letters;
import org.midad.ingest.Documents;
import org.midad.ingest.ReadStories;
import org.midad.ingest.Recognised;
import org.midad.model.Problem;
import org.midad.model.RegisteredName;
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
 * Suggests what a story may be filed under, as the desk's own archive teaches, and whom and what it
 * speaks of by the name register. What was learned is kept in the library, and learned anew when
 * the archive has grown by a tenth.
 */
public final class TagSuggestions {
  /** The newest so many teach: what a newspaper did long ago says little of today. */
  private static final int LESSONS = 10_000;

  private static final double GROWN = 1.1;

  /** As many names of the register as somebody reads. */
  private static final int NAMES = 8;

  private final Library library;
  private final Vocabularies vocabularies;
  private final NameRegister register;
  private final Clock clock;
  private @Nullable Learned learned;

  TagSuggestions(Library library, Vocabularies vocabularies, NameRegister register, Clock clock) {
    this.library = library;
    this.vocabularies = vocabularies;
    this.register = register;
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

  /**
   * What a story may be filed under, by what was learned so far and by the name register; takes
   * some milliseconds.
   */
  public SuggestedTags suggest(Story story) {
    Optional<Learned> teacher = remembered();
    KnownTags known = vocabularies.known();
    Story read = Suggestions.forReaders(story);
    Set<Tag> away = new HashSet<>();
    library.vocabularies().refused(story.id()).forEach(tag -> away.add(key(tag)));
    story.meta().tags().forEach(tag -> away.add(key(known.resolve(tag))));
    boolean sectioned = story.meta().section().isPresent();
    List<Tag> learnt =
        teacher.map(some -> some.suggest(read, word -> word(known, word))).orElse(List.of());
    List<Tag> tags =
        withNames(learnt, register.named(read), known).stream()
            .filter(tag -> !sectioned || tag.scheme() != Tag.Scheme.SECTION)
            .filter(tag -> away.add(key(tag)))
            .toList();
    return teacher
        .map(some ->
            new SuggestedTags(
                tags, some.suggests() ? Learner.LEAST : some.sectioned(), Learner.LEAST))
        .orElseGet(() -> new SuggestedTags(tags, library.vocabularies().filed(), Learner.LEAST));
  }

  /** Names come behind sections and topics, and take the place of words that say the same. */
  private static List<Tag> withNames(
      List<Tag> learnt, List<RegisteredName> names, KnownTags known) {
    List<Tag> tags = new ArrayList<>();
    Set<String> spelt = new HashSet<>();
    learnt.stream().filter(TagSuggestions::isSubject).forEach(tags::add);
    for (RegisteredName name : names.subList(0, Math.min(NAMES, names.size()))) {
      List<String> spellings = new ArrayList<>(List.of(name.name()));
      spellings.addAll(name.variants());
      tags.add(known.meant(scheme(name.kind()), spellings));
      spellings.forEach(spelling -> spelt.add(Letters.fold(spelling)));
    }
    learnt.stream()
        .filter(tag -> !isSubject(tag) && !spelt.contains(Letters.fold(tag.name())))
        .forEach(tags::add);
    return tags;
  }

  private static boolean isSubject(Tag tag) {
    return tag.scheme() == Tag.Scheme.SECTION || tag.scheme() == Tag.Scheme.TOPIC;
  }

  private static Tag.Scheme scheme(RegisteredName.Kind kind) {
    return switch (kind) {
      case PERSON -> Tag.Scheme.PERSON;
      case PLACE -> Tag.Scheme.PLACE;
      case BODY -> Tag.Scheme.BODY;
    };
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
