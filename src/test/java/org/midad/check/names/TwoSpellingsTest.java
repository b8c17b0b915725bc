package org.midad.check.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.check.Checker;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.check.HouseStyle;
import org.midad.check.Occasion;
import org.midad.check.RealArticles;
import org.midad.check.RealArticles.Article;
import org.midad.check.spelling.Dictionaries;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Plan;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

class TwoSpellingsTest {
  private static final int STORIES = 500;

  private final Checker checker =
      new Checker(List.of(new TwoSpellings(Dictionaries.shipped()::have)));

  private List<Finding> found(String text) {
    List<Block> blocks = new ArrayList<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> blocks.add(Block.of(BlockKind.PARAGRAPH, line)));
    return checker.check(
        new Story(StoryId.create(), blocks, StoryMeta.EMPTY),
        new Occasion(
            Instant.parse("2026-11-26T08:00:00Z"),
            ZoneId.of("Asia/Baghdad"),
            HouseStyle.DEFAULT,
            Plan.NONE));
  }

  private static List<String> pairs(List<Finding> findings) {
    return findings.stream()
        .map(one ->
            String.join(" / ", one.message().arguments().stream().map(String::valueOf).toList()))
        .distinct()
        .toList();
  }

  @Test
  void theSeedArticleSpellsTwoPlacesInTwoWays() throws IOException {
    Path seed = Path.of("../shared/seed/article.txt");
    Assumptions.assumeTrue(Files.exists(seed), "left out: ../shared is missing");
    assertThat(pairs(found(Files.readString(seed))))
        .containsExactlyInAnyOrder("قرجوغ / قرجوخ", "خضرجيجة / خضر جيجة");
  }

  @ParameterizedTest
  @CsvSource({
    "وصل أردوغان. وقال اردوغان. ورد أردوغان, اردوغان / أردوغان",
    "فاز تشيلسي على تشلسي وبتشيلسي, تشلسي / تشيلسي",
    "في فولفسبورج وفي فولفسبورغ وبفولفسبورغ, فولفسبورج / فولفسبورغ",
    "زار دانفورد ثم لدنفورد ثم دنفورد, دانفورد / دنفورد"
  })
  void aNameWithOneLetterOfTheUsualSlipsIsAPair(String text, String pair) {
    assertThat(pairs(found(text))).containsExactly(pair);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قال الحوثيون إن الحوثي والحوثيين وحوثية وللحوثيين",
        "قال الكاظمي ثم بالكاظمي وللكاظمي والكاظمي",
        "في العراق وفي عراق الأمس وبالعراق",
        "ذهب إلى أربيل ثم ذهب الى كركوك"
      })
  void whatIsJoinedToANameMakesNoOtherName(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void theOtherSpellingIsOfferedWithWhatIsJoinedToIt() {
    List<Finding> found =
        found("وصل أردوغان. وأعلن أردوغان ذلك. وبحث الوفد مع اردوغان ولاردوغان رأي");
    assertThat(found)
        .flatExtracting(Finding::fixes)
        .extracting(Fix::words)
        .containsExactly("أردوغان", "ولأردوغان");
  }

  @Test
  void realStoriesHaveFewerThanOnePairEach() {
    int pairs = 0;
    for (Article article : RealArticles.SECOND_DAY.read().subList(0, STORIES)) {
      pairs += pairs(found(article.title() + "\n" + article.text())).size();
    }
    System.out.printf("%d pairs of names in %d stories%n", pairs, STORIES);
    assertThat(pairs).isLessThan(STORIES / 5);
  }
}
