package org.midad.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.Destinations;
import org.midad.app.QueuedDelivery;
import org.midad.app.UseCases;
import org.midad.model.Delivery;
import org.midad.model.Head;
import org.midad.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code midad deliver}: carries out once what is due to leave, and may decide it before. */
@Command(description = "cli.deliver")
final class DeliverVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "cli.deliver.id")
  private List<String> ids = List.of();

  @Option(names = "--to", paramLabel = "TARGET", split = ",", descriptionKey = "cli.deliver.to")
  private List<String> targets = List.of();

  DeliverVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    boolean well = true;
    List<Answer> answers = new ArrayList<>();
    try (Session session = midad.session()) {
      UseCases cases = session.useCases();
      for (String id : ids) {
        well &= decide(session, id);
      }
      List<QueuedDelivery> before = cases.deliveryOverview().open();
      cases.courier().pass((delivery, done) -> {});
      for (QueuedDelivery queued : before) {
        Delivery now =
            cases.deliveryOverview().of(queued.delivery().story()).stream()
                .filter(delivery -> delivery.id().equals(queued.delivery().id()))
                .findFirst()
                .orElseThrow();
        answers.add(Answer.of(queued, now));
        Delivery.Failure failure = now.failure();
        if (!now.state().isOver() && failure != null) {
          well = false;
          midad.refuse(queued.target(), new Problem(failure.key(), failure.arguments().toArray()));
        }
      }
    }
    midad.answer(
        answers,
        answers.stream()
            .map(answer ->
                String.join(
                    "\t", answer.story(), answer.target(), midad.messages().of(answer.state())))
            .toList());
    return well ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** One story that may not leave holds no other back. */
  private boolean decide(Session session, String id) {
    try {
      Head head = session.find(id);
      List<String> places = targets.stream().map(name -> target(session.useCases(), name)).toList();
      if (places.isEmpty()) {
        throw new Problem("cli.deliver.nowhere");
      }
      session
          .useCases()
          .deliveries()
          .decide(head.story().id(), head.id(), Destinations.targets(places));
      return true;
    } catch (Problem problem) {
      midad.refuse(id, problem);
      return false;
    }
  }

  private static String target(UseCases cases, String name) {
    return cases.targets().named(name).orElseThrow(() -> new Problem("cli.deliver.unknown", name));
  }

  /**
   * What {@code --json} promises.
   *
   * @param again when it is tried again, or null
   * @param said what the other side answered, or null
   */
  private record Answer(
      String story,
      String target,
      Delivery.State state,
      int tries,
      @Nullable Instant again,
      @Nullable String said) {
    static Answer of(QueuedDelivery queued, Delivery now) {
      Delivery.Failure failure = now.failure();
      return new Answer(
          now.story().toString(),
          queued.target(),
          now.state(),
          now.tries(),
          now.state() == Delivery.State.WAITING ? now.next() : null,
          failure == null ? null : failure.said());
    }
  }
}
