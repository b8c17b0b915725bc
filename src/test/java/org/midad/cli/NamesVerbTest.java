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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.store.Library;

class NamesVerbTest {
  @TempDir Path folder;

  private String story = "";

  @BeforeEach
  void aNewsroom() {
    try (Library library = Library.open(folder.resolve("library"))) {
      Clock clock = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneId.of("Asia/Baghdad"));
      UseCases cases = UseCases.over(library, clock);
      cases.accounts().found("هدى السامرائي", Role.MANAGING_EDITOR, "ar");
      List<Block> blocks = new ArrayList<>();
      blocks.add(Block.of(BlockKind.HEADLINE, "هجوم على قرية"));
      blocks.add(Block.of(BlockKind.PARAGRAPH, "قرب جبال قرجوغ وبقرجوغ"));
      story =
          cases
              .desk()
              .bring(new Story(StoryId.create(), blocks, StoryMeta.EMPTY))
              .story()
              .id()
              .toString();
    }
  }

  private Typed type(String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of(arguments), Stream.of("--library", folder.resolve("library").toString()))
            .toArray(String[]::new);
    return Typed.command(all);
  }

  @Test
  void theWholeLibraryIsHeldToTheRegister() throws IOException {
    assertThat(type("names", "check").exit()).isZero();
    Path table = Files.writeString(folder.resolve("names.csv"), "name,variants\nقرجوخ,قرجوغ\n");
    Typed taken = type("names", "import", table.toString(), "--language=en");
    assertThat(taken.exit()).isZero();
    assertThat(taken.out()).contains("New names: 1");
    Typed checked = type("names", "check");
    assertThat(checked.exit()).isEqualTo(1);
    assertThat(checked.out()).contains(story.substring(0, 8) + "\tقرجوغ\tقرجوخ\t2\tهجوم على قرية");
    assertThat(type("names", "check", "--json").out())
        .contains("\"story\" : \"" + story + "\"", "\"times\" : 2");
    Path out = folder.resolve("out.csv");
    assertThat(type("names", "export", out.toString()).exit()).isZero();
    assertThat(out).content().contains("\"قرجوخ\",\"قرجوغ\"");
  }
}
