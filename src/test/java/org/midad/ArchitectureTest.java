package org.midad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.midad.app.Bundles;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.check.HouseStyle;
import org.midad.check.Message;
import org.midad.check.Place;
import org.midad.check.Severity;
import org.midad.check.StyleBook;
import org.midad.check.WrittenRule;
import org.midad.deliver.Address;
import org.midad.deliver.Secret;
import org.midad.deliver.Sender;
import org.midad.deliver.Target;
import org.midad.deliver.Template;
import org.midad.deliver.Undelivered;
import org.midad.export.Form;
import org.midad.export.Format;
import org.midad.export.PackageForm;
import org.midad.model.Figure;
import org.midad.store.MediaFiles;
import org.midad.ui.kit.Dialogs;
import org.midad.ui.text.Pictures;

/**
 * Holds the walls of the house: which package may use which, and which library stands in which
 * room.
 */
class ArchitectureTest {
  private static final Pattern CASE = Pattern.compile("\\s*case ([^-]*)");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.midad");

  @Test
  void aPackageUsesOnlyWhatIsDrawnBelowIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("model")
        .definedBy("org.midad.model..")
        .layer("edit")
        .definedBy("org.midad.edit..")
        .layer("arabic")
        .definedBy("org.midad.arabic..")
        .layer("codec")
        .definedBy("org.midad.codec..")
        .layer("exchange")
        .definedBy("org.midad.exchange..")
        .layer("review")
        .definedBy("org.midad.review..")
        .layer("tag")
        .definedBy("org.midad.tag..")
        .layer("check")
        .definedBy("org.midad.check..")
        .layer("store")
        .definedBy("org.midad.store..")
        .layer("export")
        .definedBy("org.midad.export..")
        .layer("deliver")
        .definedBy("org.midad.deliver..")
        .layer("ingest")
        .definedBy("org.midad.ingest..")
        .layer("typeset")
        .definedBy("org.midad.typeset..")
        .layer("app")
        .definedBy("org.midad.app..")
        .layer("cli")
        .definedBy("org.midad.cli..")
        .layer("ui.text")
        .definedBy("org.midad.ui.text..")
        .layer("ui.kit")
        .definedBy("org.midad.ui.kit..")
        .layer("views")
        .definedBy(
            "org.midad.ui.desk..",
            "org.midad.ui.editor..",
            "org.midad.ui.review..",
            "org.midad.ui.publish..",
            "org.midad.ui.people..",
            "org.midad.ui.settings..")
        .layer("ui.shell")
        .definedBy("org.midad.ui.shell..")
        .layer("ui.tour")
        .definedBy("org.midad.ui.tour..")
        .layer("main")
        .definedBy("org.midad")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("arabic")
        .mayNotAccessAnyLayer()
        .whereLayer("edit")
        .mayOnlyAccessLayers("model")
        .whereLayer("codec")
        .mayOnlyAccessLayers("model", "edit")
        .whereLayer("exchange")
        .mayOnlyAccessLayers("model", "codec")
        .whereLayer("review")
        .mayOnlyAccessLayers("model", "edit", "arabic")
        .whereLayer("typeset")
        .mayOnlyAccessLayers("model", "arabic")
        .whereLayer("tag")
        .mayOnlyAccessLayers("model", "edit", "review", "codec", "arabic")
        .whereLayer("check")
        .mayOnlyAccessLayers("model", "edit", "review", "codec", "arabic")
        .whereLayer("ingest")
        .mayOnlyAccessLayers("model", "edit", "review", "codec", "arabic")
        .whereLayer("store")
        .mayOnlyAccessLayers("model", "edit", "review", "codec", "arabic")
        .whereLayer("export")
        .mayOnlyAccessLayers("model", "edit", "review", "codec", "arabic", "typeset")
        .whereLayer("deliver")
        .mayOnlyAccessLayers("model", "codec", "arabic", "export")
        .whereLayer("ui.text")
        .mayOnlyAccessLayers("model", "edit", "arabic", "typeset")
        .whereLayer("app")
        .mayOnlyAccessLayers(
            "model",
            "edit",
            "arabic",
            "codec",
            "review",
            "tag",
            "check",
            "store",
            "export",
            "deliver",
            "ingest",
            "exchange")
        .whereLayer("cli")
        .mayOnlyAccessLayers("model", "edit", "arabic", "codec", "export", "check", "app")
        .whereLayer("ui.kit")
        .mayOnlyAccessLayers("model", "arabic", "typeset", "ui.text")
        .whereLayer("views")
        .mayOnlyAccessLayers(
            "model", "edit", "arabic", "review", "typeset", "check", "export", "deliver", "app",
            "ui.text", "ui.kit")
        .whereLayer("ui.shell")
        .mayOnlyAccessLayers("model", "arabic", "typeset", "app", "ui.text", "ui.kit", "views")
        .whereLayer("ui.tour")
        .mayOnlyAccessLayers("model", "ui.text")
        .whereLayer("main")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void viewsDoNotImportEachOther() {
    slices()
        .matching("org.midad.ui.(desk|editor|review|publish|people|settings)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /** Every package is in a layer: one that is in none could use whatever it likes. */
  @Test
  void aPackageStandsInTheDrawing() {
    Set<String> drawn =
        Set.of(
            "",
            ".model",
            ".edit",
            ".arabic",
            ".arabic.typing",
            ".codec",
            ".exchange",
            ".review",
            ".tag",
            ".check",
            ".check.names",
            ".check.spelling",
            ".store",
            ".store.journal",
            ".store.search",
            ".store.picture",
            ".export",
            ".deliver",
            ".ingest",
            ".typeset",
            ".app",
            ".cli",
            ".ui.text",
            ".ui.kit",
            ".ui.desk",
            ".ui.editor",
            ".ui.review",
            ".ui.publish",
            ".ui.people",
            ".ui.settings",
            ".ui.shell",
            ".ui.tour");
    assertThat(CLASSES)
        .allSatisfy(
            type -> assertThat(type.getPackageName().replaceFirst("^org\\.midad", "")).isIn(drawn));
  }

  /**
   * Which form a story leaves in is the writer's choice; how it is made is not the views' matter.
   */
  @Test
  void aViewNamesAFormatAndKnowsNothingElseOfExport() {
    noClasses()
        .that()
        .resideInAPackage("org.midad.ui..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.midad.export..")
                .and(
                    not(
                        equivalentTo(Format.class)
                            .or(equivalentTo(Form.class))
                            .or(equivalentTo(PackageForm.class)))))
        .check(CLASSES);
  }

  /** A person sets a target up and reads what it answered; how it is reached is not shown. */
  @Test
  void aViewKnowsWhatATargetIsAndNothingElseOfDelivering() {
    noClasses()
        .that()
        .resideInAPackage("org.midad.ui..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.midad.deliver..")
                .and(
                    not(
                        belongTo(
                            equivalentTo(Target.class)
                                .or(equivalentTo(Template.class))
                                .or(equivalentTo(Address.class))
                                .or(equivalentTo(Secret.class))
                                .or(equivalentTo(Sender.Piece.class))
                                .or(equivalentTo(Undelivered.class))))))
        .check(CLASSES);
  }

