package org.midad;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.midad.app.Conversion;
import org.midad.app.Refusal;
import org.midad.app.Restored;
import org.midad.app.Tasks;
import org.midad.app.UseCases;
import org.midad.model.BlockKind;
import org.midad.model.Person;
import org.midad.typeset.FontBook;
import org.midad.ui.desk.BoardModel;
import org.midad.ui.desk.BoardView;
import org.midad.ui.desk.DeskView;
import org.midad.ui.desk.DeskViewModel;
import org.midad.ui.editor.FindingsModel;
import org.midad.ui.editor.PicturesModel;
import org.midad.ui.editor.StoryView;
import org.midad.ui.editor.StoryViewModel;
import org.midad.ui.editor.TagsModel;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.midad.ui.people.AuditModel;
import org.midad.ui.people.SignInView;
import org.midad.ui.publish.CopyModel;
import org.midad.ui.publish.DeliveriesView;
import org.midad.ui.publish.PreviewModel;
import org.midad.ui.publish.ReadersSheet;
import org.midad.ui.publish.TargetsModel;
import org.midad.ui.publish.TargetsSheet;
import org.midad.ui.publish.TrialModel;
import org.midad.ui.review.ComparisonModel;
import org.midad.ui.review.ComparisonView;
import org.midad.ui.settings.CareSettings;
import org.midad.ui.settings.FirstStartModel;
import org.midad.ui.settings.FirstStartView;
import org.midad.ui.settings.RestoreSheet;
import org.midad.ui.settings.SecrecyModel;
import org.midad.ui.settings.SecrecySettings;
import org.midad.ui.settings.SettingsModel;
import org.midad.ui.shell.Locking;
import org.midad.ui.shell.MainWindow;
import org.midad.ui.shell.PeopleModel;
import org.midad.ui.shell.Presence;
import org.midad.ui.shell.Shell;

/**
 * The window over one open library: view models are made once, views whenever the scene is built.
 * To be made on the FX thread.
 */
final class Desktop {
  private final UseCases cases;
  private final Tasks tasks;
  private final Clock clock;
  private final Notices notices = new Notices();
  private final Theme theme;
  private final SettingsModel settings;
  private final DeskViewModel desk;
  private final BoardModel board;
  private final StoryViewModel story;
  private final TagsModel tags;
  private final FindingsModel findings;
  private final ComparisonModel comparison;
  private final Presence presence;
  private final PeopleModel people;
  private final BundleTraffic bundles;
  private final DeliveryTraffic traffic;
  private final AuditModel audit;
  private final SecrecyModel secrecy;
  private final TargetsModel targets;
  private final HouseBooks house;
  private final TrialModel trial;
  private final PreviewModel preview;
  private final DailyBackup backups;
  private final Optional<String> expected;
  private final RecoveredNotice recovered;
  private final MainWindow window;

  private boolean founded;

  /** The first picture is wanted before all else: what is not in it waits until it is drawn. */
  private boolean hurried;

