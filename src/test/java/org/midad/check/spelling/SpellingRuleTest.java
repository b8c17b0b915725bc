package org.midad.check.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.check.Checker;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.check.HouseStyle;
import org.midad.check.Occasion;
import org.midad.edit.EditorState;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Plan;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

class SpellingRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  private final Checker checker =
      new Checker(List.of(new SpellingRule(() -> Dictionaries.shipped().speller())));

  private static Story story(String text) {
    return new Story(
        StoryId.create(), List.of(Block.of(BlockKind.PARAGRAPH, text)), StoryMeta.EMPTY);
  }

  private List<Finding> found(Story story) {
    return checker.check(
        story, new Occasion(NOW, ZoneId.of("Asia/Baghdad"), HouseStyle.DEFAULT, Plan.NONE));
  }

  private String mended(String text) {
    Story story = story(text);
    Fix first = checker.fixes(found(story).getFirst()).getFirst();
    EditorState state = EditorState.of(story);
    return first
        .apply(state, new Stamp("zaidan", NOW))
        .map(state::apply)
        .orElseThrow()
        .story()
        .blocks()
        .getFirst()
        .text();
  }

  @Test
  void theBestCorrectionPutsTheWordRight() {
    assertThat(mended("عقدت الحكومه اجتماعا")).isEqualTo("عقدت الحكومة اجتماعا");
    assertThat(mended("عقدت الحكوُمـه اجتماعا")).isEqualTo("عقدت الحكومة اجتماعا");
  }

  @Test
  void theSpaceInATornWordIsTakenAway() {
    assertThat(mended("زار الوفد المستش فيات أمس")).isEqualTo("زار الوفد المستشفيات أمس");
  }

  @Test
  void aForgottenSpaceIsPutIn() {
    assertThat(mended("بحث التنسيقالأمني أمس")).isEqualTo("بحث التنسيق الأمني أمس");
  }

  @Test
  void whatIsRightIsNotFound() {
    assertThat(found(story("بحث الوزير التنسيق الأمني مع نظيره"))).isEmpty();
  }
}
