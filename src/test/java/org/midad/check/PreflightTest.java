package org.midad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.midad.edit.EditorState;
import org.midad.edit.ReplaceText;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Needs;
import org.midad.model.Needs.Need;
import org.midad.model.Plan;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.review.Suggesting;

/** What a story needs before it leaves, one by one. */
class PreflightTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final ZonedDateTime NOON = NOW.atZone(ZoneId.of("Asia/Baghdad"));
  private static final Figure.Media LARGE =
      new Figure.Media("0".repeat(64), "image/jpeg", 1200, 800);

  private final Block picture =
      Block.of(new Figure(LARGE, "أ ف ب", "ضباط حول طاولة", "© أ ف ب"), "جانب من الاجتماع");
  private final Block text = Block.of(BlockKind.PARAGRAPH, "كشفت القيادة نتائج الاجتماع.");
  private final StoryMeta filed =
      StoryMeta.EMPTY
          .withSlug("talks")
          .withTags(
              List.of(
                  new Tag(Tag.Scheme.SECTION, "politics", "سياسة"),
                  new Tag(Tag.Scheme.TOPIC, "medtop:16000000", "نزاعات")));
  private final Story whole =
      new Story(
          StoryId.create(),
          List.of(Block.of(BlockKind.HEADLINE, "بغداد وأربيل"), picture, text),
          filed);

  private static List<String> found(Story story, Plan plan) {
    Occasion now = new Occasion(NOW, NOON.getZone(), HouseStyle.DEFAULT, plan);
    return new Checker(HouseRules.preflight())
        .check(story, now).stream().map(Finding::rule).toList();
  }

  private static List<String> found(Story story) {
    return found(story, Plan.NONE);
  }

  @Test
  void aStoryThatHasEverythingIsReady() {
    assertThat(found(whole)).isEmpty();
    assertThat(found(whole, Plan.NONE.withEmbargo(NOON.plusDays(1)))).isEmpty();
  }

  @Test
  void aPictureLacksWhatItLacks() {
    Block bare = new Block(picture.id(), BlockKind.FIGURE, Prose.of(" "), Figure.PENDING, null);
    assertThat(found(whole.withBlock(bare)))
        .containsExactlyInAnyOrder(
            "rule.figure-caption",
            "rule.figure-credit",
            "rule.figure-rights",
            "rule.figure-alternative",
            "rule.figure-file");
    Figure.Media thumb = new Figure.Media("0".repeat(64), "image/jpeg", 320, 799);
    assertThat(found(whole.withBlock(picture.withFigure(picture.picture().withMedia(thumb)))))
        .containsExactly("rule.small-picture");
  }

  @Test
  void twoPicturesAreTwoFindingsWhichAreKnownApart() {
    Block other = Block.of(new Figure(LARGE, "", "نهر"), "دجلة");
    Block another = Block.of(new Figure(LARGE, "", "نهر"), "الفرات");
    List<Finding> findings =
        new Checker(HouseRules.preflight())
            .check(
                whole.withBlocks(List.of(other, another, text)).withMeta(filed),
                new Occasion(NOW, NOON.getZone(), HouseStyle.DEFAULT, Plan.NONE));
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("rule.figure-credit"))
        .extracting(Finding::about)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void aStoryIsFiledAndComplete() {
    assertThat(found(whole.withMeta(StoryMeta.EMPTY)))
        .containsExactlyInAnyOrder("rule.incomplete", "rule.no-section", "rule.no-topic");
    assertThat(found(whole.withBlocks(List.of(text)))).containsExactly("rule.incomplete");
    assertThat(found(whole.withBlocks(List.of(Block.of(BlockKind.HEADLINE, "عنوان")))))
        .containsExactly("rule.incomplete");
  }

  private List<Finding> lacking(Story story, Need... needs) {
    Needs site = new Needs("الموقع", Set.of(needs), 10);
    Needs other = new Needs("الأرشيف", Set.of(needs), Needs.ANY);
    Occasion now =
        new Occasion(NOW, NOON.getZone(), HouseStyle.DEFAULT, Plan.NONE, List.of(site, other));
    List<Rule> rules = new ArrayList<>(HouseRules.preflight());
    rules.addAll(HouseRules.targets(media -> 11));
    return new Checker(rules).check(story, now);
  }

  @Test
  void whatATargetNeedsIsFoundOnceForAllThatNeedIt() {
    Block place = picture.withFigure(picture.picture().withMedia(null));
    Story bare =
        whole
            .withBlock(place)
            .withMeta(StoryMeta.EMPTY.withSlug("محادثات").withTags(filed.tags().subList(1, 2)));
    List<Finding> findings =
        lacking(bare, Need.SECTION, Need.PICTURE_FILES, Need.LATIN_SLUG, Need.NO_PICTURES);
    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder(
            "rule.target-section",
            "rule.target-picture-file",
            "rule.target-slug",
            "rule.target-pictures");
    assertThat(findings)
        .allSatisfy(
            each -> assertThat(each.message().arguments()).first().isEqualTo("الموقع · الأرشيف"));
    assertThat(findings)
        .extracting(Finding::place)
        .containsOnly(
            new Place.Field(Place.Name.SECTION),
            new Place.Field(Place.Name.SLUG),
            new Place.Picture(picture.id(), Place.Aspect.FILE));
    assertThat(lacking(whole.withBlock(place)))
        .extracting(Finding::rule)
        .containsExactly("rule.figure-file");
  }

  @Test
  void aStoryThatATargetCanTakeLacksNothing() {
    assertThat(
            lacking(whole.withBlock(linked("https://example.com").block(text.id())), Need.values()))
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("rule.target-pictures", "rule.target-links", "rule.target-size");
    assertThat(lacking(whole, Need.SECTION, Need.PICTURE_FILES, Need.LATIN_SLUG, Need.NO_LINKS))
        .extracting(Finding::message)
        .containsExactly(Message.of("finding.target-size", "الموقع", 0L));
  }

  @Test
  void anEmbargoLiesInTheFuture() {
    assertThat(found(whole, Plan.NONE.withEmbargo(NOON.minusHours(1))))
        .containsExactly("rule.past-embargo");
  }

  @Test
  void aLinkHasTheFormOfAnAddress() {
    for (String broken : List.of("htp:/example", "example", "https://", "javascript:alert(1)")) {
      assertThat(found(linked(broken))).as(broken).containsExactly("rule.broken-link");
    }
    for (String good : List.of("https://example.com/a?b=1", "mailto:desk@example.com")) {
      assertThat(found(linked(good))).as(good).isEmpty();
    }
  }

  private Story linked(String address) {
    return whole.withBlock(text.withProse(Prose.of("هنا", Set.of(new Mark.Link(address)))));
  }

  @Test
  void whatIsSuggestedWaitsToBeDecided() {
    BlockId block = text.id();
    Transaction typed =
        Transaction.by(
            new Stamp("salma", NOW), List.of(new ReplaceText(block, 0, 0, Prose.of("و"))), null);
    Story suggested = Suggesting.suggest(EditorState.of(whole), typed).apply(whole);
    assertThat(found(suggested)).containsExactly("rule.open-suggestion");
  }
}
