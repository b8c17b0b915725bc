package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.deliver.Address;
import org.midad.deliver.Secret;
import org.midad.deliver.Target;
import org.midad.export.Form;
import org.midad.model.AuditEntry;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Delivery;
import org.midad.model.Delivery.State;
import org.midad.model.Head;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;

/** What was decided to leave does, once, in order, when it may, and is told of. */
class CourierTest extends WalkedNewsroom {
  private static final Courier.Watcher NOBODY = (delivery, done) -> {};

  private final Readers site = new Readers();
  private final Readers agency = new Readers();
  private Path wire;

  @BeforeEach
  void setUpTargets() throws Exception {
    wire = Files.createDirectory(folder.resolve("wire"));
    walks.become(Role.MANAGING_EDITOR);
    newsroom.targets().put(site.target("site"), null);
    newsroom.targets().put(agency.target("agency"), null);
    newsroom
        .targets()
        .put(new Target("wire", "برقيات", new Address.Folder(wire), List.of(Form.TEXT)), null);
  }

  @AfterEach
  void switchOff() {
    site.close();
    agency.close();
  }

  @Test
  void aDecidedStoryReachesEachTargetOnceAndIsExportedThen() {
    site.on();
    Head approved = walks.approved();
    List<Delivery> decided = decide(approved, "site", "wire");
    assertThat(decided).extracting(Delivery::state).containsOnly(State.WAITING);
    assertThat(head(approved).stage()).isEqualTo(Stage.APPROVED);
    assertThat(head(approved).leaving()).isTrue();
    assertThat(site.taken()).isEmpty();

    Courier.Pass pass = newsroom.courier().pass(NOBODY);
    assertThat(pass.next()).isEmpty();
    Head exported = head(approved);
    assertThat(exported.stage()).isEqualTo(Stage.EXPORTED);
    assertThat(exported.revision().publication()).isEqualTo(Publication.USABLE);
    assertThat(exported.revision().author()).isEqualTo("desk_editor");
    assertThat(exported.leaving()).isFalse();
    assertThat(site.taken()).singleElement().asString().contains("بغداد وأربيل");
    assertThat(wire.resolve("talks-1.txt")).exists();
    assertThat(newsroom.publishing().receipts(exported.id())).hasSize(2);

    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).hasSize(1);
    assertThat(head(approved)).isEqualTo(exported);
  }

  @Test
  void aTargetThatIsNotThereIsTriedTenTimesWithGrowingGapsAndThenAPersonIsAsked() {
    Delivery decided = decide(walks.approved(), "site").getFirst();
    List<Long> gaps = new ArrayList<>();
    Instant last = walks.now();
    Optional<Instant> next = newsroom.courier().pass(NOBODY).next();
    while (next.isPresent()) {
      gaps.add(Duration.between(last, next.get()).toMinutes());
      last = next.get();
      walks.setClock(last.minusSeconds(1));
      newsroom.courier().pass(NOBODY);
      walks.setClock(last);
      next = newsroom.courier().pass(NOBODY).next();
    }
    assertThat(gaps).containsExactly(3L, 6L, 9L, 12L, 15L, 18L, 21L, 24L, 27L);
    Delivery stopped = now(decided);
    assertThat(stopped.state()).isEqualTo(State.STOPPED);
    assertThat(stopped.tries()).isEqualTo(10);
    assertThat(failure(stopped).key()).isEqualTo("problem.deliver.web-unreachable");

    walks.pass(Duration.ofDays(1));
    site.on();
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).isEmpty();
    newsroom.deliveries().retry(decided.id());
    newsroom.courier().pass(NOBODY);
    assertThat(now(decided).state()).isEqualTo(State.DELIVERED);
    assertThat(site.taken()).hasSize(1);
  }

  @Test
  void aTargetWhoseSecretIsNotHereLetsTheDeliveryWait() {
    site.on();
    walks.become(Role.MANAGING_EDITOR);
    newsroom.targets().put(site.target("site"), new Secret("word"));
    Delivery decided = decide(walks.approved(), "site").getFirst();
    // Another run of the program, which does not remember what this one was told.
    UseCases.over(library, Clock.fixed(walks.now(), Newsrooms.BAGHDAD)).courier().pass(NOBODY);
    assertThat(now(decided).state()).isEqualTo(State.WAITING);
    assertThat(failure(now(decided)).key()).isEqualTo("problem.target.secret-lost");
    assertThat(site.taken()).isEmpty();
    walks.pass(Duration.ofMinutes(3));
    newsroom.courier().pass(NOBODY);
    assertThat(now(decided).state()).isEqualTo(State.DELIVERED);
    assertThat(site.taken()).hasSize(1);
  }

  @Test
  void aRefusalIsNotTriedAgainAndWhatWasSaidIsKept() {
    site.on().answer(422, "no section");
    Delivery decided = decide(walks.approved(), "site").getFirst();
    assertThat(newsroom.courier().pass(NOBODY).next()).isEmpty();
    assertThat(now(decided).state()).isEqualTo(State.STOPPED);
    assertThat(now(decided).tries()).isEqualTo(1);
    assertThat(failure(now(decided)).said()).contains("no section");
    walks.pass(Duration.ofDays(1));
    site.answer(201, "{}");
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).isEmpty();
  }

  @Test
  void oneTargetThatIsNotThereKeepsNoOtherWaiting() {
    agency.on();
    Head approved = walks.approved();
    decide(approved, "site", "agency");
    newsroom.courier().pass(NOBODY);
    assertThat(agency.taken()).hasSize(1);
    Head exported = head(approved);
    assertThat(exported.stage()).isEqualTo(Stage.EXPORTED);
    assertThat(exported.leaving()).isFalse();

    site.on();
    walks.pass(Duration.ofMinutes(3));
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).hasSize(1);
    assertThat(head(approved)).isEqualTo(exported);
    assertThat(newsroom.publishing().receipts(exported.id())).hasSize(2);
  }

  @Test
  void aTargetGetsTheVersionsOfAStoryInTheirOrder() {
    agency.on();
    site.on().answer(422, "not now");
    Head approved = walks.approved();
    Delivery first = decide(approved, "site", "agency").getFirst();
    newsroom.courier().pass(NOBODY);
    Head corrected = correct(head(approved), "نتائج لقاء القيادة.");
    site.answer(201, "{}");
    decide(corrected, "agency");
    // The correction is for everybody who had it: the site had not.
    newsroom.courier().pass(NOBODY);
    assertThat(agency.taken()).hasSize(2);
    assertThat(site.taken()).isEmpty();

    Head again = correct(head(approved), "نتائج لقاء القيادتين.");
    assertProblem("problem.delivery.underway-there", () -> decide(again, "site"));
    newsroom.deliveries().retry(first.id());
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).singleElement().asString().contains("نتائج الاجتماع");
    decide(again, "site");
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).hasSize(2);
    assertThat(site.taken().getLast()).contains("نتائج لقاء القيادتين");
    // And so did the agency, without being named.
    assertThat(agency.taken()).hasSize(3);
    assertThat(newsroom.deliveryOverview().readers(approved.story().id()))
        .allMatch(AtReaders::current)
        .extracting(reader -> reader.had().orElseThrow().version())
        .containsExactly(3, 3);
  }

  @Test
  void whatReadersHaveIsShownAgainstWhatTheDeskHas() {
    site.on();
    Head approved = walks.approved();
    decide(approved, "site");
    StoryId story = approved.story().id();
    assertThat(newsroom.deliveryOverview().readers(story))
        .singleElement()
        .satisfies(reader -> {
          assertThat(reader.had()).isEmpty();
          assertThat(reader.underway()).isPresent();
        });
    newsroom.courier().pass(NOBODY);
    assertThat(newsroom.deliveryOverview().readers(story))
        .singleElement()
        .matches(AtReaders::current);
    correct(head(approved), "نتائج لقاء القيادة.");
    assertThat(newsroom.deliveryOverview().readers(story))
        .singleElement()
        .satisfies(reader -> {
          assertThat(reader.current()).isFalse();
          assertThat(reader.sent().orElseThrow().id()).isEqualTo(approved.id());
        });
  }

  @Test
  void aKilledStoryIsTakenBackFromEverybodyWhoHasItOrMay() {
    site.on();
    Head approved = walks.approved();
    Delivery late = decide(approved, "site", "wire", "agency").getLast();
    newsroom.courier().pass(NOBODY);
    assertThat(now(late).state()).isEqualTo(State.WAITING);
    agency.on();
    Head killed = walks.go(head(approved), Role.MANAGING_EDITOR, Transition.KILL, "خبر كاذب");
    assertThat(newsroom.deliveryOverview().readers(killed.story().id()))
        .noneMatch(AtReaders::current)
        .allMatch(reader -> reader.underway().isPresent());
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).hasSize(2);
    assertThat(site.taken().getLast())
        .contains("\"canceled\"", "خبر كاذب")
        .doesNotContain("نتائج الاجتماع");
    // The agency never got it for sure, but a try may have arrived.
    assertThat(now(late).state()).isEqualTo(State.CANCELLED);
    assertThat(agency.taken()).singleElement().asString().contains("\"canceled\"");
    assertThat(newsroom.deliveryOverview().readers(killed.story().id()))
        .allMatch(AtReaders::current);
    assertThat(head(approved)).isEqualTo(killed);
    assertThat(newsroom.publishing().receipts(killed.id())).isNotEmpty();
  }

  @Test
  void anEmbargoHoldsInTheQueueByUtcWhereverItsClockHangs() {
    site.on();
    Head reviewed = walks.inReview();
    walks.become(Role.DESK_EDITOR);
    Instant end = walks.now().plus(Duration.ofHours(2));
    Head held =
        newsroom
            .planning()
            .embargo(
                reviewed.story().id(), reviewed.id(), end.atZone(ZoneId.of("America/New_York")));
    decide(walks.go(held, Role.DESK_EDITOR, Transition.APPROVE), "site");
    assertThat(newsroom.courier().pass(NOBODY).next()).hasValue(end);
    walks.setClock(end.minusMillis(1));
    assertThat(newsroom.courier().pass(NOBODY).next()).hasValue(end);
    assertThat(site.taken()).isEmpty();
    // The desk puts it off while it waits.
    Head now = head(held);
    Instant later = end.plus(Duration.ofHours(1));
    newsroom.planning().embargo(now.story().id(), now.id(), later.atZone(Newsrooms.BAGHDAD));
    walks.setClock(end);
    assertThat(newsroom.courier().pass(NOBODY).next()).hasValue(later);
    walks.setClock(later);
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).hasSize(1);
    assertThat(head(held).stage()).isEqualTo(Stage.EXPORTED);
  }

  @Test
  void aScheduledStoryLeavesByItselfAtItsMoment() {
    site.on();
    Head approved = walks.approved();
    Instant moment = walks.now().plus(Duration.ofHours(5));
    Head scheduled =
        newsroom
            .planning()
            .schedule(approved.story().id(), approved.id(), moment.atZone(Newsrooms.BAGHDAD));
    decide(scheduled, "site");
    assertProblem(
        "refusal.leaving", () -> walks.go(scheduled, Role.DESK_EDITOR, Transition.UNSCHEDULE));
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).isEmpty();
    walks.setClock(moment);
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).hasSize(1);
    assertThat(head(approved).plan().scheduled()).isNull();
  }

  @Test
  void aClockThatIsSetForwardLetsNothingOutBeforeItsTime() {
    site.on();
    Delivery waiting = embargoed(Duration.ofHours(2));
    newsroom.courier().pass(NOBODY);
    walks.jump(Duration.ofHours(3));
    Courier.Pass pass = newsroom.courier().pass(NOBODY);
    assertThat(pass.set()).isEqualTo(Duration.ofHours(3));
    assertThat(pass.doubted()).isEqualTo(1);
    assertThat(newsroom.courier().pass(NOBODY).set()).isEqualTo(Duration.ZERO);
    assertThat(site.taken()).isEmpty();
    walks.pass(Duration.ofHours(2));
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).hasSize(1);
    assertThat(now(waiting).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void aClockThatSomebodySaysIsRightIsGoneBy() {
    site.on();
    embargoed(Duration.ofHours(2));
    newsroom.courier().pass(NOBODY);
    walks.jump(Duration.ofHours(3));
    newsroom.courier().pass(NOBODY);
    newsroom.courier().trustClock();
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).hasSize(1);
  }

  @Test
  void aClockThatIsSetBackIsNoticedAndLosesNoTry() {
    Delivery waiting = decide(walks.approved(), "site").getFirst();
    walks.jump(Duration.ofDays(365));
    newsroom.courier().pass(NOBODY);
    assertThat(now(waiting).tries()).isEqualTo(1);
    site.on();
    walks.jump(Duration.ofDays(-365));
    assertThat(newsroom.courier().pass(NOBODY).set()).isEqualTo(Duration.ofDays(-365));
    assertThat(site.taken()).hasSize(1);
  }

  @Test
  void aClockThatWasSetBackWhileMidadWasClosedIsToldOnce() {
    library.deliveries().seen(walks.now().plus(Duration.ofDays(1)));
    assertThat(newsroom.courier().pass(NOBODY).set()).isEqualTo(Duration.ofDays(-1));
    assertThat(newsroom.courier().pass(NOBODY).set()).isEqualTo(Duration.ZERO);
  }

  @Test
  void onlyAManagingEditorLetsAStoryOutBeforeItsTimeAndTheReasonStays() {
    site.on();
    Delivery waiting = embargoed(Duration.ofHours(2));
    assertProblem(
        "refusal.override", () -> newsroom.deliveries().override(waiting.id(), "خبر عاجل"));
    walks.become(Role.MANAGING_EDITOR);
    assertProblem("refusal.note", () -> newsroom.deliveries().override(waiting.id(), " "));
    newsroom.deliveries().override(waiting.id(), "خبر عاجل");
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).hasSize(1);
    assertThat(newsroom.audit().entries())
        .filteredOn(entry -> entry.action().equals("EMBARGO_OVERRIDDEN"))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.person()).isEqualTo("managing_editor");
          assertThat(entry.story()).isEqualTo(waiting.story().toString());
          assertThat(entry.note()).contains("خبر عاجل");
        });
  }

  @Test
  void aPersonCancelsOrSendsElsewhere() {
    agency.on();
    Head approved = walks.approved();
    Delivery decided = decide(approved, "site").getFirst();
    newsroom.courier().pass(NOBODY);
    newsroom.deliveries().redirect(decided.id(), "agency");
    newsroom.courier().pass(NOBODY);
    assertThat(agency.taken()).hasSize(1);
    assertThat(head(approved).stage()).isEqualTo(Stage.EXPORTED);
    assertProblem("problem.delivery.over", () -> newsroom.deliveries().cancel(decided.id()));

    Head other = walks.approved();
    Delivery second = decide(other, "site").getFirst();
    assertProblem("refusal.leaving", () -> walks.go(other, Role.DESK_EDITOR, Transition.REOPEN));
    newsroom.deliveries().cancel(second.id());
    assertThat(head(other).leaving()).isFalse();
    assertThat(newsroom.courier().pass(NOBODY).next()).isEmpty();
    assertThat(walks.go(other, Role.DESK_EDITOR, Transition.REOPEN).stage())
        .isEqualTo(Stage.REVIEW);
    assertThat(newsroom.audit().entries())
        .extracting(AuditEntry::action)
        .contains("DELIVERY_REDIRECTED", "DELIVERY_CANCELLED");
  }

  @Test
  void aKillReachesATargetThatMayHaveGotWhatWasThenSentElsewhere() {
    agency.on();
    Head approved = walks.approved();
    Delivery decided = decide(approved, "site").getFirst();
    newsroom.courier().pass(NOBODY);
    newsroom.deliveries().redirect(decided.id(), "agency");
    newsroom.courier().pass(NOBODY);
    assertThat(agency.taken()).hasSize(1);
    site.on();
    walks.go(head(approved), Role.MANAGING_EDITOR, Transition.KILL, "خبر كاذب");
    newsroom.courier().pass(NOBODY);
    assertThat(agency.taken()).hasSize(2);
    assertThat(site.taken()).singleElement().asString().contains("\"canceled\"");
  }

  @Test
  void whatIsOnItsWayIsNotWrittenIn() {
    site.on();
    Head approved = walks.approved();
    decide(approved, "site");
    newsroom.courier().pass(NOBODY);
    Head corrected = correct(head(approved), "نتائج لقاء القيادة.");
    decide(corrected, "site");
    assertThat(site.taken().getFirst()).doesNotContain("لأن");
    Head leaving = head(approved);
    assertThat(newsroom.desk().access(leaving, Newsrooms.person(Role.DESK_EDITOR)))
        .isEqualTo(new Access.Read(new Refusal("refusal.leaving")));
    assertProblem(
        "refusal.leaving", () -> newsroom.desk().save(leaving.id(), changed(leaving, "غيره.")));
    newsroom.courier().pass(NOBODY);
    assertThat(head(approved).stage()).isEqualTo(Stage.CORRECTED);
    // The house says why.
    assertThat(site.taken().getLast()).contains("لأن");
    assertThat(head(approved).revision().reason()).isEqualTo(Revision.Reason.CORRECTED);
  }

  @Test
  void anotherTargetIsAddedWhileAStoryIsOnItsWayToOne() {
    Head approved = walks.approved();
    Delivery first = decide(approved, "site").getFirst();
    site.on();
    agency.on();
    walks.pass(Duration.ofSeconds(30));
    Delivery second = decide(head(approved), "agency").getFirst();
    assertThat(second.version()).isEqualTo(first.version());
    assertThat(second.decision().leaving()).isEqualTo(first.decision().leaving());
    newsroom.courier().pass(NOBODY);
    assertThat(newsroom.desk().history(approved.story().id()))
        .filteredOn(entry -> entry.reason() == Revision.Reason.EXPORTED)
        .hasSize(1);
    assertThat(site.taken()).hasSize(1);
    assertThat(agency.taken()).isEqualTo(site.taken());
  }

  @Test
  void aTryThatBrokeOffWithTheProgramGoesOnAtOnce() {
    site.on();
    Delivery decided = decide(walks.approved(), "site").getFirst();
    library.deliveries().update(decided.with(State.UNDER_WAY, 1, walks.now(), null));
    assertProblem("problem.delivery.underway", () -> newsroom.deliveries().cancel(decided.id()));
    newsroom.courier().pass(NOBODY);
    assertThat(site.taken()).hasSize(1);
  }

  @Test
  void aTargetThatWasTakenAwayGetsNothingMore() {
    site.on();
    Head approved = walks.approved();
    Delivery decided = decide(approved, "site").getFirst();
    walks.become(Role.ADMINISTRATOR);
    newsroom.targets().retire("site");
    newsroom.courier().pass(NOBODY);
    assertThat(now(decided).state()).isEqualTo(State.STOPPED);
    assertThat(failure(now(decided)).key()).isEqualTo("problem.target.retired");
    walks.become(Role.DESK_EDITOR);
    assertProblem("problem.target.retired", () -> decide(head(approved), "site"));
    newsroom.deliveries().redirect(decided.id(), "wire");
    newsroom.courier().pass(NOBODY);
    assertThat(wire.resolve("talks-1.txt")).exists();
  }

  /** An approved story that is decided to go to the site, once some time has passed. */
  private Delivery embargoed(Duration time) {
    Head reviewed = walks.inReview();
    walks.become(Role.DESK_EDITOR);
    Head held =
        newsroom
            .planning()
            .embargo(
                reviewed.story().id(),
                reviewed.id(),
                walks.now().plus(time).atZone(Newsrooms.BAGHDAD));
    return decide(walks.go(held, Role.DESK_EDITOR, Transition.APPROVE), "site").getFirst();
  }

  private List<Delivery> decide(Head head, String... targets) {
    walks.become(Role.DESK_EDITOR);
    return newsroom
        .deliveries()
        .decide(head.story().id(), head.id(), Destinations.targets(List.of(targets)));
  }

  /** Begins a correction, and writes it. */
  private Head correct(Head head, String text) {
    Head correcting = walks.go(head, Role.DESK_EDITOR, Transition.CORRECT);
    return newsroom.desk().save(correcting.id(), changed(correcting, text));
  }

  private static Story changed(Head head, String text) {
    return head.story()
        .withBlocks(
            head.story().blocks().stream()
                .map(block ->
                    block.kind() == BlockKind.PARAGRAPH
                        ? Block.of(BlockKind.PARAGRAPH, text).withId(block.id())
                        : block)
                .toList());
  }

  private static Delivery.Failure failure(Delivery delivery) {
    return Objects.requireNonNull(delivery.failure());
  }

  private Head head(Head before) {
    return newsroom.desk().open(before.story().id());
  }

  private Delivery now(Delivery before) {
    UUID id = before.id();
    return newsroom.deliveryOverview().of(before.story()).stream()
        .filter(delivery -> delivery.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
