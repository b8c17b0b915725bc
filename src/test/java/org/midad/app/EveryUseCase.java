package org.midad.app;

import static org.midad.model.Role.ADMINISTRATOR;
import static org.midad.model.Role.COPY_EDITOR;
import static org.midad.model.Role.DESK_EDITOR;
import static org.midad.model.Role.MANAGING_EDITOR;
import static org.midad.model.Role.REPORTER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.app.WordLists.Shelf;
import org.midad.check.Finding;
import org.midad.check.Message;
import org.midad.check.Place;
import org.midad.check.Severity;
import org.midad.check.StyleBook;
import org.midad.check.WrittenRule;
import org.midad.deliver.Address;
import org.midad.deliver.Target;
import org.midad.export.Form;
import org.midad.export.PackageForm;
import org.midad.export.PlainText;
import org.midad.model.Head;
import org.midad.model.Passphrase;
import org.midad.model.Person;
import org.midad.model.Pixels;
import org.midad.model.Problem;
import org.midad.model.RegisteredName;
import org.midad.model.RevisionId;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.model.Waiver;
import org.midad.review.Strictness;

/**
 * Every use case, who may do it, and how it is done. A new use case needs a line here; several
 * where it depends on the story who may.
 */
final class EveryUseCase {
  /**
   * One use case in one situation.
   *
   * @param name as {@code Desk.create()}, with the simple names of what it is given
   * @param line of the table of roles, or null where the table has none
   */
  record Row(String name, @Nullable RoleTable line, Set<Role> allowed, Act act) {}

  /** Does it. */
  interface Act {
    void on(Trial trial) throws Exception;
  }

  private static final Set<Role> ALL = EnumSet.allOf(Role.class);
  private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
  private static final Set<Role> WRITERS =
      EnumSet.of(REPORTER, COPY_EDITOR, DESK_EDITOR, MANAGING_EDITOR);
  private static final Set<Role> DESK = EnumSet.of(DESK_EDITOR, MANAGING_EDITOR);
  private static final Set<Role> REVIEWERS = EnumSet.of(COPY_EDITOR, DESK_EDITOR, MANAGING_EDITOR);
  private static final Set<Role> OVERSEERS =
      EnumSet.of(DESK_EDITOR, MANAGING_EDITOR, ADMINISTRATOR);

  private static final String HOST_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1lR7pBrrmpSMHa2hD1sJcdnX4Ik8nbcJ0JvkVYYh6k";

  private final List<Row> rows = new ArrayList<>();

  static List<Row> rows() {
    EveryUseCase every = new EveryUseCase();
    every.writing();
    every.searching();
    every.vocabularies();
    every.suggestedTags();
    every.pictures();
    every.ways();
    every.planning();
    every.leaving();
    every.delivering();
    every.places();
    every.exchanging();
    every.people();
    every.checking();
    every.wording();
    return every.rows;
  }

  /** Who may do it learns that this library is not encrypted. */
  private static void notEncrypted(Runnable act) {
    try {
      act.run();
    } catch (Problem problem) {
      if (!problem.key().equals("problem.encryption.off")) {
        throw problem;
      }
    }
  }

