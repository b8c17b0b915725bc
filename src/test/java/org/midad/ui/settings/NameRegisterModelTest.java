package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.NameRegister;
import org.midad.app.NameRegister.Misspelt;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.RegisteredName;
import org.midad.model.RegisteredName.Kind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.ui.Newsroom;
import org.midad.ui.kit.Notices;
import org.midad.ui.settings.NameCheckModel.Check;

/** The name register over a real library, without a window. */
@SuppressWarnings("NullAway.Init") // JUnit gives the folder
class NameRegisterModelTest {
  @TempDir private Path folder;

  private final Notices notices = new Notices();
  private Newsroom newsroom;
  private NameRegister register;
  private NameRegisterModel model;
  private NameCheckModel check;

  @BeforeEach
  void open() {
    newsroom = Newsroom.filled(folder.resolve("library"));
    newsroom.useCases().accounts().become("yusuf");
    register = newsroom.useCases().names();
    put(Kind.PLACE, "قرجوخ", "قرجوغ", "قره جوغ");
    put(Kind.PERSON, "رجب طيب أردوغان", "أردوجان");
    register.put(
        new RegisteredName(
            UUID.randomUUID(),
            Kind.BODY,
            "حلف شمال الأطلسي",
            List.of("الناتو"),
            "",
            "NATO",
            "للعنوان"));
    model =
        new NameRegisterModel(register, newsroom.useCases().accounts(), newsroom.tasks(), notices);
    check = new NameCheckModel(register, newsroom.tasks(), newsroom.tasks(), notices);
    model.refresh();
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  private void put(Kind kind, String name, String... variants) {
    register.put(new RegisteredName(UUID.randomUUID(), kind, name, List.of(variants), "", "", ""));
  }

  private List<String> shown(String letters) {
    model.queryProperty().set(letters);
    return model.shown().stream().map(RegisteredName::name).toList();
  }

  private List<String> names() {
    return register.all().stream().map(RegisteredName::name).toList();
  }

  private NameDraft draft() {
    return model.draftProperty().get().orElseThrow();
  }

  private void choose(String name) {
    model.choose(
        model.shown().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow());
  }

  private String told() {
    return notices.currentProperty().get().orElseThrow().key();
  }

  private void undo() {
    notices.currentProperty().get().orElseThrow().remedy().orElseThrow().work().run();
  }

  @Test
  void aNameIsFoundByAnySpellingHoweverItsLettersAreWritten() {
    assertThat(shown("")).hasSize(3);
    assertThat(shown("اردوجان")).containsExactly("رجب طيب أردوغان");
    assertThat(shown("nato")).containsExactly("حلف شمال الأطلسي");
    assertThat(shown("للعنوان")).containsExactly("حلف شمال الأطلسي");
    assertThat(shown("قَرَه")).containsExactly("قرجوخ");
    assertThat(shown("قرجوغ قره")).isEmpty();
  }

  @Test
  void whatIsWrittenAboutANameIsKeptWhenAnotherIsChosenAndCanBeTakenBack() {
    choose("قرجوخ");
    model.write(draft().withLatin("Qarachokh").withVariants(List.of("قرجوغ")));
    choose("رجب طيب أردوغان");
    assertThat(draft().name()).isEqualTo("رجب طيب أردوغان");
    assertThat(register.all())
        .filteredOn(name -> name.name().equals("قرجوخ"))
        .singleElement()
        .satisfies(name -> {
          assertThat(name.latin()).isEqualTo("Qarachokh");
          assertThat(name.variants()).containsExactly("قرجوغ");
        });
    assertThat(told()).isEqualTo("names.kept");
    undo();
    assertThat(register.all())
        .filteredOn(name -> name.name().equals("قرجوخ"))
        .singleElement()
        .satisfies(name -> assertThat(name.variants()).containsExactly("قرجوغ", "قره جوغ"));
  }

  @Test
  void aNewNameIsKeptShownAndTakenBack() {
    List<String> told = new ArrayList<>();
    model.onChanged(() -> told.add("changed"));
    model.begin(Kind.PLACE, "دهوك");
    assertThat(draft().before()).isEmpty();
    model.keep();
    assertThat(names()).contains("دهوك");
    assertThat(draft().before()).isPresent();
    assertThat(draft().isChanged()).isFalse();
    assertThat(told).hasSize(1);
    undo();
    assertThat(names()).doesNotContain("دهوك");
    assertThat(draft().name()).isNotEqualTo("دهوك");
  }

  @Test
  void whatAStorySpellsInTwoWaysBecomesANameOrAVariantOfTheOneThatIsThere() {
    model.begin(List.of("سنحاريب", "سنحارب"), () -> {});
    assertThat(draft().before()).isEmpty();
    assertThat(draft().variants()).containsExactly("سنحارب");
    model.drop();
    model.begin(List.of("قرجوخ", "قرجوغ", "كرجوخ"), () -> {});
    assertThat(draft().before()).isPresent();
    assertThat(draft().kind()).isEqualTo(Kind.PLACE);
    assertThat(draft().variants()).containsExactly("قرجوغ", "قره جوغ", "كرجوخ");
    assertThat(draft().isChanged()).isTrue();
  }

  @Test
  void aNameThatIsThereAlreadyIsNotKeptAndWhatWasWrittenStays() {
    choose("قرجوخ");
    model.begin(Kind.PLACE, "قرجوخ");
    model.write(draft().withNote("جبل"));
    choose("رجب طيب أردوغان");
    assertThat(told()).isEqualTo("problem.register.twice");
    assertThat(draft().note()).isEqualTo("جبل");
    assertThat(names()).hasSize(3);
    model.drop();
    assertThat(draft().before()).isPresent();
  }

  @Test
  void aNameThatWasRemovedComesBackAsItWas() {
    choose("قرجوخ");
    RegisteredName before = draft().before().orElseThrow();
    model.remove();
    assertThat(names()).hasSize(2);
    assertThat(model.draftProperty().get()).isPresent();
    undo();
    assertThat(register.all()).contains(before);
    assertThat(draft().before()).contains(before);
  }

  @Test
  void whatWasWrittenCanBeGivenUp() {
    choose("قرجوخ");
    model.write(draft().withName("قرقوش"));
    assertThat(draft().isChanged()).isTrue();
    model.drop();
    assertThat(draft().name()).isEqualTo("قرجوخ");
    model.write(draft().withName("  "));
    assertThat(draft().isChanged()).isFalse();
  }

  @Test
  void aTableComesInAndGoesOutAndWhatIsWrongWithItIsTold() throws IOException {
    Path table = folder.resolve("names.csv");
    model.write(table);
    assertThat(told()).isEqualTo("names.written");
    Files.writeString(
        table, Files.readString(table) + "\"place\",\"دهوك\",\"\",\"\",\"\",\"\"\r\n");
    model.take(table);
    assertThat(told()).isEqualTo("names.taken");
    assertThat(shown("دهوك")).containsExactly("دهوك");
    Files.writeString(table, "kind,name\nriver,دجلة\n");
    model.take(table);
    assertThat(told()).isEqualTo("problem.register.kind");
    model.take(folder.resolve("nowhere.csv"));
    assertThat(told()).isEqualTo("problem.file.missing");
    model.write(folder.resolve("nowhere").resolve("names.csv"));
    assertThat(told()).isEqualTo("problem.copy.unwritten");
  }

  @Test
  void whoMayNotChangeItReadsItAndWhyNot() {
    newsroom.useCases().accounts().become("zaidan");
    model.refresh();
    assertThat(model.knownProperty().get().orElseThrow().hindrance())
        .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("refusal.names"));
    assertThat(model.shown()).hasSize(3);
    model.begin(Kind.PLACE, "دهوك");
    model.keep();
    assertThat(told()).isEqualTo("refusal.names");
    assertThat(names()).hasSize(3);
  }

