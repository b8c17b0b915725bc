package org.midad.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.store.Library;

/**
 * Somebody who tries a use case, with stories in any stage to try it on. They are put there without
 * asking who may.
 *
 * @param actor who tries
 */
record Trial(Library library, UseCases cases, Person actor, Path folder, Clock clock) {
  /** A draft of whoever tries. */
  Head own() {
    return began(actor);
  }

  /** A draft of a reporter, or of another one if a reporter tries. */
  Head others() {
    return began(colleague());
  }

  /** Somebody else's story at a stage, which has been exported where that belongs to it. */
  Head others(Stage stage) {
    return at(others(), stage);
  }

  Head at(Head head, Stage stage) {
    boolean out =
        switch (stage) {
          case EXPORTED, CORRECTING, CORRECTED, KILLED -> true;
          case DRAFT, INCOMING, REVIEW, PROOF, APPROVED, SCHEDULED, HELD, SPIKED -> false;
        };
    Head before =
        out
            ? move(head, Stage.EXPORTED, Publication.USABLE, head.plan(), Revision.Reason.EXPORTED)
            : head;
    return stage == before.stage()
        ? before
        : move(
            before,
            stage,
            before.revision().publication(),
            before.plan(),
            Revision.Reason.SUBMITTED);
  }

  /** A story that is out and that a colleague on the desk wishes to kill. */
  Head killAsked() {
    Head head = others(Stage.EXPORTED);
    return move(
        head,
        head.stage(),
        head.revision().publication(),
        head.plan().withKill(new Plan.KillRequest("colleague", "خطأ في الأسماء")),
        Revision.Reason.KILL_ASKED);
  }

  /** What somebody makes of a story. */
  Story changed(Head head) {
    return head.story().withMeta(head.story().meta().withNote("كُتب بعد ذلك"));
  }

  /** A moment to come. */
  ZonedDateTime later() {
    return clock.instant().plusSeconds(86_400).atZone(Newsrooms.BAGHDAD);
  }

  Person colleague() {
    return new Person("colleague", "زميل", Role.REPORTER);
  }

  Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private Head began(Person creator) {
    return new Changes(library, () -> creator, clock)
        .begin(Newsrooms.complete(StoryId.create()), Revision.Reason.CREATED);
  }

  private Head move(
      Head head, Stage stage, Publication publication, Plan plan, Revision.Reason reason) {
    return new Changes(library, this::colleague, clock)
        .move(head, head.story(), stage, publication, plan, reason, "");
  }
}