  /**
   * @param converting told what is to be done to the library once the window is closed
   * @param restoring told which backup is to take its place then
   */
  Desktop(
      Beginning beginning,
      Workers workers,
      Clock clock,
      FontBook fonts,
      Theme theme,
      Stage stage,
      Consumer<Conversion> converting,
      Consumer<Path> restoring) {
    cases = beginning.cases();
    founded = beginning.founded();
    expected = beginning.expected();
    tasks = workers.tasks();
    this.clock = clock;
    this.theme = theme;
    settings = new SettingsModel(cases.settings(), beginning.settings(), tasks, notices);
    desk = new DeskViewModel(cases.desk(), cases.search(), tasks, workers.searching(), notices);
    board = new BoardModel(cases.desk(), cases.accounts(), tasks, notices, clock);
    story = new StoryViewModel(cases, tasks, workers.journaling(), notices);
    tags =
        new TagsModel(
            cases.vocabularies(), cases.tagSuggestions(), tasks, workers.learning(), notices);
    findings =
        new FindingsModel(
            cases.checking(), cases.accounts(), cases.words(), workers.checking(), notices);
    comparison =
        new ComparisonModel(cases.desk(), cases.review(), cases.accounts(), tasks, notices);
    presence = Presence.over(cases.accounts(), tasks, notices, clock);
    people = presence.people();
    window = new MainWindow(stage, theme, settings, fonts, notices, this::build);
    secrecy =
        new SecrecyModel(
            cases.secrecy(),
            tasks,
            notices,
            wish -> {
              converting.accept(wish);
              story.close(stage::hide);
            });
    people.currentProperty().subscribe(secrecy::sat);
    new TakenSecrets(cases.targets(), notices).take(workers.lengthy());
    audit = new AuditModel(cases.audit(), tasks, notices);
    targets = new TargetsModel(cases.targets(), cases.accounts(), tasks, notices);
    house = new HouseBooks(cases, workers, notices, tags, story::open, findings);
    trial = new TrialModel(cases.targets(), workers.remote());
    preview =
        new PreviewModel(cases.targets(), tasks, notices, story.storyProperty(), story::leave);
    bundles = new BundleTraffic(cases, story, desk, settings, tasks, notices);
    traffic = new DeliveryTraffic(cases, story, tasks, workers.remote(), notices, clock);
    traffic.run(stage.showingProperty());
    backups =
        new DailyBackup(
            cases,
            () ->
                story.headProperty().get().map(head -> head.story().id()).stream()
                    .collect(Collectors.toSet()),
            workers.lengthy(),
            notices,
            clock,
            stage.showingProperty());
    backups
        .care()
        .onRestore(backup -> {
          restoring.accept(backup);
          story.close(stage::hide);
        });
    backups.care().onBrought(this::brought);
    desk.onOpen(story::open);
    story.onMoved(this::refresh);
    // Whatever is opened is looked at, and not the board.
    desk.openProperty()
        .addListener((any, was, opened) -> {
          board.shownProperty().set(false);
          traffic.deliveries().shownProperty().set(false);
        });
    story.headProperty().subscribe(head -> comparison.opened(head.map(now -> now.story().id())));
    // The window's keys reach the page under a comparison: what they do to it must be seen.
    story.storyProperty().addListener((any, was, changed) -> comparison.close());
    people.currentProperty().subscribe(any -> story.personChanged());
    people.currentProperty().subscribe(any -> bundles.seated());
    bundles.answer(cases.openRequests(), stage.showingProperty(), stage::toFront);
    story
        .storyProperty()
        .subscribe(open ->
            window.storyProperty().set(open.map(it -> it.text(BlockKind.HEADLINE)).orElse("")));
    people.beforeHanding(story::leave);
    stage.setOnCloseRequest(request -> {
      // The window stays until what was written is on disk.
      request.consume();
      story.close(stage::hide);
    });
    settings
        .currentProperty()
        .subscribe(now -> presence.lock().minutesProperty().set(now.workplace().lockMinutes()));
    people
        .currentProperty()
        .subscribe((was, is) -> {
          if (founded && was.isPresent() != is.isPresent()) {
            window.rebuild();
          }
        });
    recovered = new RecoveredNotice(notices, story::open);
    recovered.tell(beginning.recovered());
    beginning.left().ifPresent(left -> desk.begin(left.counts(), left.stories()));
    hurried = beginning.left().isPresent();
    new Locking(stage, window, presence, notices, story::autosave);
  }

  void show() {
    window.show();
  }

  /** The library, as it really is, takes the place of what the window began with. */
  void arrive(Beginning library) {
    settings.arrived(library.settings());
    people.refresh();
    recovered.tell(library.recovered());
  }

  /** Says that the library came back from a backup, and where the one went that was there. */
  void tell(Restored restored) {
    backups.care().tell(restored);
  }

  /** Stories leave on time while nobody sits here too; whoever sits down reads the queues anew. */
  private void refresh() {
    if (people.currentProperty().get().isPresent()) {
      desk.refresh();
      board.refresh();
    }
  }

  private void brought() {
    refresh();
    story.headProperty().get().ifPresent(head -> story.moved(head.story().id()));
  }

  /** Shows bundles that somebody opened from outside of the window. */
  void open(List<Path> files) {
    bundles.open(files);
  }

  private void build(Kit kit, Scene scene) {
    if (!founded) {
      begin(kit);
    } else if (people.currentProperty().get().isPresent()) {
      work(kit, scene);
    } else {
      signIn(kit);
    }
  }

  /** Where people have passwords, they say who they are before anything is shown. */
  private void signIn(Kit kit) {
    kit.layer().setContent(new SignInView(kit, presence.signIn(), settings::switchLanguage));
    presence.signIn().refresh(expected);
  }

  /** The first start: nobody works here yet. */
  private void begin(Kit kit) {
    FirstStartModel start =
        new FirstStartModel(
            cases.accounts(),
            progress -> {
              cases.sample().fill(settings.current().look().language(), progress);
              return true;
            },
            settings,
            tasks,
            notices);
    start.onReady(() -> {
      founded = true;
      // As soon as it is known who sits here the desk is shown.
      people.refresh();
    });
    kit.layer()
        .setContent(
            new FirstStartView(
                kit,
                start,
                settings,
                new RestoreSheet(kit, backups.care(), clock.getZone())::show));
  }

