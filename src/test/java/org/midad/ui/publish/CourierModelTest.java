package org.midad.ui.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Destinations;
import org.midad.app.Queue;
import org.midad.app.Readers;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.model.Head;
import org.midad.ui.Newsroom;
import org.midad.ui.kit.Notices;

/** The courier goes when something was decided or is due, and what it finds is told. */
class CourierModelTest {
  @TempDir Path folder;

  private final Readers site = new Readers();
  private final Notices notices = new Notices();
  private Newsroom newsroom;
  private UseCases cases;
  private CourierModel courier;
  private DeliveriesModel deliveries;

  @BeforeEach
  void open() {
    newsroom = Newsroom.filled(folder);
    cases = newsroom.useCases();
    cases.accounts().become("salma");
    newsroom.addTarget(site.target("site", "موقع الصباح"));
    courier =
        new CourierModel(
            cases.courier(), newsroom.tasks(), notices, newsroom.clock(), Runnable::run);
    deliveries =
        new DeliveriesModel(
            cases.deliveries(),
            cases.deliveryOverview(),
            cases.targets(),
            cases.accounts(),
            courier,
            newsroom.tasks(),
            notices);
  }

  @AfterEach
  void close() {
    newsroom.close();
    site.close();
  }

  @Test
  void whatWasDecidedIsCarriedOutAtOnceAndTold() {
    site.on();
    Head head = approved(Queue.APPROVED);
    List<String> arrived = new ArrayList<>();
    deliveries.onArrived(story -> arrived.add(story.toString()));
    decide(head);
    assertThat(site.taken()).hasSize(1);
    assertThat(arrived).containsExactly(head.story().id().toString());
    assertThat(notices.currentProperty().get().map(Notices.Notice::key))
        .isEqualTo(Optional.of("notice.delivered"));
    assertThat(deliveries.boardProperty().get().open()).isEmpty();
    assertThat(courier.progress()).isEmpty();
  }

  @Test
  void whatDidNotArriveIsTriedAgainWhenItIsDueAndNotBefore() {
    decide(approved(Queue.APPROVED));
    site.on();
    newsroom.pass(Duration.ofSeconds(90));
    courier.tick();
    assertThat(site.taken()).isEmpty();
    newsroom.pass(Duration.ofMinutes(2));
    courier.tick();
    assertThat(site.taken()).hasSize(1);
  }

  @Test
  void whatStoppedIsToldWithAWayToIt() {
    site.on().answer(422, "no");
    decide(approved(Queue.APPROVED));
    Notices.Notice notice = notices.currentProperty().get().orElseThrow();
    assertThat(notice.key()).isEqualTo("problem.deliver.web-refused");
    notice.remedy().orElseThrow().work().run();
    assertThat(deliveries.shownProperty().get()).isTrue();
  }

  @Test
  void whatArrivesDoesNotHideWhatStopped() {
    site.on().answer(422, "no");
    decide(approved(Queue.APPROVED));
    Readers other = new Readers().on();
    newsroom.addTarget(other.target("agency", "الوكالة"));
    Head proof = approved(Queue.PROOF);
    Head approved = cases.review().perform(proof.story().id(), proof.id(), Transition.APPROVE, "");
    cases
        .deliveries()
        .decide(proof.story().id(), approved.id(), Destinations.targets(List.of("agency")));
    deliveries.decided();
    assertThat(other.taken()).hasSize(1);
    assertThat(notices.currentProperty().get().map(Notices.Notice::key))
        .isEqualTo(Optional.of("problem.deliver.web-refused"));
    other.close();
  }

  @Test
  void aClockThatWasSetIsToldAndAPersonMaySayThatItIsRight() {
    site.on();
    Head head = approved(Queue.APPROVED);
    Head held =
        cases
            .planning()
            .embargo(
                head.story().id(),
                head.id(),
                newsroom
                    .clock()
                    .instant()
                    .plus(Duration.ofHours(2))
                    .atZone(newsroom.clock().getZone()));
    decide(held);
    // No time has passed on the machine, whatever its clock says.
    newsroom.pass(Duration.ofHours(3));
    courier.tick();
    assertThat(site.taken()).isEmpty();
    assertThat(deliveries.doubtedProperty().get()).isEqualTo(1);
    assertThat(notices.currentProperty().get().map(Notices.Notice::key))
        .isEqualTo(Optional.of("problem.clock.forward"));
    deliveries.trustClock();
    assertThat(site.taken()).hasSize(1);
    assertThat(deliveries.doubtedProperty().get()).isZero();
  }

  private void decide(Head head) {
    cases.deliveries().decide(head.story().id(), head.id(), Destinations.targets(List.of("site")));
    deliveries.decided();
  }

  private Head approved(Queue queue) {
    return cases.desk().open(cases.desk().list(queue, 0, 1).getFirst().id());
  }
}
