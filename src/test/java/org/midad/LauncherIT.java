package org.midad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.model.Role;
import org.midad.store.Library;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code mvn package} left in {@code target/midad}, started by its launcher: from a folder
 * with a space and Arabic in its name, through a symbolic link, where the locale knows no Arabic.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  @TempDir Path folder;

  @BeforeEach
  void aNewsroom() {
    try (Library library = Library.open(folder.resolve("library"))) {
      UseCases newsroom = UseCases.over(library, Clock.system(ZoneId.of("Asia/Baghdad")));
      newsroom.accounts().found("هدى السامرائي", Role.REPORTER, "ar");
      newsroom.desk().create();
    }
  }

  @Test
  void theLauncherStartsThePackagedProgramFromAnywhere() throws Exception {
    Answer listed =
        shell(
            """
            mkdir 'in Arabic عربي'
            ln -s "$MIDAD/bin/midad" 'in Arabic عربي/first'
            ln -s first 'in Arabic عربي/second'
            mv library 'in Arabic عربي/مكتبة'
            cd /
            "$FOLDER/in Arabic عربي/second" list --json --library "$FOLDER/in Arabic عربي/مكتبة"
            """);
    assertThat(listed.err()).isEmpty();
    assertThat(listed.exit()).isZero();
    JsonNode stories = JsonMapper.shared().readTree(listed.out());
    assertThat(stories.size()).isEqualTo(1);
    assertThat(stories.get(0).get("stage").asString()).isEqualTo("draft");
  }

  @Test
  void theLauncherPassesOnEveryArgumentAndTheExitCode() throws Exception {
    Answer refused =
        shell("\"$MIDAD/bin/midad\" --library \"$FOLDER/library\" show 'لا خبر' --language en");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("لا خبر");
    assertThat(shell("\"$MIDAD/bin/midad\" bogus").exit()).isEqualTo(2);
  }

  @Test
  void aFileWithAnArabicNameIsImportedWhereTheLocaleKnowsNoArabic() throws Exception {
    Files.copy(Path.of("assets/samples/seed-article.txt"), folder.resolve("page.txt"));
    Answer imported =
        shell(
            """
            mv page.txt 'خبر من بغداد.txt'
            "$MIDAD/bin/midad" import 'خبر من بغداد.txt' --library library
            """);
    // The lines that are no part of the story are told, and nothing else.
    assertThat(imported.err().lines()).singleElement().asString().startsWith("خبر من بغداد.txt\t");
    assertThat(imported.exit()).isZero();
    assertThat(imported.out()).contains("بغداد وأربيل توحدان الجهود العسكرية");
  }

  @Test
  void anOlderJavaIsPassedOver() throws Exception {
    Answer helped =
        shell(
            """
            mkdir -p old/bin
            echo 'JAVA_VERSION="17.0.15"' > old/release
            printf '#!/bin/sh\\necho "the old Java was started"\\nexit 3\\n' > old/bin/java
            chmod +x old/bin/java
            JAVA_HOME=$FOLDER/old PATH=$FOLDER/old/bin:$PATH "$MIDAD/bin/midad" --help
            """);
    assertThat(helped.exit()).isZero();
    assertThat(helped.out()).contains("الاستعمال: midad");
  }

  @Test
  void theTourTakesTheSeedArticleThroughTheWholeHouse() throws Exception {
    Answer toured = shell("\"$MIDAD/bin/midad\" tour --out tour");
    assertThat(toured.exit()).as(toured.err()).isZero();
    assertThat(toured.err()).doesNotContain("Exception", "WARNING");
    assertThat(toured.out().lines().count()).isGreaterThanOrEqualTo(20);
    assertThat(toured.out().lines().map(Path::of))
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(shown(folder.resolve("tour").resolve("exported")))
        .contains(
            Files.readAllLines(Path.of("assets/samples/seed-article.txt")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    try (Stream<Path> exported = Files.list(folder.resolve("tour").resolve("exported"))) {
      assertThat(exported.map(Path::getFileName).map(Path::toString))
          .anyMatch(name -> name.endsWith(".html"))
          .anyMatch(name -> name.endsWith(".json"))
          .hasSize(2);
    }
  }

  /** What a reader of the exported page sees. */
  private static String shown(Path exported) throws IOException {
    try (Stream<Path> files = Files.list(exported)) {
      Path page = files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow();
      return Jsoup.parse(Files.readString(page)).body().text();
    }
  }

  private record Answer(int exit, String out, String err) {}

  /** Runs lines of a shell in the folder; a file carries them, for a process may lack Arabic. */
  private Answer shell(String lines) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("script.sh"), lines, StandardCharsets.UTF_8);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder process =
        new ProcessBuilder("sh", script.toString())
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = process.environment();
    environment.put("MIDAD", Path.of("target", "midad").toAbsolutePath().toString());
    environment.put("FOLDER", folder.toString());
    environment.put("LC_ALL", "C");
    int exit = process.start().waitFor();
    return new Answer(exit, Files.readString(out), Files.readString(err));
  }
}
