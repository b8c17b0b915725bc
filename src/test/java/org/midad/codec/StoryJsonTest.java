package org.midad.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Direction;
import org.midad.model.FieldSuggestion;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Plan;
import org.midad.model.Problem;
import org.midad.model.Prose;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.Run;
import org.midad.model.Stage;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.model.ThreadId;

class StoryJsonTest {
  private final Story story =
      new Story(
          StoryId.create(),
          List.of(
              Block.of(BlockKind.HEADLINE, "بغداد وأربيل"),
              Block.of(
                  new Figure(new Figure.Media("0".repeat(64), "image/png", 2, 1), "واع", ""),
                  "اجتماع"),
              Block.of(
                  BlockKind.PARAGRAPH,
                  new Prose(
                      List.of(
                          new Run("قال «", Set.of()),
                          new Run(
                              "داعش",
                              Set.of(
                                  new Mark.Bold(),
                                  new Mark.Link("https://example.com/?a=\"ب\"")))))),
              Block.of(BlockKind.PARAGRAPH, "13 :F-16").withDirection(Direction.LEFT_TO_RIGHT)),
          StoryMeta.EMPTY
              .withSlug("iraq-talks")
              .withTags(
                  List.of(
                      new Tag(Tag.Scheme.TOPIC, "medtop:16000000", "نزاع"), Tag.keyword("العراق")))
              .withDated(OffsetDateTime.parse("2021-12-05T01:10:00+04:00")));
  private final Revision revision =
      new Revision(
          story,
          Stage.DRAFT,
          Publication.NONE,
          Plan.NONE,
          List.of(),
          "zaidan",
          Instant.parse("2026-11-24T01:10:00.123Z"),
          Revision.Reason.SAVED,
          "",
          null);

  @Test
  void theDeviceIsWrittenWhereItIsKnownAndChangesNoOtherName() {
    Revision elsewhere =
        new Revision(
            story,
            Stage.DRAFT,
            Publication.NONE,
            Plan.NONE,
            List.of(),
            "zaidan",
            revision.at(),
            Revision.Reason.SAVED,
            "",
            "حاسوب التحرير");
    assertThat(StoryJson.readRevision(StoryJson.write(elsewhere))).isEqualTo(elsewhere);
    assertThat(new String(StoryJson.write(revision), StandardCharsets.UTF_8))
        .doesNotContain("device");
  }

  @Test
  void rightsAreWrittenWhereTheyAreKnownAndChangeNoOtherName() {
    Block picture = story.blocks().get(1);
    Story owned = story.withBlock(picture.withFigure(picture.picture().withRights("© واع")));
    assertThat(StoryJson.readStory(StoryJson.write(owned))).isEqualTo(owned);
    assertThat(new String(StoryJson.write(story), StandardCharsets.UTF_8)).doesNotContain("rights");
  }

  @Test
  void aStoryComesBackEqual() {
    assertThat(StoryJson.readStory(StoryJson.write(story))).isEqualTo(story);
  }

  @Test
  void aRevisionComesBackEqualAndKeepsItsName() {
    byte[] json = StoryJson.write(revision);
    Revision back = StoryJson.readRevision(json);
    assertThat(back).isEqualTo(revision);
    assertThat(StoryJson.name(StoryJson.write(back))).isEqualTo(StoryJson.name(json));
  }

  @Test
  void suggestionsAndCommentsComeBackEqual() {
    Stamp by = new Stamp("salma", Instant.parse("2026-11-24T02:00:00Z"));
    ThreadId thread = new ThreadId("one");
    Block headline = story.blocks().getFirst();
    Block quote = story.blocks().get(2);
    Story reviewed =
        story
            .withBlock(
                headline
                    .withProse(
                        headline
                            .prose()
                            .mark(0, 3, new Mark.Inserted(by))
                            .mark(2, 5, new Mark.Deleted(by))
                            .mark(1, 4, new Mark.Commented(thread)))
                    .withSuggestions(
                        List.of(
                            new BlockSuggestion.Recast(BlockKind.DECK, by),
                            new BlockSuggestion.Turned(null, by),
                            new BlockSuggestion.Moved(quote.id(), by))))
            .withBlock(
                quote
                    .withProse(
                        quote.prose().mark(0, 2, new Mark.Remarked(new Mark.Bold(), null, by)))
                    .withSuggestions(
                        List.of(
                            new BlockSuggestion.Removed(null, by),
                            new BlockSuggestion.Inserted(headline.id(), by))))
            .withMeta(
                story
                    .meta()
                    .withSuggestions(
                        List.of(
                            new FieldSuggestion.Slug("old", by),
                            new FieldSuggestion.Dated(null, by),
                            new FieldSuggestion.Urgency(3, by),
                            new FieldSuggestion.TagAdded(Tag.keyword("العراق"), by),
                            new FieldSuggestion.TagRemoved(Tag.keyword("سوريا"), 1, by))))
            .withThreads(
                List.of(
                    new CommentThread(
                        thread, "غدا", List.of(new Comment(by, "متى؟", List.of("zaidan"))), by)));
    assertThat(StoryJson.readStory(StoryJson.write(reviewed))).isEqualTo(reviewed);
  }

  @Test
  void aStoryThatNobodyReviewedIsWrittenAsBeforeThereWereReviews() {
    assertThat(new String(StoryJson.write(story), StandardCharsets.UTF_8))
        .doesNotContain("suggestions", "threads");
  }

  @Test
  void aRevisionWithoutAPlanIsWrittenAsItWasBeforeThereWerePlans() {
    assertThat(new String(StoryJson.write(revision), StandardCharsets.UTF_8))
        .doesNotContain("plan");
  }

  @Test
  void aPlanComesBackEqualWithItsTimeZones() {
    Plan plan =
        new Plan(
            "huda",
            ZonedDateTime.parse("2026-11-24T18:30:00+03:00[Asia/Baghdad]"),
            ZonedDateTime.parse("2026-11-25T06:00:00Z[Europe/London]"),
            ZonedDateTime.parse("2026-11-25T10:00:00+03:00"),
            StoryId.create(),
            new Plan.KillRequest("salma", "خطأ"));
    Revision planned =
        new Revision(
            story,
            Stage.DRAFT,
            Publication.NONE,
            plan,
            List.of(),
            "zaidan",
            Instant.parse("2026-11-24T01:10:00.123Z"),
            Revision.Reason.ASSIGNED,
            "",
            null);
    assertThat(StoryJson.readRevision(StoryJson.write(planned))).isEqualTo(planned);
    assertThat(StoryJson.readPlan(StoryJson.write(plan))).isEqualTo(plan);
  }

  @Test
  void whatIsNoStoryOrFromANewerMidadIsRefusedInWords() {
    assertThatThrownBy(() -> StoryJson.readStory("{\"id\":".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.key()).isEqualTo("problem.json.story"));
    String newer =
        new String(StoryJson.write(revision), StandardCharsets.UTF_8)
            .replace("\"format\":1", "\"format\":2");
    assertThatThrownBy(() -> StoryJson.readRevision(newer.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.key()).isEqualTo("problem.json.newer"));
  }
}