  private void writing() {
    row("Desk.counts()", ALL, t -> t.cases().desk().counts());
    row("Desk.list(Queue, int, int)", ALL, t -> t.cases().desk().list(Queue.ARCHIVE, 0, 9));
    row("Desk.board()", ALL, t -> t.cases().desk().board());
    row("Audit.reading(Person)", ALL, t -> t.cases().audit().reading(t.actor()));
    row("Audit.entries()", null, OVERSEERS, t -> t.cases().audit().entries());
    row(
        "Audit.export(Path)",
        null,
        OVERSEERS,
        t -> t.cases().audit().export(t.folder().resolve("audit.csv")));
    row("LibraryCare.backUp(Progress)", ALL, t -> t.cases().care().backUp(done -> {}));
    row("LibraryCare.backups()", ALL, t -> t.cases().care().backups());
    row(
        "LibraryCare.restorable(Path)",
        null,
        OVERSEERS,
        t -> t.cases().care().restorable(t.cases().care().backUp(done -> {}).file()));
    row("LibraryCare.backUpDaily(Progress)", ALL, t -> t.cases().care().backUpDaily(done -> {}));
    row(
        "LibraryCare.backUpInto(Path, Progress)",
        null,
        OVERSEERS,
        t -> t.cases().care().backUpInto(t.folder().resolve("out"), done -> {}));
    row(
        "LibraryCare.export(Path, Progress)",
        null,
        OVERSEERS,
        t -> t.cases().care().export(t.folder().resolve("out.zip"), done -> {}));
    row("LibraryImport.taking(Person)", ALL, t -> t.cases().libraryImport().taking(t.actor()));
    row(
        "LibraryImport.take(Path, Optional, Progress)",
        null,
        OVERSEERS,
        t ->
            t.cases()
                .libraryImport()
                .take(t.cases().care().backUp(done -> {}).file(), Optional.empty(), done -> {}));
    row("LibraryCare.thin(Set, Progress)", ALL, t -> t.cases().care().thin(Set.of(), done -> {}));
    row("Secrecy.isOn()", ALL, t -> t.cases().secrecy().isOn());
    row("Secrecy.folder()", ALL, t -> t.cases().secrecy().folder());
    row("Secrecy.deciding(Person)", ALL, t -> t.cases().secrecy().deciding(t.actor()));
    row(
        "Secrecy.encrypting(Passphrase, boolean)",
        null,
        OVERSEERS,
        t -> t.cases().secrecy().encrypting(new Passphrase("one"), false));
    row(
        "Secrecy.decrypting(Passphrase)",
        null,
        ALL,
        t -> notEncrypted(() -> t.cases().secrecy().decrypting(new Passphrase("one"))));
    row(
        "Secrecy.change(Passphrase, Passphrase)",
        null,
        OVERSEERS,
        t ->
            notEncrypted(
                () -> t.cases().secrecy().change(new Passphrase("one"), new Passphrase("two"))));
    row("Secrecy.plainCopies()", ALL, t -> t.cases().secrecy().plainCopies());
    row("LibraryCare.verify(Progress)", ALL, t -> t.cases().care().verify(done -> {}));
    row("Journals.append(Head, List)", ALL, t -> t.cases().journals().append(t.own(), List.of()));
    row(
        "Journals.kept(Head, int, RevisionId)",
        ALL,
        t -> t.cases().journals().kept(t.own(), 0, t.own().id()));
    row("Journals.finish(Head)", ALL, t -> t.cases().journals().finish(t.own()));
    row("Journals.leave(Head)", ALL, t -> t.cases().journals().leave(t.own()));
    row("Recovery.run()", ALL, t -> t.cases().recovery().run());
    row("Desk.open(StoryId)", ALL, t -> t.cases().desk().open(t.others().story().id()));
    row("Desk.revision(RevisionId)", ALL, t -> t.cases().desk().revision(t.others().id()));
    row("Desk.history(StoryId)", ALL, t -> t.cases().desk().history(t.others().story().id()));
    row("Desk.creating(Person)", ALL, t -> t.cases().desk().creating(t.actor()));
    row("Desk.access(Head, Person)", ALL, t -> t.cases().desk().access(t.others(), t.actor()));
    row("Desk.updating(Head, Person)", ALL, t -> t.cases().desk().updating(t.others(), t.actor()));
    row(
        "Desk.saveCopy(Story, Format, Path)",
        ALL,
        t ->
            t.cases()
                .desk()
                .saveCopy(t.others().story(), new PlainText(), t.folder().resolve("c")));
    RoleTable line = RoleTable.WRITING;
    row("Desk.create()", line, WRITERS, t -> t.cases().desk().create());
    row(
        "Desk.bring(Story)",
        line,
        WRITERS,
        t -> t.cases().desk().bring(Newsrooms.complete(StoryId.create())));
    row("Desk.importText(String)", line, WRITERS, t -> t.cases().desk().importText("نص الخبر."));
    row("Desk.importHtml(String)", line, WRITERS, t -> t.cases().desk().importHtml("<p>نص</p>"));
    row(
        "Desk.importFiles(List, Progress)",
        line,
        WRITERS,
        t -> t.cases().desk().importFiles(List.of(t.file("b.txt", "نص الخبر.")), done -> {}));
    saving("Desk.save(RevisionId, Story)", Desk::save, Stage.REVIEW);
    saving("Desk.autosave(RevisionId, Story)", Desk::autosave, Stage.PROOF);
    saving("Desk.rejoin(RevisionId, Story)", Desk::rejoin, Stage.INCOMING);
    String restore = "Desk.restore(StoryId, RevisionId, RevisionId)";
    row(restore, RoleTable.WRITING, WRITERS, t -> restore(t, t.own()));
    row(restore, null, NOBODY, t -> restore(t, t.others()));
    row(restore, RoleTable.OTHERS, DESK, t -> restore(t, t.others(Stage.REVIEW)));
    row(
        "Desk.update(StoryId, String)",
        RoleTable.AFTER_EXPORT,
        REVIEWERS,
        t -> t.cases().desk().update(t.others(Stage.EXPORTED).story().id(), "تطور جديد"));
  }