  private void work(Kit kit, Scene scene) {
    DeskView list = new DeskView(kit, desk, clock);
    Outgoing outgoing =
        new Outgoing(
            kit,
            story,
            settings,
            new CopyModel(cases.desk(), tasks, notices),
            traffic.exports(),
            traffic.deliveries(),
            traffic.several());
    list.onExport(outgoing::exportAll);
    list.onPackage(outgoing::exportAsOne);
    List<Action> books = house.actions(kit);
    Shell shell =
        new Shell(
            kit,
            desk,
            presence,
            settings,
            theme,
            list,
            List.of(
                new BoardView(kit, clock, board, desk).cover(),
                new DeliveriesView(kit, clock, traffic.deliveries(), story::open).cover()),
            () ->
                new VBox(
                    24,
                    new CareSettings(kit, backups.care(), settings, clock),
                    new SecrecySettings(kit, secrecy)),
            books);
    Runnable rest = () -> furnish(kit, scene, shell, list, outgoing, books);
    if (hurried) {
      hurried = false;
      // Unless it was built anew meanwhile, in another language.
      new OnceDrawn(() -> Optional.ofNullable(scene.getWindow()).ifPresent(shown -> rest.run()))
          .start();
    } else {
      rest.run();
    }
  }

  /** The page, and what can be done with it. */
  private void furnish(
      Kit kit, Scene scene, Shell shell, DeskView list, Outgoing outgoing, List<Action> books) {
    Supplier<String> author = () -> people.currentProperty().get().map(Person::id).orElse("");
    StoryView page =
        new StoryView(
            kit,
            tags,
            clock,
            story,
            findings,
            author,
            new PageClipboard(),
            new PicturesModel(cases.pictures(), tasks, notices),
            outgoing::export,
            outgoing::saveCopy,
            () -> bundles.send(kit));
    page.addTool(shell.inspectorAction());
    bundles.showIn(kit, clock, page);
    ComparisonView compared = compare(kit, page, outgoing);
    shell.follow(page.aloneProperty());
    page.onInspectorWished(shell::showInspector);
    Follow.value(
        page, story.headProperty(), head -> shell.inspectorFilledProperty().set(head.isPresent()));
    Follow.value(page, people.currentProperty(), person -> person.ifPresent(list::sit));
    Follow.value(
        page,
        people.currentProperty(),
        person ->
            list.hinderLeaving(person.flatMap(cases.deliveries()::changing).map(Refusal::problem)));
    ChosenLook chosen = new ChosenLook(settings);
    chosen.govern(page);
    chosen.govern(compared);
    Follow.value(page, theme.look(), look -> page.setColors(look.page()));
    Follow.value(page, theme.look(), look -> compared.setColors(look.page()));
    List<Action> actions = new ArrayList<>(page.actions());
    actions.addAll(compared.actions());
    actions.add(bundles.sharing(kit));
    actions.addAll(
        List.of(new AuditFile(kit, audit, people).action(page), backups.action(), readers(kit)));
    actions.add(SecrecySettings.action(kit, secrecy));
    actions.addAll(books);
    actions.add(
        new TargetsSheet(kit, targets, trial, preview, Outgoing.forms(), tags::sections).action());
    shell.install(scene, page, page.inspector(), actions);
  }

  /** What readers have of the open story. */
  private Action readers(Kit kit) {
    ReadersSheet sheet =
        new ReadersSheet(
            kit,
            clock,
            cases.deliveryOverview(),
            tasks,
            notices,
            sent -> story.storyProperty().get().ifPresent(now -> comparison.compare(sent, now)));
    return new Action(
        "action.readers",
        () -> story.headProperty().get().ifPresent(head -> sheet.show(head.story().id())));
  }

  /** Two versions of the open story are compared over its page. */
  private ComparisonView compare(Kit kit, StoryView page, Outgoing outgoing) {
    ComparisonView compared =
        new ComparisonView(kit, clock, comparison, () -> outgoing.saveReport(comparison));
    page.cover(compared, comparison.shownProperty().map(Optional::isPresent));
    page.onCompare((before, after) ->
        after.ifPresentOrElse(
            later -> comparison.compare(before, later),
            () -> story.storyProperty().get().ifPresent(now -> comparison.compare(before, now))));
    return compared;
  }
}
