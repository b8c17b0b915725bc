package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Planning.Assignment;
import org.midad.export.Form;
import org.midad.model.AuditEntry;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.store.Library;

/** People of every role try one thing after another, most of which they may not. */
class WorkflowWalkTest {
  private static final int WALKS = 8;
  private static final int STEPS = 60;
  private static final Set<Stage> BEFORE_EXPORT =
      EnumSet.of(
          Stage.DRAFT,
          Stage.INCOMING,
          Stage.REVIEW,
          Stage.PROOF,
          Stage.APPROVED,
          Stage.SCHEDULED,
          Stage.HELD,
          Stage.SPIKED);
  private static final Set<Role> DESK = EnumSet.of(Role.DESK_EDITOR, Role.MANAGING_EDITOR);

  @TempDir Path folder;

  @Test
  void noWalkReachesAForbiddenStateAndEveryStepIsInTheTrail() {
    try (Library library = Library.open(folder.resolve("library"))) {
      Walks walks = new Walks(library, folder);
      List<String> decided = new ArrayList<>();
      for (int walk = 0; walk < WALKS; walk++) {
        walk(walks, new Random(walk), decided);
      }
      walks.become(Role.MANAGING_EDITOR);
      assertThat(walks.newsroom.audit().entries())
          .extracting(AuditEntry::revision)
          .containsExactlyElementsOf(decided);
      assertThat(library.audit().firstBroken()).isEmpty();
    }
  }

  private static void walk(Walks walks, Random random, List<String> decided) {
    Head head = walks.draft();
    decided.add(head.id().sha256());
    List<Person> people = new ArrayList<>(List.of(Walks.COLLEAGUE));
    for (Role role : Role.values()) {
      people.add(Newsrooms.person(role));
    }
    for (int step = 0; step < STEPS; step++) {
      // Three of four who try are of the desk, so that a walk comes somewhere.
      Person person =
          random.nextInt(4) > 0
              ? people.get(random.nextBoolean() ? 0 : random.nextInt(people.size()))
              : Newsrooms.person(Role.MANAGING_EDITOR);
      walks.setClock(walks.now().plus(Duration.ofMinutes(random.nextInt(90))));
      walks.become(person);
      Head before = walks.newsroom.desk().open(head.story().id());
      Head after;
      try {
        after = attempt(walks, before, person, random);
      } catch (Problem refused) {
        assertThat(refused.key()).startsWith("refusal.");
        after = walks.newsroom.desk().open(head.story().id());
        assertThat(after.id()).isEqualTo(before.id());
      }
      if (!after.id().equals(before.id())) {
        holds(before, after, person, walks);
        if (after.revision().reason().isDecision()) {
          decided.add(after.id().sha256());
        }
      }
      if (random.nextBoolean()) {
        walks.newsroom.locks().release(head.story().id());
      }
    }
  }

  private static Head attempt(Walks walks, Head head, Person person, Random random) {
    UseCases newsroom = walks.newsroom;
    StoryId story = head.story().id();
    ZonedDateTime moment =
        walks.now().atZone(Newsrooms.BAGHDAD).plusMinutes(random.nextInt(240) - 60);
    return switch (random.nextInt(14)) {
      case 0 ->
          newsroom
              .desk()
              .save(
                  head.id(),
                  head.story().withMeta(head.story().meta().withUrgency(1 + random.nextInt(9))));
      case 1 ->
          newsroom.publishing().export(story, head.id(), List.of(Form.TEXT), walks.folder()).head();
      case 2 -> newsroom.planning().embargo(story, head.id(), random.nextBoolean() ? moment : null);
      case 3 -> newsroom.planning().schedule(story, head.id(), moment);
      case 4 ->
          newsroom
              .planning()
              .assign(
                  story,
                  head.id(),
                  new Assignment(
                      random.nextBoolean() ? person.id() : null,
                      null,
                      head.story().meta().urgency()),
                  "");
      default -> {
        Transition[] all = Transition.values();
        List<Action> offered = newsroom.review().actions(head, person);
        Transition transition =
            offered.isEmpty() || random.nextInt(5) == 0
                ? all[random.nextInt(all.length)]
                : offered
                    .get(random.nextBoolean() ? 0 : random.nextInt(offered.size()))
                    .transition();
        yield newsroom
            .review()
            .perform(story, head.id(), transition, random.nextInt(4) == 0 ? "" : "لأن");
      }
    };
  }

  private static void holds(Head before, Head after, Person person, Walks walks) {
    String step = person.id() + " " + before.stage() + " " + after.revision().reason();
    Plan plan = after.plan();
    Publication readers = after.revision().publication();
    Revision.Reason reason = after.revision().reason();
    assertThat(plan.scheduled() != null).as(step).isEqualTo(after.stage() == Stage.SCHEDULED);
    assertThat(readers == Publication.NONE)
        .as(step)
        .isEqualTo(BEFORE_EXPORT.contains(after.stage()));
    assertThat(readers == Publication.WITHDRAWN).as(step).isEqualTo(after.stage() == Stage.KILLED);
    assertThat(before.stage()).as(step).isNotEqualTo(Stage.KILLED);
    boolean left = reason == Revision.Reason.EXPORTED || reason == Revision.Reason.CORRECTED;
    if (left) {
      assertThat(plan.embargo() == null || !walks.now().isBefore(plan.embargo().toInstant()))
          .as(step)
          .isTrue();
    }
    if (left || after.stage() == Stage.APPROVED || after.stage() == Stage.HELD) {
      assertThat(DESK).as(step).contains(person.role());
    }
    if (after.stage() == Stage.KILLED) {
      Plan.KillRequest asked = before.plan().kill();
      assertThat(
              person.role() == Role.MANAGING_EDITOR
                  || (asked != null
                      && person.role() == Role.DESK_EDITOR
                      && !asked.by().equals(person.id())))
          .as(step)
          .isTrue();
      assertThat(after.revision().note()).as(step).isNotBlank();
    }
    if (!after.story().equals(before.story()) && reason != Revision.Reason.CORRECTION_DROPPED) {
      assertThat(before.stage())
          .as(step)
          .isIn(Stage.DRAFT, Stage.INCOMING, Stage.REVIEW, Stage.PROOF, Stage.CORRECTING);
    }
  }
}
