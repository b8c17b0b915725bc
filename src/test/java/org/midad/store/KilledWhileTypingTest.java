package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/**
 * Somebody types and saves without end, and Midad is killed (SIGKILL) at random moments: no letter
 * that was on the disk is gone. {@code -Dmidad.kills=500} for a night.
 */
class KilledWhileTypingTest {
  private static final int KILLS = Integer.getInteger("midad.kills", 20);

  @TempDir Path folder;

  @Test
  void noLetterThatWasOnTheDiskIsLost() throws Exception {
    StoryId story = StoryId.create();
    try (Library library = Library.open(folder)) {
      library.people().put(new Person("reporter", "زيدان", Role.REPORTER));
      UseCases cases = UseCases.over(library, Clock.systemUTC());
      cases.accounts().become("reporter");
      cases
          .desk()
          .bring(
              new Story(
                  story,
                  List.of(Block.of(BlockKind.HEADLINE, "عنوان"), Block.of(BlockKind.PARAGRAPH, "")),
                  StoryMeta.EMPTY));
    }
    Random random = new Random();
    int brought = 0;
    int before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      // One in five comes while the library is opened, and what was left is brought back.
      int safe =
          random.nextInt(5) == 0
              ? killEarly(random.nextInt(2_000), story)
              : killAfter(1 + random.nextInt(40), story);
      try (Library library = Library.open(folder)) {
        UseCases cases = UseCases.over(library, Clock.systemUTC());
        brought += cases.recovery().run().size();
        Head head = cases.desk().open(story);
        String text = TypingMidad.paragraph(head).text();
        assertThat(text).isEqualTo(TypingMidad.letters(text.length()));
        assertThat(text.length()).isGreaterThanOrEqualTo(Math.max(before, safe));
        before = text.length();
        assertThat(cases.desk().history(story).getFirst().id()).isEqualTo(head.id());
        assertThat(cases.recovery().run()).isEmpty();
      }
    }
    // Otherwise the saves alone have done it.
    assertThat(brought).isPositive();
    try (Library library = Library.open(folder)) {
      assertThat(library.inspection().run(done -> {}).faults()).isEmpty();
    }
  }

  private int killEarly(int milliseconds, StoryId story) throws Exception {
    Process midad = OtherMidad.start(TypingMidad.class, folder.toString(), story.toString());
    midad.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    midad.toHandle().destroyForcibly();
    midad.waitFor();
    return 0;
  }

  /** How many letters Midad said were safe; the kill comes somewhere after so many lines. */
  private int killAfter(int lines, StoryId story) throws Exception {
    Process midad = OtherMidad.start(TypingMidad.class, folder.toString(), story.toString());
    int safe = 0;
    try (BufferedReader output = OtherMidad.output(midad)) {
      assertThat(output.readLine()).isEqualTo("open");
      int seen = 0;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.matches("\\d+")) {
          // A number that was cut in two is a smaller one.
          safe = Math.max(safe, Integer.parseInt(line));
        }
        if (++seen == lines) {
          midad.toHandle().destroyForcibly();
        }
      }
    } finally {
      midad.destroyForcibly().waitFor();
    }
    return safe;
  }
}
