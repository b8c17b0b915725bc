package org.midad.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.midad.export.Form;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.store.Library;
import org.midad.tag.Shipped;
import org.midad.tag.Thesaurus;

/**
 * Fills an empty library with a newsroom to try Midad with. Every story goes its real way, each
 * step by somebody who may take it, in the hours before now: so its history is true.
 */
public final class SampleNewsroom {
  private static final Duration BETWEEN_STEPS = Duration.ofMinutes(35);

  private final Library library;
  private final SavedSettings settings;
  private final Accounts accounts;
  private final Clock clock;

  SampleNewsroom(Library library, SavedSettings settings, Accounts accounts, Clock clock) {
    this.library = library;
    this.settings = settings;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Brings people and stories; the first of the people sits down. What is exported goes into the
   * folder {@code exported} inside the library's.
   *
   * @param language of the interface, {@code ar} or {@code en}
   * @throws Problem {@code problem.library.founded} if somebody works in this library already
   */
  public void fill(String language, Progress progress) {
    if (accounts.isFounded()) {
      throw new Problem("problem.library.founded");
    }
    SampleScript script = SampleScript.load();
    settings.save(
        settings
            .load()
            .withLook(look -> look.withLanguage(language))
            .withNewspaper(paper -> paper.withName(script.newspaper())));
    List<SampleScript.Sample> oldestFirst =
        script.stories().stream()
            .sorted(Comparator.comparingInt(SampleScript.Sample::hoursAgo).reversed())
            .toList();
    Thesaurus vocabularies = Shipped.read().thesaurus();
    for (int told = 0; told < oldestFirst.size(); told++) {
      progress.at((double) told / oldestFirst.size());
      tell(oldestFirst.get(told), script.people(), vocabularies);
    }
    // Last, so that a library whose filling broke off still counts as empty.
    script.people().forEach(library.people()::put);
    accounts.become(script.people().getFirst().id());
  }

  private void tell(SampleScript.Sample sample, List<Person> people, Thesaurus vocabularies) {
    List<Transition> way = way(sample.stage());
    boolean exported = sample.stage() == Stage.EXPORTED;
    int steps = 2 + way.size() + (exported ? 1 : 0);
    Instant moment =
        clock
            .instant()
            .minus(Duration.ofHours(sample.hoursAgo()))
            .minus(BETWEEN_STEPS.multipliedBy(steps - 1L));

    Person author = find(people, sample.author());
    Head head = at(moment, author).desk().importText(sample.text()).head();
    moment = moment.plus(BETWEEN_STEPS);
    head =
        at(moment, author)
            .desk()
            .save(head.id(), head.story().withMeta(meta(head, sample, vocabularies)));
    at(moment, author).locks().release(head.story().id());
    head = at(moment, author).desk().open(head.story().id());
    for (Transition transition : way) {
      moment = moment.plus(BETWEEN_STEPS);
      Person person = transition == Transition.SUBMIT ? author : find(people, role(transition));
      head = at(moment, person).review().perform(head.story().id(), head.id(), transition, "");
    }
    if (exported) {
      moment = moment.plus(BETWEEN_STEPS);
      at(moment, find(people, Role.DESK_EDITOR))
          .publishing()
          .export(head.story().id(), head.id(), List.of(Form.NINJS, Form.HTML), exportFolder());
    }
  }

  private static List<Transition> way(Stage stage) {
    return switch (stage) {
      case DRAFT -> List.of();
      case INCOMING -> List.of(Transition.SUBMIT);
      case REVIEW -> List.of(Transition.SUBMIT, Transition.ACCEPT);
      case PROOF -> List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.PASS_TO_PROOF);
      case APPROVED, EXPORTED ->
          List.of(
              Transition.SUBMIT, Transition.ACCEPT, Transition.PASS_TO_PROOF, Transition.APPROVE);
      case SPIKED -> List.of(Transition.SUBMIT, Transition.SPIKE);
      case SCHEDULED, CORRECTING, CORRECTED, KILLED, HELD ->
          throw new IllegalArgumentException("no sample stands there: " + stage);
    };
  }

  private static Role role(Transition transition) {
    return switch (transition) {
      case SUBMIT, TAKE_BACK -> Role.REPORTER;
      case PASS_TO_PROOF -> Role.COPY_EDITOR;
      case APPROVE -> Role.MANAGING_EDITOR;
      case ACCEPT,
          RETURN,
          REOPEN,
          UNSCHEDULE,
          HOLD,
          RELEASE,
          SPIKE,
          UNSPIKE,
          CORRECT,
          DROP_CORRECTION,
          ASK_KILL,
          KILL,
          KEEP ->
          Role.DESK_EDITOR;
    };
  }

  private StoryMeta meta(Head head, SampleScript.Sample sample, Thesaurus vocabularies) {
    List<Tag> tags = new ArrayList<>();
    if (sample.section() != null) {
      vocabularies.find(Tag.Scheme.SECTION, sample.section()).map(Term::tag).ifPresent(tags::add);
    }
    sample.keywords().stream().map(Tag::keyword).forEach(tags::add);
    sample
        .topics()
        .forEach(
            code -> vocabularies.find(Tag.Scheme.TOPIC, code).map(Term::tag).ifPresent(tags::add));
    return head.story()
        .meta()
        .withSlug(sample.slug())
        .withTags(tags)
        .withUrgency(sample.urgency())
        .withNote(sample.note() == null ? "" : sample.note());
  }

  private Person find(List<Person> people, String id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst().orElseThrow();
  }

  private Person find(List<Person> people, Role role) {
    return people.stream().filter(person -> person.role() == role).findFirst().orElseThrow();
  }

  /** The use cases in somebody's hands at a moment in the past. */
  private UseCases at(Instant moment, Person person) {
    return UseCases.by(
        library,
        settings,
        accounts,
        () -> person,
        SystemKeyRing.NONE,
        Clock.fixed(moment, clock.getZone()),
        RunningTime::now);
  }

  private Path exportFolder() {
    Path folder = library.folder().resolve("exported");
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Problem(e, "problem.library.unwritable", library.folder());
    }
  }
}