  /** Takes what was written from a revision on. */
  private interface Saving {
    void in(Desk desk, RevisionId from, Story written);
  }

  /**
   * @param submitted a stage behind the draft
   */
  private void saving(String name, Saving saving, Stage submitted) {
    row(name, RoleTable.WRITING, WRITERS, t -> save(t, t.own(), saving));
    row(name, null, NOBODY, t -> save(t, t.others(), saving));
    row(name, RoleTable.OTHERS, DESK, t -> save(t, t.others(submitted), saving));
  }

  /** What was there before somebody else wrote on. */
  private static void restore(Trial t, Head head) {
    Head later = t.rewritten(head);
    t.cases().desk().restore(head.story().id(), later.id(), head.id());
  }

  private static void save(Trial t, Head head, Saving saving) {
    saving.in(t.cases().desk(), head.id(), t.changed(head));
  }

  private void searching() {
    row("Search.prepare(Progress)", ALL, t -> t.cases().search().prepare(done -> {}));
    row("Search.rebuild(Progress)", ALL, t -> t.cases().search().rebuild(done -> {}));
    row("Search.search(String, int)", ALL, t -> t.cases().search().search("بغداد", 9));
    row("Search.count(String)", ALL, t -> t.cases().search().count("بغداد"));
    row("Search.suggest(String)", ALL, t -> t.cases().search().suggest("بغد"));
    row(
        "Search.similar(StoryId, int)",
        ALL,
        t -> t.cases().search().similar(t.others().story().id(), 9));
    row("Search.saved(Progress)", ALL, t -> t.cases().search().saved(done -> {}));
    row("Search.keep(String)", ALL, t -> t.cases().search().keep("بغداد"));
    row("Search.forget(String)", ALL, t -> t.cases().search().forget("بغداد"));
  }

  private void vocabularies() {
    Term word = Term.of(Tag.Scheme.KEYWORD, "نفط", "نفط", "oil");
    Term other = Term.of(Tag.Scheme.KEYWORD, "بترول", "بترول", "");
    row("Vocabularies.known()", ALL, t -> t.cases().vocabularies().known());
    row("Vocabularies.used(Tag)", ALL, t -> t.cases().vocabularies().used(word.tag()));
    row("Vocabularies.released()", ALL, t -> t.cases().vocabularies().released());
    row("Vocabularies.changing(Person)", ALL, t -> t.cases().vocabularies().changing(t.actor()));
    row(
        "Vocabularies.put(Term)",
        RoleTable.HOUSE,
        EnumSet.of(MANAGING_EDITOR, ADMINISTRATOR),
        t -> t.cases().vocabularies().put(word));
    row(
        "Vocabularies.add(Scheme, String, String, List)",
        RoleTable.HOUSE,
        EnumSet.of(MANAGING_EDITOR, ADMINISTRATOR),
        t -> t.cases().vocabularies().add(Tag.Scheme.PERSON, "سلمى", "", List.of()));
    row(
        "Vocabularies.part(Term)",
        RoleTable.HOUSE,
        EnumSet.of(MANAGING_EDITOR, ADMINISTRATOR),
        t -> t.cases().vocabularies().part(other));
    row(
        "Vocabularies.merge(Term, Term)",
        RoleTable.HOUSE,
        EnumSet.of(MANAGING_EDITOR, ADMINISTRATOR),
        t -> t.cases().vocabularies().merge(other, word));
    row(
        "Vocabularies.take(Scheme, Path)",
        RoleTable.HOUSE,
        EnumSet.of(MANAGING_EDITOR, ADMINISTRATOR),
        t ->
            t.cases()
                .vocabularies()
                .take(Tag.Scheme.KEYWORD, t.file("words.csv", "arabic\nنفط\n")));
    row(
        "Vocabularies.write(Scheme, Path)",
        ALL,
        t ->
            t.cases().vocabularies().write(Tag.Scheme.SECTION, t.folder().resolve("sections.csv")));
  }

  private void suggestedTags() {
    Tag word = Tag.keyword("نفط");
    row(
        "TagSuggestions.suggest(Story)",
        ALL,
        t -> t.cases().tagSuggestions().suggest(t.others().story()));
    row("TagSuggestions.learn(Progress)", ALL, t -> t.cases().tagSuggestions().learn(done -> {}));
    row(
        "TagSuggestions.read(Path)",
        ALL,
        t -> t.cases().tagSuggestions().read(t.file("a.txt", "نص الخبر.")));
    row(
        "TagSuggestions.refuse(StoryId, Tag)",
        ALL,
        t -> t.cases().tagSuggestions().refuse(t.others().story().id(), word));
  }