  /** A person reads what was found and puts it right; how it was found is not shown. */
  @Test
  void aViewKnowsWhatAFindingIsAndNothingElseOfChecking() {
    noClasses()
        .that()
        .resideInAPackage("org.midad.ui..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.midad.check..")
                .and(
                    not(
                        belongTo(
                            equivalentTo(Finding.class)
                                .or(equivalentTo(Fix.class))
                                .or(equivalentTo(HouseStyle.class))
                                .or(equivalentTo(Message.class))
                                .or(equivalentTo(Place.class))
                                .or(equivalentTo(Severity.class))
                                .or(equivalentTo(StyleBook.class))
                                .or(equivalentTo(WrittenRule.class))))))
        .check(CLASSES);
  }

  /** Of JavaFX only what runs without a toolkit; a subscription is what listening gives back. */
  @Test
  void aViewModelKnowsNoView() {
    noClasses()
        .that(belongTo(simpleNameEndingWith("Model").or(simpleName("Notices"))))
        .should()
        .dependOnClassesThat(
            resideInAPackage("javafx..")
                .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..")))
                .and(not(equivalentTo(Subscription.class))))
        .orShould()
        .dependOnClassesThat(assignableTo(Node.class))
        .because("rule 6 of the architecture")
        .check(CLASSES);
  }

  /** What leaves says nothing of where a picture was taken; the newspaper's desks get it whole. */
  @Test
  void aPictureAsItCameIsForTheLibraryAndForBundlesAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.midad.store..")
        .and(not(equivalentTo(Bundles.class)))
        .should()
        .callMethod(MediaFiles.class, "read", Figure.Media.class)
        .check(CLASSES);
  }

  /** Only the dialogs of the system, which look at folders themselves, and the tour's pictures. */
  @Test
  void aViewLeavesTheDiskToTasks() {
    noClasses()
        .that()
        .resideInAPackage("org.midad.ui..")
        .and()
        .resideOutsideOfPackage("org.midad.ui.tour..")
        .and(not(equivalentTo(Dialogs.class)))
        .and(not(equivalentTo(Pictures.class)))
        .should()
        .dependOnClassesThat(
            equivalentTo(Files.class)
                .or(resideInAPackage("java.nio.channels.."))
                .or(
                    resideInAPackage("java.io..")
                        .and(simpleNameStartingWith("File"))
                        .and(not(equivalentTo(File.class)))))
        .because("rule 5 of the architecture")
        .check(CLASSES);
  }

  /** JavaFX breaks Arabic between lines wrongly: text that wraps is our own engine's. */
  @Test
  void noTextOfJavaFxWraps() throws IOException {
    noClasses()
        .should()
        .dependOnClassesThat(
            equivalentTo(TextArea.class)
                .or(equivalentTo(TextFlow.class))
                .or(resideInAPackage("javafx.scene.web..")))
        .orShould()
        .callMethodWhere(
            target(
                nameMatching(
                    "setWrapText|wrapTextProperty|setWrappingWidth|wrappingWidthProperty")))
        .check(CLASSES);
    assertThat(contents("assets/css", ".css"))
        .allSatisfy((file, text) -> assertThat(text).doesNotContain("-fx-wrap-text"));
  }

  /**
   * A new constant or variant has to be thought of wherever its kind is told apart. As the
   * formatter sets a switch, its cases stand at the indentation of its default.
   */
  @Test
  void aSwitchOverOurOwnVariantsHasNoDefault() throws IOException {
    List<Set<String>> own = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (type.isEnum()) {
        own.add(names(type.getFields().stream().map(JavaField::getName)));
      } else if (type.isInterface() && type.reflect().isSealed()) {
        own.add(
            names(Stream.of(type.reflect().getPermittedSubclasses()).map(Class::getSimpleName)));
      }
    }
    assertThat(own).hasSizeGreaterThan(10);
    Map<String, String> sources = contents("src/main/java", ".java");
    assertThat(sources)
        .allSatisfy((file, text) ->
            assertThat(casesBesideDefaults(text))
                .as("cases beside a default")
                .noneMatch(cases -> own.stream().anyMatch(all -> all.containsAll(cases))));
  }

  private static Set<String> names(Stream<String> names) {
    return names.collect(Collectors.toSet());
  }

  private static List<Set<String>> casesBesideDefaults(String source) {
    List<String> lines = source.lines().toList();
    List<Set<String>> found = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).strip().startsWith("default ->")) {
        String indent = lines.get(at).replaceAll("\\S.*", "");
        Set<String> cases = new HashSet<>();
        for (int above = at - 1; lines.get(above).startsWith(indent); above--) {
          Matcher label = CASE.matcher(lines.get(above));
          if (label.lookingAt() && lines.get(above).startsWith(indent + "case")) {
            Stream.of(label.group(1).split(",\\s*"))
                .map(name -> name.replaceAll("^\\w+\\.", "").replaceAll("\\W.*", ""))
                .forEach(cases::add);
          }
        }
        found.add(cases);
      }
    }
    return found;
  }

  @Test
  void aPackageSaysWhatItIsFor() {
    assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
        .allSatisfy(name ->
            assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                .content()
                .contains("/**"));
  }

  @Test
  void aLibraryStandsInTheRoomThatMayUseIt() {
    only("javafx..", "org.midad.ui..", "org.midad");
    only("org.controlsfx..", "org.midad.ui..");
    only("atlantafx..", "org.midad.ui..");
    only("org.kordamp..", "org.midad.ui..");
    only("java.awt..", "org.midad.typeset..", "org.midad.ui.text..", "org.midad.store..");
    only("org.h2..", "org.midad.store..");
    only("org.flywaydb..", "org.midad.store..");
    only("org.jdbi..", "org.midad.store..");
    only("com.zaxxer..", "org.midad.store..");
    only("java.sql..", "org.midad.store..");
    only("com.drew..", "org.midad.store.picture..");
    only("com.adobe..", "org.midad.store.picture..");
    only("org.apache.lucene..", "org.midad.store.search..", "org.midad.check.spelling..");
    only(
        "tools.jackson..",
        "org.midad.codec..",
        "org.midad.export..",
        "org.midad.deliver..",
        "org.midad.ingest..",
        "org.midad.tag..",
        "org.midad.app..",
        "org.midad.cli..");
    only("org.apache.sshd..", "org.midad.deliver..");
    only("org.apache.commons.net..", "org.midad.deliver..");
    only("org.bouncycastle..", "org.midad.store..");
    only("com.ibm.icu..", "org.midad.arabic..");
    only("org.jsoup..", "org.midad.export..", "org.midad.deliver..", "org.midad.ingest..");
    only("java.net.http..", "org.midad.deliver..");
    only("com.github.difflib..", "org.midad.review..");
    only("de.bwaldvogel..", "org.midad.tag..");
    only("picocli..", "org.midad.cli..", "org.midad");
  }

  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void aClassStaysShort() throws IOException {
    assertThat(contents("src/main/java", ".java"))
        .allSatisfy((file, text) -> assertThat(text.lines()).hasSizeLessThanOrEqualTo(400));
  }

  /** What a development environment puts there it does not commit; nor do we what we tried. */
  @Test
  void nothingElseLiesAtTheTop() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      assertThat(files.map(Path::toString))
          .filteredOn(name -> !name.startsWith(".") && !name.endsWith(".iml"))
          .filteredOn(name -> !name.equals("target"))
          .containsExactlyInAnyOrder("README.md", "assets", "pom.xml", "src");
    }
  }

  /** The text of every file below a folder, by its path. */
  private static Map<String, String> contents(String folder, String ending) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        contents.put(file.toString(), Files.readString(file));
      }
    }
    assertThat(contents).isNotEmpty();
    return contents;
  }

  private static void only(String library, String... rooms) {
    noClasses()
        .that(not(resideInAnyPackage(rooms)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .because("rule 1 and the table of packages in the architecture")
        .check(CLASSES);
  }
}
