package org.midad.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.midad.deliver.Address;
import org.midad.deliver.Target;
import org.midad.deliver.TargetJson;
import org.midad.export.Form;
import org.midad.model.Delivery;
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
import org.midad.store.Targets;

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

  /** A story on which a colleague has written on. */
  Head rewritten(Head head) {
    return new Changes(library, colleague()::id, clock)
        .edit(head, changed(head), Revision.Reason.AUTOSAVED);
  }

  /** A moment to come. */
  ZonedDateTime later() {
    return clock.instant().plusSeconds(86_400).atZone(Newsrooms.BAGHDAD);
  }

  /** A folder that stories can be delivered into. */
  Target target() {
    return new Target("wire", "برقيات", new Address.Folder(folder), List.of(Form.TEXT));
  }

  /** A story that was decided to be delivered, and waits. */
  Delivery waiting() {
    Head head = others(Stage.APPROVED);
    String place = UUID.randomUUID().toString();
    library
        .targets()
        .put(new Targets.Kept(place, place, TargetJson.write(target()), Targets.Standing.LISTED));
    Delivery waiting =
        Delivery.of(
            new Delivery.Decision(
                head.story().id(),
                head.id(),
                1,
                clock.instant(),
                Publication.USABLE,
                Instant.EPOCH,
                "colleague",
                clock.instant()),
            place);
    library.deliveries().add(waiting);
    return waiting;
  }

  Person colleague() {
    return new Person("colleague", "زميل", Role.REPORTER);
  }

  Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private Head began(Person creator) {
    return new Changes(library, creator::id, clock)
        .begin(Newsrooms.complete(StoryId.create()), Revision.Reason.CREATED);
  }

  private Head move(
      Head head, Stage stage, Publication publication, Plan plan, Revision.Reason reason) {
    return new Changes(library, colleague()::id, clock)
        .move(head, head.story(), stage, publication, plan, reason, "");
  }
}
