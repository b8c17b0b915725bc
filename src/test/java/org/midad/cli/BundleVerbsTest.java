package org.midad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.model.Role;
import org.midad.store.Library;

/** A story goes from a reporter's library to a desk's, and is known there when it comes again. */
class BundleVerbsTest {
  private static final Pattern FINGERPRINT = Pattern.compile("(\\d{5} ){7}\\d{5}");

  @TempDir Path folder;

  private String story = "";

  @BeforeEach
  void twoLibraries() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneId.of("Asia/Baghdad"));
    try (Library library = Library.open(folder.resolve("reporter"))) {
      UseCases cases = UseCases.over(library, clock);
      cases.accounts().found("هدى السامرائي", Role.REPORTER, "ar");
      story =
          cases
              .desk()
              .importText("بغداد وأربيل\nكشفت القيادة نتائج الاجتماع.")
              .head()
              .story()
              .id()
              .toString();
    }
    try (Library library = Library.open(folder.resolve("desk"))) {
      UseCases.over(library, clock).accounts().found("سلمى الخطيب", Role.DESK_EDITOR, "ar");
    }
  }

  @Test
  void aStrangersBundleIsTakenInOnceItsFingerprintIsGiven() {
    String file = folder.resolve("story.midad").toString();
    assertThat(type("reporter", "bundle", story.substring(0, 8), "--out", file).out().strip())
        .isEqualTo(file);
    Typed refused = type("desk", "import", file, "--language=en");
    assertThat(refused.exit()).isEqualTo(1);
    Matcher fingerprint = FINGERPRINT.matcher(refused.err());
    assertThat(refused.err()).contains("Unknown sender: \u2068هدى السامرائي\u2069");
    assertThat(fingerprint.find()).isTrue();
    assertThat(type("desk", "list").out()).isEmpty();
    Typed wrong = type("desk", "import", file, "--trust", "00000 ".repeat(8));
    assertThat(wrong.exit()).isEqualTo(1);
    Typed taken = type("desk", "import", file, "--language=en", "--trust", fingerprint.group());
    assertThat(taken.err()).contains("A new story in your library");
    assertThat(taken.exit()).isZero();
    assertThat(taken.out()).startsWith(story.substring(0, 8) + "\tبغداد وأربيل");
    Typed again = type("desk", "import", file, "--json");
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("\"effect\" : \"nothing_new\"", story);
  }

  @Test
  void aDamagedBundleKeepsNoGoodFileOut() throws IOException {
    Path bad = folder.resolve("bad.midad");
    Files.writeString(bad, "ليس حزمة");
    Path good = folder.resolve("good.txt");
    Files.writeString(good, "عنوان\nنص الخبر هنا.");
    Typed typed = type("desk", "import", bad.toString(), good.toString(), "--language=en");
    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.err()).contains(bad + "\t", "is no whole bundle");
    assertThat(typed.out()).contains("عنوان");
  }

  @Test
  void aBundleAloneOpensTheWindowWithIt() {
    assertThat(Typed.command("x.midad", "--library=/x").out())
        .contains("window library=Optional[/x]", "bundles=[" + Path.of("x.midad").toAbsolutePath());
  }

  private Typed type(String library, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--library=" + folder.resolve(library));
    return Typed.command(all.toArray(String[]::new));
  }
}
