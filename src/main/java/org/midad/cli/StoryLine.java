package org.midad.cli;

import java.time.Instant;
import java.util.Locale;
import org.midad.arabic.Messages;
import org.midad.model.StorySummary;

/**
 * One story of a list, in the shape that {@code --json} promises to other programs.
 *
 * @param id the whole UUID
 * @param stage name of the {@link org.midad.model.Stage} in lower case
 * @param publication name of the {@link org.midad.model.Publication} in lower case
 * @param creator id of the person who began it
 * @param updated moment of its newest revision
 */
record StoryLine(
    String id,
    String headline,
    String slug,
    String stage,
    String publication,
    int urgency,
    String section,
    String byline,
    String creator,
    Instant updated) {

  /**
   * So many characters of an id tell the stories of a newsroom apart, and a reader can type them.
   */
  private static final int SHORT = 8;

  static StoryLine of(StorySummary story) {
    return new StoryLine(
        story.id().toString(),
        story.headline(),
        story.slug(),
        lower(story.stage()),
        lower(story.publication()),
        story.urgency(),
        story.section(),
        story.byline(),
        story.creator(),
        story.updated());
  }

  /** Columns parted by tabs, which part Arabic from Latin in a terminal too. */
  static String text(StorySummary story, Messages messages) {
    return String.join(
        "\t",
        shorten(story.id().toString()),
        messages.of(story.stage()),
        story.slug(),
        story.headline());
  }

  static String shorten(String id) {
    return id.substring(0, SHORT);
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
