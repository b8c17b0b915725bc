package org.midad.ui.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Queue;
import org.midad.app.Targets;
import org.midad.app.Tasks;
import org.midad.deliver.Address;
import org.midad.deliver.Secret;
import org.midad.deliver.Sender;
import org.midad.deliver.Target;
import org.midad.deliver.Template;
import org.midad.export.Form;
import org.midad.model.Story;
import org.midad.ui.Newsroom;
import org.midad.ui.kit.Notices;
import org.midad.ui.publish.TrialModel.Trial;

/** Setting up, trying and looking at targets, without a window. */
class TargetsModelTest {
  private static final Target SITE =
      new Target(
          "site",
          "الموقع",
          new Address.WordPress(URI.create("https://example.org/wp-json/"), "midad"),
          List.of());

  @TempDir private Path folder;

  private final Notices notices = new Notices();
  private Newsroom newsroom;
  private Targets targets;
  private TargetsModel model;

  @BeforeEach
  void open() {
    newsroom = Newsroom.guarded(folder.resolve("library"));
    targets = newsroom.useCases().targets();
    sit("nada");
    model = new TargetsModel(targets, newsroom.useCases().accounts(), newsroom.tasks(), notices);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aTargetIsKeptWithItsSecretAndReadBack() {
    TargetFormModel form = model.add(TargetKind.WORDPRESS);
    form.change(draft ->
        draft
            .with(TargetField.NAME, " الموقع ")
            .with(TargetField.SITE, "https://example.org")
            .with(TargetField.USER, "midad"));
    assertThat(form.stateProperty().get().wrong()).containsOnlyKeys(TargetField.SECRET);
    form.secretProperty().set("abcd efgh");
    List<Target> kept = new ArrayList<>();
    model.keep(form, kept::add);
    assertThat(kept).singleElement().extracting(Target::address).isEqualTo(SITE.address());
    assertThat(known().targets()).containsExactly(new TargetsModel.Kept(kept.getFirst(), true));
    assertThat(model.added()).isEmpty();
  }

  @Test
  void whatASitesThemeShowsIsKeptAndReadBack() {
    TargetFormModel form = new TargetFormModel(SITE, true);
    form.change(draft -> draft.withTheme(Address.ThemePicture.NOTHING));
    assertThat(form.stateProperty().get().changed()).isTrue();
    List<Target> kept = new ArrayList<>();
    model.keep(form, kept::add);
    assertThat(TargetDraft.of(kept.getFirst()).theme()).isEqualTo(Address.ThemePicture.NOTHING);
  }

  @Test
  void aSecretThatIsKeptGoesToNobodyElse() {
    TargetFormModel form = new TargetFormModel(SITE, true);
    assertThat(form.secret()).isNull();
    assertThat(form.stateProperty().get().changed()).isFalse();
    form.change(draft -> draft.with(TargetField.SITE, "https://example.org/wp-json"));
    assertThat(form.secret()).isNull();
    form.change(draft -> draft.with(TargetField.SITE, "https://example.com/wp-json/"));
    assertThat(form.stateProperty().get().wrong()).containsOnlyKeys(TargetField.SECRET);
    form.change(draft -> draft.with(TargetField.SITE, "http://example.org/wp-json/"));
    assertThat(form.stateProperty().get().wrong()).containsOnlyKeys(TargetField.SECRET);
    form.change(draft -> draft.with(TargetField.SITE, "https://example.org/wp-json/"));
    form.replacingProperty().set(true);
    form.secretProperty().set("new");
    assertThat(Objects.requireNonNull(form.secret()).reveal()).isEqualTo("new");
    assertThat(form.stateProperty().get()).asString().doesNotContain("new");
  }

  @Test
  void everyKindIsReadIntoAFormAndComesOutOfItAsItWas() {
    List<Address> addresses =
        List.of(
            new Address.Folder(Path.of("/srv/out")),
            new Address.Sftp("files.example.org", 2222, "midad", "/in", null),
            new Address.Sftp("files.example.org", 22, "midad", "/in", Path.of("/home/me/key")),
            new Address.Ftp("ftp.example.org", 990, "midad", "/", Address.Security.IMPLICIT_TLS),
            SITE.address(),
            new Address.WebPublisher(URI.create("https://example.org/api/v2/"), "mediaId"),
            new Address.Endpoint(
                URI.create("https://example.org/in?desk=1"),
                Address.Method.PUT,
                new Address.Proof.Hmac("X-Hub-Signature", "HmacSHA1")),
            new Address.Endpoint(
                URI.create("https://example.org/in"),
                Address.Method.POST,
                new Address.Proof.None()));
    for (Address address : addresses) {
      List<Form> forms =
          TargetKind.of(address).takesFiles() ? List.of(Form.NINJS, Form.PDF) : List.of();
      Target target = new Target("t", "الوجهة", address, forms);
      TargetFormModel form = new TargetFormModel(target, true);
      assertThat(form.stateProperty().get().wrong()).isEmpty();
      assertThat(form.target()).isEqualTo(target);
    }
  }

  @Test
  void whatATargetAddsToStoriesStaysWhenItIsChanged() {
    List<Template> templates = List.of(new Template("", "خاص بالموقع", "", List.of()));
    Target shaped = new Target("t", "الوجهة", SITE.address(), List.of(), templates);
    TargetFormModel form = new TargetFormModel(shaped, true);
    form.change(draft -> draft.with(TargetField.NAME, "الموقع"));
    assertThat(form.target())
        .isEqualTo(new Target("t", "الموقع", SITE.address(), List.of(), templates));
  }

  @Test
  void templatesThatAddNothingAreDroppedAndTheOneForEveryStoryComesFirst() {
    TargetFormModel form = new TargetFormModel(SITE, true);
    form.change(draft ->
        draft.withTemplates(
            List.of(
                new TemplateDraft("sports", " ", "", " كرة القدم ,الدوري،\nكرة القدم\r\nبغداد, "),
                TemplateDraft.of("sports"),
                new TemplateDraft("", " خاص بالموقع ", "", "،"))));
    assertThat(form.stateProperty().get().wrong()).isEmpty();
    List<Template> kept =
        List.of(
            new Template("", "خاص بالموقع", "", List.of()),
            new Template("sports", "", "", List.of("كرة القدم", "الدوري", "بغداد")));
    assertThat(form.target().templates()).isEqualTo(kept);
    model.keep(form, target -> {});
    assertThat(targets.all()).singleElement().extracting(Target::templates).isEqualTo(kept);
    assertThat(new TargetFormModel(targets.all().getFirst(), true).target().templates())
        .isEqualTo(kept);
  }

  @Test
  void twoTemplatesForOneSectionAreNotKept() {
    TargetFormModel form = new TargetFormModel(SITE, true);
    TemplateDraft sports = new TemplateDraft("sports", "", "تابع الرياضة", "");
    form.change(draft -> draft.withTemplates(List.of(sports, sports.withBefore("رياضة"))));
    assertThat(form.stateProperty().get().wrong()).containsOnlyKeys(TargetField.TEMPLATES);
    form.change(draft -> draft.withTemplates(List.of(sports, sports.withSection("local"))));
    assertThat(form.stateProperty().get().wrong()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org, https://example.org/wp-json/",
    "HTTPS://example.org/news/, https://example.org/news/wp-json/",
    "http://localhost:8080/wp-json, http://localhost:8080/wp-json/",
    "https://مداد.example, https://xn--mgbpb9f.example/wp-json/",
    "example.org, ",
    "ftp://example.org, ",
    "https://, ",
    "https://me:secret@example.org, ",
    "https://example.org/?p=1, ",
    "https://example.org/#top, ",
    "https://exa mple.org, ",
    "https://example.org:70000, "
  })
  void anAddressOfTheWebIsOneOrIsRefused(String typed, String meant) {
    TargetDraft draft = TargetDraft.of(TargetKind.WORDPRESS).with(TargetField.SITE, typed);
    assertThat(draft.web(TargetField.SITE).map(URI::toString))
        .isEqualTo(Optional.ofNullable(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "files.example.org, true",
    "192.0.2.7, true",
    "2001:db8::7, true",
    "'', false",
    "sftp://files.example.org, false",
    "files.example.org/in, false",
    "files.example.org:22, false",
    "two names, false"
  })
  void aServerIsANameOrANumberAlone(String typed, boolean right) {
    assertThat(Typed.host(typed).isPresent()).isEqualTo(right);
  }

  @Test
  void theUsualPortFollowsTheSecurityAndAnotherStays() {
    TargetDraft draft = TargetDraft.of(TargetKind.FTP);
    TargetDraft implicit = draft.withSecurity(Address.Security.IMPLICIT_TLS);
    assertThat(implicit.text(TargetField.PORT)).isEqualTo("990");
    assertThat(implicit.withSecurity(Address.Security.NONE).text(TargetField.PORT)).isEqualTo("21");
    assertThat(
            draft
                .with(TargetField.PORT, "2121")
                .withSecurity(Address.Security.IMPLICIT_TLS)
                .text(TargetField.PORT))
        .isEqualTo("2121");
  }

  @Test
  void whoeverSitsDownNextSeesNothingOfWhatWasTyped() {
    targets.put(SITE, new Secret("x"));
    model.refresh();
    model.form(known().targets().getFirst()).secretProperty().set("typed");
    model.refresh();
    assertThat(model.form(known().targets().getFirst()).secretProperty().get()).isEqualTo("typed");
    sit("salma");
    model.refresh();
    assertThat(known().hindrance().orElseThrow().key()).isEqualTo("refusal.targets");
    assertThat(model.form(known().targets().getFirst()).secretProperty().get()).isEmpty();
  }

  @Test
  void whoMayNotIsRefusedByTheNewsroomItself() {
    sit("salma");
    TargetFormModel form = new TargetFormModel(SITE, true);
    model.keep(form, kept -> {});
    assertThat(notices.currentProperty().get().orElseThrow().key()).isEqualTo("refusal.targets");
    assertThat(targets.all()).isEmpty();
    TrialModel trial = new TrialModel(targets, newsroom.tasks());
    trial.start(SITE, null);
    assertThat(trial.trialProperty().get())
        .isInstanceOfSatisfying(
            Trial.Failed.class,
            failed -> assertThat(failed.problem().key()).isEqualTo("refusal.targets"));
  }

  @Test
  void aTrialTellsWhatTheTargetSaidOrWhyNot() throws Exception {
    TrialModel trial = new TrialModel(targets, newsroom.tasks());
    Path place = Files.createDirectory(folder.resolve("place"));
    trial.start(folder(place), Secret.NONE);
    assertThat(trial.trialProperty().get()).isEqualTo(new Trial.Answered(place.toString()));
    trial.start(folder(folder.resolve("nowhere")), Secret.NONE);
    assertThat(trial.trialProperty().get())
        .isInstanceOfSatisfying(
            Trial.Failed.class,
            failed ->
                assertThat(failed.problem().key()).isEqualTo("problem.export.folder-missing"));
    trial.clear();
    assertThat(trial.trialProperty().get()).isEqualTo(new Trial.None());
  }

  @Test
  void anAnswerThatComesTooLateIsDropped() throws Exception {
    List<Runnable> waiting = new ArrayList<>();
    TrialModel trial =
        new TrialModel(
            targets,
            new Tasks() {
              @Override
              public <T> Running run(Work<T> work, Listener<T> listener) {
                waiting.add(() -> newsroom.tasks().run(work, listener));
                return () -> {};
              }

              @Override
              public void close() {}
            });
    trial.start(folder(folder.resolve("nowhere")), Secret.NONE);
    Path place = Files.createDirectory(folder.resolve("place"));
    trial.start(folder(place), Secret.NONE);
    waiting.get(1).run();
    waiting.get(0).run();
    assertThat(trial.trialProperty().get()).isEqualTo(new Trial.Answered(place.toString()));
  }

  @Test
  void aLongLineIsShownInStretchesThatLeaveNothingOut() {
    Story story =
        newsroom.useCases().desk().list(Queue.ARCHIVE, 0, 1).stream()
            .map(each -> newsroom.useCases().desk().open(each.id()).story())
            .findFirst()
            .orElseThrow();
    PreviewModel preview =
        new PreviewModel(
            targets,
            newsroom.tasks(),
            notices,
            new SimpleObjectProperty<>(Optional.of(story)),
            Runnable::run);
    Target place =
        new Target("t", "الأرشيف", new Address.Folder(folder), List.of(Form.RSS, Form.TEXT));
    preview.show(place);
    List<PreviewModel.Piece> pieces = preview.shownProperty().get().orElseThrow().pieces();
    Map<String, String> sent =
        targets.preview(place, story.id()).stream()
            .collect(Collectors.toMap(Sender.Piece::name, Sender.Piece::text));
    assertThat(pieces)
        .hasSize(2)
        .allSatisfy(piece -> {
          assertThat(piece.lines())
              .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(400));
          assertThat(String.join("", piece.lines()))
              .isEqualTo(Objects.requireNonNull(sent.get(piece.name())).replaceAll("\\R", ""));
        });
    preview.close();
    assertThat(preview.shownProperty().get()).isEmpty();
  }

  private TargetsModel.Known known() {
    return model.knownProperty().get().orElseThrow();
  }

  private static Target folder(Path place) {
    return new Target("folder", "الأرشيف", new Address.Folder(place), List.of(Form.TEXT));
  }

  private void sit(String id) {
    newsroom.useCases().accounts().signIn(id, Newsroom.PASSWORD);
  }
}
