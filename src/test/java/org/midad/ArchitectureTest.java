package org.midad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the walls of the house: which package may use which, and which library stands in which
 * room.
 */
class ArchitectureTest {
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
        .layer("ui")
        .definedBy(
            "org.midad.ui.kit..",
            "org.midad.ui.shell..",
            "org.midad.ui.desk..",
            "org.midad.ui.editor..",
            "org.midad.ui.review..",
            "org.midad.ui.publish..",
            "org.midad.ui.settings..")
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
        .whereLayer("ui.text")
        .mayOnlyAccessLayers("model", "edit", "arabic", "typeset")
        .whereLayer("ui")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("main")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("app")
        .mayOnlyBeAccessedByLayers("ui", "cli", "main")
        .check(CLASSES);
  }

  @Test
  void viewsDoNotImportEachOther() {
    slices()
        .matching("org.midad.ui.(desk|editor|review|publish|settings)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(CLASSES);
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
    only(
        "tools.jackson..",
        "org.midad.codec..",
        "org.midad.export..",
        "org.midad.ingest..",
        "org.midad.tag..",
        "org.midad.app..",
        "org.midad.cli..");
    only("com.ibm.icu..", "org.midad.arabic..");
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
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > 400)
              .map(Path::toString)
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
