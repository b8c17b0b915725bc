package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.check.Finding;
import org.midad.check.HouseRules;
import org.midad.check.Rule;
import org.midad.check.Severity;
import org.midad.check.StyleBook;
import org.midad.check.names.TwoSpellings;
import org.midad.check.spelling.Dictionaries;
import org.midad.check.spelling.SpellingRule;
import org.midad.deliver.Target;
import org.midad.ingest.Documents;
import org.midad.ingest.ReadStories;
import org.midad.ingest.Recognised;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.StoryId;
import org.midad.model.Waiver;
import org.midad.store.Library;

/** Checks stories by the house's rules, and keeps what people let be, and why. */
public final class Checking {
  private final Library library;
  private final CurrentPerson person;
  private final NameRegister register;
  private final WordLists words;
  private final Targets targets;
  private final PictureSizes sizes;
  private final Clock clock;

  Checking(
      Library library,
      CurrentPerson person,
      NameRegister register,
      WordLists words,
      Targets targets,
      PictureSizes sizes,
      Clock clock) {
    this.library = library;
    this.person = person;
    this.register = register;
    this.words = words;
    this.targets = targets;
    this.sizes = sizes;
    this.clock = clock;
  }

  /** How far somebody lets something be. */
  public enum Reach {
    /** In one story. */
    STORY,
    /** In every story, from now on. */
    EVERYWHERE
  }

  /** Begins to check a story that is open: with the rules and the waivers that hold now. */
  public StoryCheck begin(StoryId story) {
    StyleBook book = CurrentStyle.of(library);
    List<Rule> rules = rules();
    return new StoryCheck(
        section -> book.rules(rules, section),
        book.style(),
        library.waivers().of(story),
        targets.all().stream().map(Target::needs).toList(),
        clock);
  }

  /** What a story lacks for a place, or would lose on the way there. */
  public List<Finding> lacking(Head head, Target target) {
    StyleBook book = CurrentStyle.of(library);
    StoryCheck check =
        new StoryCheck(
            section -> book.speaking(HouseRules.targets(sizes), section),
            book.style(),
            library.waivers().of(head.story().id()),
            List.of(target.needs()),
            clock);
    return check.check(head.story(), head.plan()).stream()
        .filter(found -> found.waiver().isEmpty())
        .map(Judged::finding)
        .toList();
  }

  private List<Rule> rules() {
    Set<String> own = words.known();
    List<Rule> rules = new ArrayList<>(HouseRules.preflight());
    rules.addAll(HouseRules.all());
    rules.addAll(HouseRules.targets(sizes));
    rules.add(new SpellingRule(() -> Dictionaries.shipped().speller().with(own)));
    rules.add(register.rule());
    rules.add(new TwoSpellings(word -> Dictionaries.shipped().have(word)));
    return rules;
  }

  /** Whether it speaks of a word that no dictionary has, nor any of {@link WordLists}. */
  public static boolean isOfWord(Finding finding) {
    return finding.rule().equals(SpellingRule.NAME);
  }

  /**
   * The spellings of what may be a name, the one that is meant first; nothing of a finding that
   * speaks of none.
   */
  public static List<String> namesIn(Finding finding) {
    return isOfWord(finding) ? List.of(finding.subject()) : TwoSpellings.spellings(finding);
  }

  /** What is found in a story as it stands. */
  public List<Judged> check(Head head) {
    return begin(head.story().id()).check(head.story(), head.plan());
  }

  /**
   * What is found in the stories of a file of any kind that can be imported; nothing is kept.
   *
   * @throws Problem if it cannot be read
   */
  public CheckedFile check(Path file) {
    ReadStories read =
        Documents.read(file, OffsetDateTime.ofInstant(clock.instant(), clock.getZone()));
    return new CheckedFile(
        read.stories().stream()
            .map(Recognised::story)
            .map(story -> new CheckedFile.Checked(story, begin(story.id()).check(story, Plan.NONE)))
            .toList(),
        read.refused());
  }

  /**
   * Why a person may not let something be, or empty; does not read the disk. Whoever may write in a
   * story may do so there, but an error is let stand by those who review.
   */
  public Optional<Refusal> waiving(Head head, Person somebody, Severity severity, Reach reach) {
    Optional<Refusal> here =
        switch (reach) {
          case STORY -> Permissions.access(head, somebody).barred();
          case EVERYWHERE -> Permissions.style(somebody);
        };
    return here.or(
        () -> severity == Severity.ERROR ? Permissions.lettingStand(somebody) : Optional.empty());
  }

  /**
   * Lets something be from now on. Of an error the audit trail tells who did, and why.
   *
   * @param story in which it was found
   * @param reason must say something for an error
   * @throws Problem the reason of {@link #waiving}, or {@code refusal.waiver-reason}
   */
  public Waiver waive(StoryId story, Finding finding, Reach reach, String reason) {
    Head head = library.stories().head(story);
    Person waiving = person.require();
    Refusal.require(waiving(head, waiving, finding.severity(), reach));
    boolean error = finding.severity() == Severity.ERROR;
    if (error && reason.isBlank()) {
      throw new Problem("refusal.waiver-reason");
    }
    Waiver waiver =
        new Waiver(
            UUID.randomUUID(),
            where(story, reach),
            finding.rule(),
            finding.about(),
            reason.strip(),
            waiving.id(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    library.atOnce(() -> {
      library.waivers().add(waiver);
      if (error || reach == Reach.EVERYWHERE) {
        tell("FINDING_WAIVED", story, waiver);
      }
      return waiver;
    });
    return waiver;
  }

  private static @Nullable StoryId where(StoryId story, Reach reach) {
    return switch (reach) {
      case STORY -> story;
      case EVERYWHERE -> null;
    };
  }

  /**
   * Takes a waiver back, so that what it spoke of is found again.
   *
   * @param story that was open
   * @throws Problem unless the person might let it be
   */
  public void insist(StoryId story, Waiver waiver) {
    Reach reach = waiver.story() == null ? Reach.EVERYWHERE : Reach.STORY;
    Refusal.require(waiving(library.stories().head(story), person.require(), Severity.NOTE, reach));
    library.atOnce(() -> {
      library.waivers().remove(waiver.id());
      if (!waiver.reason().isEmpty() || reach == Reach.EVERYWHERE) {
        tell("WAIVER_TAKEN_BACK", story, waiver);
      }
      return waiver;
    });
  }

  private void tell(String action, StoryId story, Waiver waiver) {
    library
        .audit()
        .append(
            clock.instant(),
            person.require().id(),
            action,
            story,
            "%s «%s»: %s".formatted(waiver.rule(), waiver.subject(), waiver.reason()));
  }
}