  private void pictures() {
    Pixels point = new Pixels(1, 1, new int[] {0xFF1F4E79});
    row("Pictures.add(Pixels)", ALL, t -> t.cases().pictures().add(point));
    row(
        "Pictures.show(Media, int)",
        ALL,
        t -> t.cases().pictures().show(t.cases().pictures().add(point), 9));
    row("Pictures.add(byte[])", ALL, t -> t.cases().pictures().add(png(t, point)));
    row(
        "Pictures.add(Path)",
        ALL,
        t -> t.cases().pictures().add(Files.write(t.folder().resolve("p.png"), png(t, point))));
  }

  private static byte[] png(Trial t, Pixels point) {
    return t.library().media().read(t.cases().pictures().add(point));
  }

  private void ways() {
    row("Review.actions(Head, Person)", ALL, t -> t.cases().review().actions(t.own(), t.actor()));
    for (Transition way : Transition.values()) {
      way(way);
    }
    row(
        "Review.saveReport(RevisionId, RevisionId, Strictness, Path)",
        ALL,
        t -> {
          Head head = t.others();
          t.cases()
              .review()
              .saveReport(head.id(), head.id(), Strictness.EXACT, t.folder().resolve("r.html"));
        });
    row(
        "Review.saveReport(RevisionId, Story, Strictness, Path)",
        ALL,
        t -> {
          Head head = t.others();
          Path file = t.folder().resolve("s.html");
          t.cases().review().saveReport(head.id(), head.story(), Strictness.EXACT, file);
        });
  }

  /** The table is silent where there is no line: then the desk decides. */
  private void way(Transition way) {
    switch (way) {
      case SUBMIT -> {
        go(way, RoleTable.WRITING, WRITERS, Trial::own);
        go(way, null, NOBODY, Trial::others);
      }
      case TAKE_BACK -> go(way, RoleTable.WRITING, WRITERS, t -> t.at(t.own(), Stage.INCOMING));
      case ACCEPT, RETURN -> go(way, null, DESK, t -> t.others(Stage.INCOMING));
      case PASS_TO_PROOF -> go(way, null, REVIEWERS, t -> t.others(Stage.REVIEW));
      case APPROVE -> go(way, RoleTable.DESK, DESK, t -> t.others(Stage.PROOF));
      case REOPEN -> go(way, null, DESK, t -> t.others(Stage.APPROVED));
      case UNSCHEDULE -> go(way, RoleTable.DESK, DESK, t -> t.others(Stage.SCHEDULED));
      case HOLD -> go(way, RoleTable.DESK, DESK, t -> t.others(Stage.REVIEW));
      case RELEASE -> go(way, RoleTable.DESK, DESK, t -> t.at(t.others(Stage.REVIEW), Stage.HELD));
      case SPIKE -> {
        go(way, RoleTable.SPIKE, DESK, t -> t.others(Stage.REVIEW));
        go(way, null, WRITERS, Trial::own);
      }
      case UNSPIKE ->
          go(way, RoleTable.SPIKE, DESK, t -> t.at(t.others(Stage.REVIEW), Stage.SPIKED));
      case CORRECT -> go(way, RoleTable.AFTER_EXPORT, REVIEWERS, t -> t.others(Stage.EXPORTED));
      case DROP_CORRECTION -> go(way, null, DESK, t -> t.others(Stage.CORRECTING));
      case ASK_KILL -> go(way, RoleTable.KILL, DESK, t -> t.others(Stage.EXPORTED));
      case KILL -> {
        go(way, RoleTable.KILL, EnumSet.of(MANAGING_EDITOR), t -> t.others(Stage.EXPORTED));
        go(way, RoleTable.KILL, DESK, Trial::killAsked);
      }
      case KEEP -> go(way, null, DESK, Trial::killAsked);
    }
  }

  private interface Where {
    Head of(Trial trial);
  }

  private void go(Transition way, @Nullable RoleTable line, Set<Role> allowed, Where where) {
    row(
        "Review.perform(StoryId, RevisionId, Transition, String)",
        line,
        allowed,
        t -> {
          Head head = where.of(t);
          t.cases().review().perform(head.story().id(), head.id(), way, "لأن " + way);
        });
    row(
        "Review.perform(StoryId, RevisionId, Transition, Handover)",
        line,
        allowed,
        t -> {
          Head head = where.of(t);
          Handover handover = Handover.saying("لأن " + way);
          t.cases().review().perform(head.story().id(), head.id(), way, handover);
        });
  }