  private void bring(String headline, String text) {
    newsroom.useCases().accounts().become("zaidan");
    newsroom
        .useCases()
        .desk()
        .bring(
            new Story(
                StoryId.create(),
                List.of(
                    Block.of(BlockKind.HEADLINE, headline), Block.of(BlockKind.PARAGRAPH, text)),
                StoryMeta.EMPTY.withSlug("s")));
  }

  @Test
  void theArchiveIsHeldToTheRegisterAndTheReportIsAFile() throws IOException {
    bring("خبر الجبل", "في جبال قرجوغ وبقرجوغ");
    List<Check> seen = new ArrayList<>();
    check
        .checkProperty()
        .subscribe((Check now) -> {
          seen.add(now);
        });
    check.begin();
    assertThat(seen).hasAtLeastOneElementOfType(Check.Running.class);
    assertThat(found()).extracting(Misspelt::headline).contains("خبر الجبل");
    Path report = folder.resolve("report.csv");
    check.write(report);
    assertThat(told()).isEqualTo("names.report-written");
    assertThat(Files.readString(report)).contains("خبر الجبل");
    check.cancel();
    assertThat(check.checkProperty().get()).isInstanceOf(Check.None.class);
  }

  private List<Misspelt> found() {
    return check.checkProperty().get() instanceof Check.Done done ? done.found() : List.of();
  }

  @Test
  void aCheckThatNobodyWaitsForEndsAndIsNotHeardOfAgain() {
    List<Check> seen = new ArrayList<>();
    check
        .checkProperty()
        .subscribe(now -> {
          seen.add(now);
          if (seen.size() == 4) {
            check.cancel();
          }
        });
    check.begin();
    assertThat(seen).hasSize(5);
    assertThat(seen.getLast()).isInstanceOf(Check.None.class);
    assertThat(notices.currentProperty().get()).isEmpty();
  }
}
