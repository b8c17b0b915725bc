package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

class PlainTextTest {
  @Test
  void partsStandInTheirOrderWithEmptyLinesBetween() {
    Story story =
        new Story(
            StoryId.create(),
            List.of(
                Block.of(BlockKind.HEADLINE, "العنوان"),
                Block.of(Figure.PENDING, "تعليق الصورة"),
                Block.of(BlockKind.DATELINE, "بغداد:"),
                Block.of(BlockKind.BYLINE, "زيدان:"),
                Block.of(BlockKind.PARAGRAPH, "فقرة فيها <b> و#وسم."),
                Block.of(BlockKind.LIST_ITEM, "واحد"),
                Block.of(BlockKind.LIST_ITEM, "اثنان"),
                Block.of(BlockKind.PARAGRAPH, "")),
            StoryMeta.EMPTY);
    assertThat(new PlainText().write(story, SeedStory.ISSUE, PictureFiles.NONE))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            """
            العنوان

            [صورة: تعليق الصورة]

            بغداد: زيدان:

            فقرة فيها <b> و#وسم.

            • واحد
            • اثنان
            """);
  }

  @Test
  void aPictureTellsWhoMadeIt() {
    Story story =
        new Story(
            StoryId.create(),
            List.of(Block.of(new Figure(null, "رويترز", ""), "تعليق الصورة")),
            StoryMeta.EMPTY);
    assertThat(new PlainText().write(story, SeedStory.ISSUE, PictureFiles.NONE))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("[صورة: تعليق الصورة (رويترز)]\n");
  }

  @Test
  void aMarkTellsADirectionThatTheFirstLetterDoesNot() {
    Story story =
        new Story(
            StoryId.create(),
            List.of(
                Block.of(BlockKind.PARAGRAPH, "F-16 سقطت").withDirection(Direction.RIGHT_TO_LEFT),
                Block.of(BlockKind.PARAGRAPH, "Reuters said"),
                Block.of(BlockKind.LIST_ITEM, "بيان").withDirection(Direction.LEFT_TO_RIGHT)),
            StoryMeta.EMPTY);
    assertThat(new PlainText().write(story, SeedStory.ISSUE, PictureFiles.NONE))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("\u200FF-16 سقطت\n\nReuters said\n\n\u200E• بيان\n");
  }
}