  private void planning() {
    Planning.Assignment wish = new Planning.Assignment("colleague", null, 4);
    row(
        "Planning.assigning(Head, Person, Assignment)",
        ALL,
        t -> t.cases().planning().assigning(t.others(), t.actor(), wish));
    row(
        "Planning.embargoing(Head, Person)",
        ALL,
        t -> t.cases().planning().embargoing(t.own(), t.actor()));
    row(
        "Planning.scheduling(Head, Person)",
        ALL,
        t -> t.cases().planning().scheduling(t.own(), t.actor()));
    row(
        "Planning.assign(StoryId, RevisionId, Assignment, String)",
        null,
        DESK,
        t -> {
          Head head = t.others(Stage.REVIEW);
          t.cases().planning().assign(head.story().id(), head.id(), wish, "");
        });
    row(
        "Planning.embargo(StoryId, RevisionId, ZonedDateTime)",
        RoleTable.DESK,
        DESK,
        t -> {
          Head head = t.others(Stage.REVIEW);
          t.cases().planning().embargo(head.story().id(), head.id(), t.later());
        });
    row(
        "Planning.schedule(StoryId, RevisionId, ZonedDateTime)",
        RoleTable.DESK,
        DESK,
        t -> {
          Head head = t.others(Stage.APPROVED);
          t.cases().planning().schedule(head.story().id(), head.id(), t.later());
        });
    row(
        "StoryLocks.barring(Head, Person)",
        ALL,
        t -> t.cases().locks().barring(t.own(), t.actor()));
    row("StoryLocks.breaking(Person)", ALL, t -> t.cases().locks().breaking(t.actor()));
    row("StoryLocks.take(StoryId)", ALL, t -> t.cases().locks().take(t.own().story().id()));
    row("StoryLocks.release(StoryId)", ALL, t -> t.cases().locks().release(t.own().story().id()));
    row(
        "StoryLocks.takeOver(StoryId, RevisionId)",
        RoleTable.LOCKS,
        OVERSEERS,
        t -> {
          Head head = t.others(Stage.REVIEW);
          Person colleague = t.library().people().find("colleague").orElseThrow();
          t.library().locks().take(head.story().id(), colleague, t.clock().instant());
          t.cases().locks().takeOver(head.story().id(), head.id());
        });
  }

  private void leaving() {
    row("Publishing.receipts(RevisionId)", ALL, t -> t.cases().publishing().receipts(t.own().id()));
    row(
        "Publishing.export(StoryId, RevisionId, List, Path)",
        RoleTable.DESK,
        DESK,
        t -> {
          Head head = t.others(Stage.APPROVED);
          t.cases()
              .publishing()
              .export(head.story().id(), head.id(), List.of(Form.NINJS), t.folder());
        });
    row(
        "SampleNewsroom.fill(String, Progress)",
        NOBODY,
        t -> t.cases().sample().fill("ar", done -> {}));
    row("SavedSettings.load()", ALL, t -> t.cases().settings().load());
    row(
        "SavedSettings.save(Settings)",
        ALL,
        t ->
            t.cases()
                .settings()
                .save(
                    t.cases().settings().load().withWorkplace(place -> place.withLockMinutes(5))));
  }

