package org.midad.app;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.midad.check.Checker;
import org.midad.check.Finding;
import org.midad.check.HouseRules;
import org.midad.check.Message;
import org.midad.check.NewsroomRule;
import org.midad.check.Occasion;
import org.midad.check.Rule;
import org.midad.check.StyleBook;
import org.midad.check.WrittenRule;
import org.midad.edit.Span;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StorySummary;
import org.midad.store.Library;
import org.midad.store.StoryFilter;

/** The newspaper's style book: its own rules and choices, published version by version. */
public final class Styling {
  /** Rules are tried on so many stories, the newest. */
  private static final int TRIED = 300;

  /** So many places are shown. */
  private static final int SHOWN = 20;

  /** In letters, on either side of what was found. */
  private static final int AROUND = 40;

  private final Library library;
  private final CurrentPerson person;
  private final Clock clock;

  Styling(Library library, CurrentPerson person, Clock clock) {
    this.library = library;
    this.person = person;
    this.clock = clock;
  }

  /**
   * A version of the style book.
   *
   * @param number from 1; 0 before the first was published
   * @param by name of who published it
   */
  public record Version(int number, StyleBook book, String note, String by, Instant at) {}

  /** A rule that comes with the program, in the words of {@code assets/i18n}. */
  public record Known(String name, Message title, Message reason, Message example) {}

  /**
   * Where a rule on trial spoke.
   *
   * @param headline of the story
   * @param instead what would stand there; empty where the rule offers nothing
   */
  public record Place(String headline, String before, String found, String after, String instead) {}

  /**
   * What a trial came to.
   *
   * @param stories in which it looked
   * @param findings in all of them
   * @param slow whether the rule took too long over some text, and gave up
   */
  public record Trial(int stories, int findings, boolean slow, List<Place> places) {}

  /** Why a person may not publish a style book, or empty; does not read the disk. */
  public Optional<Refusal> changing(Person somebody) {
    return Permissions.style(somebody);
  }

  /** The version that counts. */
  public Version current() {
    return versions().stream()
        .findFirst()
        .orElseGet(() -> new Version(0, StyleBook.EMPTY, "", "", Instant.EPOCH));
  }

  /** The newest first. */
  public List<Version> versions() {
    var names = Accounts.names(library);
    return library.styleBooks().all().stream()
        .map(kept ->
            new Version(
                kept.version(),
                CurrentStyle.read(kept),
                kept.note(),
                names.getOrDefault(kept.person(), kept.person()),
                kept.at()))
        .toList();
  }

  /** The rules that come with the program. */
  public List<Known> known() {
    return Stream.of(HouseRules.preflight(), HouseRules.targets(any -> 0), HouseRules.all())
        .flatMap(List::stream)
        .map(rule -> new Known(rule.name(), rule.title(), rule.reason(), rule.example()))
        .toList();
  }

  /**
   * Publishes the next version: every story is checked by it from now on.
   *
   * @param before number of the version that it was made from
   * @throws Problem the reason of {@link #changing}, {@code problem.style.unreadable} if one of its
   *     rules is none, or {@code problem.style.changed} if somebody published another one meanwhile
   */
  public Version publish(int before, StyleBook book, String note) {
    Refusal.require(changing(person.require()));
    book.rules().stream()
        .filter(rule -> !NewsroomRule.isReadable(rule))
        .findFirst()
        .ifPresent(rule -> {
          throw new Problem("problem.style.unreadable", rule.title());
        });
    return library.atOnce(() -> {
      if (current().number() != before) {
        throw new Problem("problem.style.changed");
      }
      library
          .styleBooks()
          .publish(CurrentStyle.write(book), note.strip(), person.require().id(), clock.instant());
      library
          .audit()
          .append(clock.instant(), person.require().id(), "STYLE_PUBLISHED", note.strip());
      return current();
    });
  }

  /**
   * Tries a rule on the newest stories of the archive. It comes to an end, whatever the rule says.
   *
   * @throws Problem {@code problem.style.unreadable} if it is none
   */
  public Trial tryOut(WrittenRule written, Progress progress) {
    if (!NewsroomRule.isReadable(written)) {
      throw new Problem("problem.style.unreadable", written.title());
    }
    NewsroomRule rule = new NewsroomRule(written);
    List<Rule> rules = List.of(rule);
    Occasion now =
        new Occasion(clock.instant(), clock.getZone(), StyleBook.EMPTY.style(), Plan.NONE);
    List<StorySummary> stories = library.stories().list(StoryFilter.ALL, 0, TRIED);
    List<Place> places = new ArrayList<>();
    int findings = 0;
    int done = 0;
    boolean slow = false;
    while (done < stories.size() && !slow) {
      progress.at((double) done / stories.size());
      Story story = library.stories().head(stories.get(done).id()).story();
      List<Finding> found = new Checker(rules).check(story, now);
      slow = !story.blocks().stream().map(Block::text).allMatch(rule::isQuick);
      findings += found.size();
      found.stream()
          .limit(SHOWN - (long) places.size())
          .map(finding -> place(story, finding))
          .forEach(places::add);
      done++;
    }
    return new Trial(done, findings, slow, places);
  }

  private static Place place(Story story, Finding finding) {
    Span span = finding.span().orElseThrow();
    String text = story.block(span.block()).text();
    return new Place(
        story.text(BlockKind.HEADLINE),
        text.substring(Math.max(0, span.from() - AROUND), span.from()),
        text.substring(span.from(), span.to()),
        text.substring(span.to(), Math.min(text.length(), span.to() + AROUND)),
        finding.fixes().isEmpty() ? "" : finding.fixes().getFirst().words());
  }
}