  private void delivering() {
    row("Targets.all()", ALL, t -> t.cases().targets().all());
    row("Targets.named(String)", ALL, t -> t.cases().targets().named("wire"));
    Set<Role> managers = EnumSet.of(MANAGING_EDITOR, ADMINISTRATOR);
    row(
        "Targets.put(Target, Secret)",
        RoleTable.HOUSE,
        managers,
        t -> t.cases().targets().put(t.target(), null));
    row(
        "Targets.test(Target, Secret)",
        RoleTable.HOUSE,
        managers,
        t -> t.cases().targets().test(t.target(), null));
    row(
        "Targets.accept(String, int, String)",
        RoleTable.HOUSE,
        managers,
        t -> t.cases().targets().accept("127.0.0.1", 22, HOST_KEY));
    row(
        "Targets.retire(String)",
        RoleTable.HOUSE,
        managers,
        t -> t.cases().targets().retire("nowhere"));
    row(
        "Deliveries.leaving(Head, Person)",
        ALL,
        t -> t.cases().deliveries().leaving(t.own(), t.actor()));
    row("Deliveries.changing(Person)", ALL, t -> t.cases().deliveries().changing(t.actor()));
    row("Deliveries.overriding(Person)", ALL, t -> t.cases().deliveries().overriding(t.actor()));
    row(
        "Deliveries.decide(StoryId, RevisionId, Destinations)",
        RoleTable.DESK,
        DESK,
        t -> {
          Head head = t.others(Stage.APPROVED);
          t.cases()
              .deliveries()
              .decide(
                  head.story().id(),
                  head.id(),
                  Destinations.folder(t.folder(), List.of(Form.TEXT)));
        });
    row(
        "Deliveries.decideAll(List, Destinations, Progress)",
        RoleTable.DESK,
        DESK,
        t -> {
          Destinations folder = Destinations.folder(t.folder(), List.of(Form.TEXT));
          LeavingTogether together =
              t.cases()
                  .deliveries()
                  .decideAll(List.of(t.others(Stage.APPROVED).story().id()), folder, done -> {});
          if (!together.refused().isEmpty()) {
            throw together.refused().getFirst().problem();
          }
        });
    row(
        "PackageExport.export(List, PackageForm, String, Path)",
        RoleTable.DESK,
        DESK,
        t -> {
          Head head = t.others(Stage.APPROVED);
          PackageExport.Outcome outcome =
              t.cases()
                  .packageExport()
                  .export(List.of(head.story().id()), PackageForm.NINJS, "", t.folder());
          if (!outcome.refused().isEmpty()) {
            throw outcome.refused().getFirst().problem();
          }
        });
    row("DeliveryOverview.open()", ALL, t -> t.cases().deliveryOverview().open());
    row("DeliveryOverview.over(int)", ALL, t -> t.cases().deliveryOverview().over(9));
    row(
        "DeliveryOverview.of(StoryId)",
        ALL,
        t -> t.cases().deliveryOverview().of(t.own().story().id()));
    row(
        "DeliveryOverview.readers(StoryId)",
        ALL,
        t -> t.cases().deliveryOverview().readers(t.own().story().id()));
    row(
        "Deliveries.retry(UUID)",
        RoleTable.DESK,
        DESK,
        t -> t.cases().deliveries().retry(t.waiting().id()));
    row(
        "Deliveries.cancel(UUID)",
        RoleTable.DESK,
        DESK,
        t -> t.cases().deliveries().cancel(t.waiting().id()));
    row(
        "Deliveries.redirect(UUID, String)",
        RoleTable.DESK,
        DESK,
        t -> t.cases().deliveries().redirect(t.waiting().id(), t.waiting().target()));
    row(
        "Deliveries.override(UUID, String)",
        null,
        EnumSet.of(MANAGING_EDITOR),
        t -> t.cases().deliveries().override(t.waiting().id(), "لأن"));
    row("Courier.pass(Watcher)", ALL, t -> t.cases().courier().pass((delivery, done) -> {}));
    row("Courier.trustClock()", ALL, t -> t.cases().courier().trustClock());
  }

  private void places() {
    Target folder =
        new Target("t", "الموقع", new Address.Folder(Path.of("/none")), List.of(Form.TEXT));
    row("Targets.changing(Person)", ALL, t -> t.cases().targets().changing(t.actor()));
    row("Targets.forgetsSecrets()", ALL, t -> t.cases().targets().forgetsSecrets());
    row("Targets.takeInSecrets()", ALL, t -> t.cases().targets().takeInSecrets());
    row("Targets.hasSecret(String)", ALL, t -> t.cases().targets().hasSecret("t"));
    row(
        "Targets.preview(Target, StoryId)",
        ALL,
        t -> t.cases().targets().preview(folder, t.others().story().id()));
    row(
        "Targets.forget(String, int)",
        RoleTable.HOUSE,
        EnumSet.of(MANAGING_EDITOR, ADMINISTRATOR),
        t -> t.cases().targets().forget("sftp.example.org", 22));
  }

  private void exchanging() {
    row("Bundles.send(StoryId, Path)", ALL, t -> bundle(t));
    row("Bundles.look(Path)", ALL, t -> t.cases().bundles().look(bundle(t)));
    row(
        "Bundles.take(IncomingBundle, Acceptance)",
        ALL,
        t -> t.cases().bundles().take(t.cases().bundles().look(bundle(t)), Acceptance.AS_VERSION));
    row("Acquaintances.all()", ALL, t -> t.cases().acquaintances().all());
    row("Acquaintances.fingerprint()", ALL, t -> t.cases().acquaintances().fingerprint());
    row("Acquaintances.forget(String)", ALL, t -> t.cases().acquaintances().forget("stranger"));
    row(
        "Acquaintances.vouching(Person, Role)",
        ALL,
        t -> t.cases().acquaintances().vouching(t.actor(), REPORTER));
    row("SharedFolder.look()", ALL, t -> t.cases().sharedFolder().look());
    row("OpenRequests.ask(List)", ALL, t -> t.cases().openRequests().ask(List.of()));
    row("OpenRequests.answer()", ALL, t -> t.cases().openRequests().answer());
  }

  private static Path bundle(Trial t) {
    Path file = t.folder().resolve("story.midad");
    t.cases().bundles().send(t.others().story().id(), file);
    return file;
  }

  private void checking() {
    Finding error =
        new Finding(
            "rule.any",
            Severity.ERROR,
            new Place.Field(Place.Name.SLUG),
            Message.of("any"),
            "",
            List.of());
    Set<Role> stylists =
        EnumSet.of(Role.LANGUAGE_CHECKER, DESK_EDITOR, MANAGING_EDITOR, ADMINISTRATOR);
    row("Checking.begin(StoryId)", ALL, t -> t.cases().checking().begin(t.own().story().id()));
    row("Checking.check(Head)", ALL, t -> t.cases().checking().check(t.own()));
    row(
        "Checking.check(Path)",
        ALL,
        t -> t.cases().checking().check(t.file("checked.txt", "قال الوزير ، ثم غادر.")));
    row(
        "Checking.lacking(Head, Target)",
        ALL,
        t -> t.cases().checking().lacking(t.own(), t.target()));
    row(
        "Checking.waiving(Head, Person, Severity, Reach)",
        ALL,
        t -> t.cases().checking().waiving(t.own(), t.actor(), Severity.NOTE, Checking.Reach.STORY));
    row(
        "Checking.waive(StoryId, Finding, Reach, String)",
        null,
        EnumSet.of(COPY_EDITOR, Role.LANGUAGE_CHECKER, DESK_EDITOR, MANAGING_EDITOR),
        t -> waive(t, t.others(Stage.PROOF), error, Checking.Reach.STORY));
    row(
        "Checking.waive(StoryId, Finding, Reach, String)",
        null,
        WRITERS,
        t -> waive(t, t.own(), CheckingTest.weighing(error, Severity.NOTE), Checking.Reach.STORY));
    row(
        "Checking.waive(StoryId, Finding, Reach, String)",
        RoleTable.HOUSE,
        stylists,
        t ->
            waive(
                t,
                t.own(),
                CheckingTest.weighing(error, Severity.NOTE),
                Checking.Reach.EVERYWHERE));
    row(
        "Styling.publish(int, StyleBook, String)",
        RoleTable.HOUSE,
        stylists,
        t ->
            t.cases()
                .styling()
                .publish(t.cases().styling().current().number(), StyleBook.EMPTY, "أول طبعة"));
    row("Styling.changing(Person)", ALL, t -> t.cases().styling().changing(t.actor()));
    row("Styling.current()", ALL, t -> t.cases().styling().current());
    row("Styling.versions()", ALL, t -> t.cases().styling().versions());
    row("Styling.known()", ALL, t -> t.cases().styling().known());
    WrittenRule written =
        new WrittenRule("1", "تواجد", "", Severity.NOTE, WrittenRule.Form.WORDS, "تواجد", "وجود");
    row(
        "Styling.tryOut(WrittenRule, Progress)",
        ALL,
        t -> t.cases().styling().tryOut(written, done -> {}));
    row(
        "Checking.insist(StoryId, Waiver)",
        RoleTable.HOUSE,
        stylists,
        t -> {
          StoryId story = t.own().story().id();
          Waiver everywhere =
              new Waiver(UUID.randomUUID(), null, "rule.any", "", "", "huda", Instant.EPOCH);
          t.cases().checking().insist(story, everywhere);
        });
  }

  private void wording() {
    Set<Role> stylists =
        EnumSet.of(Role.LANGUAGE_CHECKER, DESK_EDITOR, MANAGING_EDITOR, ADMINISTRATOR);
    row("NameRegister.all()", ALL, t -> t.cases().names().all());
    row("NameRegister.write(Path)", ALL, t -> t.cases().names().write(t.folder().resolve("n.csv")));
    row(
        "NameRegister.write(List, Path)",
        ALL,
        t -> t.cases().names().write(List.of(), t.folder().resolve("found.csv")));
    row("NameRegister.check(Progress)", ALL, t -> t.cases().names().check(done -> {}));
    row("NameRegister.changing(Person)", ALL, t -> t.cases().names().changing(t.actor()));
    row(
        "NameRegister.put(RegisteredName)",
        RoleTable.HOUSE,
        stylists,
        t ->
            t.cases()
                .names()
                .put(
                    new RegisteredName(
                        UUID.randomUUID(),
                        RegisteredName.Kind.PLACE,
                        "قرجوخ",
                        List.of(),
                        "",
                        "",
                        "")));
    row(
        "NameRegister.remove(UUID)",
        RoleTable.HOUSE,
        stylists,
        t -> t.cases().names().remove(UUID.randomUUID()));
    row(
        "NameRegister.take(Path)",
        RoleTable.HOUSE,
        stylists,
        t -> t.cases().names().take(t.file("names.csv", "name\n")));
    row("WordLists.of(Shelf)", ALL, t -> t.cases().words().of(Shelf.MINE));
    row(
        "WordLists.write(Shelf, Path)",
        ALL,
        t -> t.cases().words().write(Shelf.HOUSE, t.folder().resolve("words.txt")));
    row(
        "WordLists.changing(Shelf, Person)",
        ALL,
        t -> t.cases().words().changing(Shelf.HOUSE, t.actor()));
    row("WordLists.add(Shelf, String)", null, ALL, t -> t.cases().words().add(Shelf.MINE, "قرجوخ"));
    row(
        "WordLists.add(Shelf, String)",
        RoleTable.HOUSE,
        stylists,
        t -> t.cases().words().add(Shelf.HOUSE, "قرجوخ"));
    row(
        "WordLists.remove(Shelf, String)",
        null,
        ALL,
        t -> t.cases().words().remove(Shelf.MINE, "قرجوخ"));
    row(
        "WordLists.remove(Shelf, String)",
        RoleTable.HOUSE,
        stylists,
        t -> t.cases().words().remove(Shelf.HOUSE, "قرجوخ"));
    row(
        "WordLists.take(Shelf, Path)",
        null,
        ALL,
        t -> t.cases().words().take(Shelf.MINE, t.file("words.txt", "قرجوخ\n")));
    row(
        "WordLists.take(Shelf, Path)",
        RoleTable.HOUSE,
        stylists,
        t -> t.cases().words().take(Shelf.HOUSE, t.file("words.txt", "قرجوخ\n")));
  }

  private static void waive(Trial t, Head head, Finding finding, Checking.Reach reach) {
    t.cases().checking().waive(head.story().id(), finding, reach, "لأنه صحيح");
  }

  private void people() {
    row("Accounts.people()", ALL, t -> t.cases().accounts().people());
    row("Accounts.names()", ALL, t -> t.cases().accounts().names());
    row("Accounts.working()", ALL, t -> t.cases().accounts().working());
    row("Accounts.isFounded()", ALL, t -> t.cases().accounts().isFounded());
    row("Accounts.current()", ALL, t -> t.cases().accounts().current());
    row("Accounts.require()", ALL, t -> t.cases().accounts().require());
    row("Accounts.last()", ALL, t -> t.cases().accounts().last());
    row("Accounts.withPassword()", ALL, t -> t.cases().accounts().withPassword());
    row("Accounts.roster()", ALL, t -> t.cases().accounts().roster());
    row("Accounts.waiting(String)", ALL, t -> t.cases().accounts().waiting("colleague"));
    row("Accounts.become(String)", ALL, t -> t.cases().accounts().become("colleague"));
    row("Accounts.signIn(String, String)", ALL, t -> t.cases().accounts().signIn("colleague", ""));
    row("Accounts.actAs(String, String)", ALL, t -> t.cases().accounts().actAs("colleague", ""));
    row("Accounts.signOut()", ALL, t -> t.cases().accounts().signOut());
    row(
        "Accounts.found(String, Role, String)",
        NOBODY,
        t -> t.cases().accounts().found("غيره", ADMINISTRATOR, "ar"));
    row(
        "Accounts.changePassword(String, String)",
        ALL,
        t -> {
          t.cases().accounts().changePassword("", "ink on paper");
          t.library().passwords().remove(t.actor().id());
        });
    RoleTable line = RoleTable.HOUSE;
    Set<Role> administrator = EnumSet.of(ADMINISTRATOR);
    row(
        "Accounts.add(String, Role)",
        line,
        administrator,
        t -> t.cases().accounts().add("جديد", REPORTER));
    row(
        "Accounts.change(Person)",
        line,
        administrator,
        t -> {
          Person person = t.colleague();
          t.cases()
              .accounts()
              .change(new Person(person.id(), "اسم آخر", person.role(), person.color(), false));
        });
    row(
        "Accounts.resetPassword(String, String)",
        line,
        administrator,
        t -> {
          t.cases().accounts().resetPassword("colleague", "ink on paper");
          t.library().passwords().remove("colleague");
        });
    row(
        "Accounts.removePassword(String)",
        line,
        administrator,
        t -> t.cases().accounts().removePassword("colleague"));
  }

  private void row(String name, Set<Role> allowed, Act act) {
    row(name, null, allowed, act);
  }

  private void row(String name, @Nullable RoleTable line, Set<Role> allowed, Act act) {
    rows.add(new Row(name, line, allowed, act));
  }
}
