package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What every version of ninjs says alike. */
final class NinjsParts {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Superdesk refuses a whole file over a fraction of a second or an offset other than zero. */
  static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private NinjsParts() {}

  static ObjectNode item() {
    return MAPPER.createObjectNode();
  }

  static byte[] bytes(ObjectNode item) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(item);
  }

  static String uri(Story story) {
    return uri(story.id());
  }

  /** The same picture of the same story has the same name in every version. */
  static String uri(Story story, Block picture) {
    String name = story.id() + " " + picture.id().value();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static String uri(StoryId story) {
    return "urn:uuid:" + story;
  }

  /** As IPTC names what a receiver may do with an item. */
  static String status(Issue issue) {
    return switch (issue.publication()) {
      case NONE -> throw new IllegalArgumentException("nothing leaves");
      case USABLE -> "usable";
      case WITHDRAWN -> "canceled";
    };
  }

  static List<Block> figures(Story story) {
    return story.blocks().stream().filter(block -> block.kind() == BlockKind.FIGURE).toList();
  }

  /** Superdesk knows the first by this name; version 1 allows no hyphens. */
  static String name(int picture) {
    return picture == 0 ? "featuremedia" : "picture_" + (picture + 1);
  }

  /** What is known of the story beside its dates and its text. */
  static void fields(JsonFields fields, ObjectNode item, Story story) {
    StoryMeta meta = story.meta();
    fields.put(item, HouseField.SLUG, meta.slug());
    fields.put(item, HouseField.BYLINE, Typed.withoutColon(story.text(BlockKind.BYLINE)));
    fields.put(item, HouseField.DATELINE, Typed.withoutColon(story.text(BlockKind.DATELINE)));
    fields.put(item, HouseField.HEADLINE, story.text(BlockKind.HEADLINE));
    fields.put(item, HouseField.KICKER, story.text(BlockKind.KICKER));
    fields.put(item, HouseField.DECK, story.text(BlockKind.DECK));
    fields.put(item, HouseField.SUMMARY, Typed.summary(story));
    if (meta.dated() != null) {
      fields.put(item, HouseField.DATED, MOMENT.format(meta.dated()));
    }
    fields.tags(item, meta);
  }

  /** What is said of a picture. */
  static void picture(JsonFields fields, ObjectNode picture, Block block) {
    fields.put(picture, HouseField.CREDIT, block.picture().credit());
    fields.put(picture, HouseField.CAPTION, block.text());
    fields.put(picture, HouseField.ALTERNATIVE, block.picture().alternative());
    fields.put(picture, HouseField.RIGHTS, block.picture().rights());
  }

  /** HTML without classes or styles, so that the receiver's own apply; each part tells its way. */
  static String html(Story story) {
    List<Block> figures = figures(story);
    String line = BodyText.line(story, Html::apart);
    String text =
        BodyText.standingAlone(
            story,
            block ->
                "<figure"
                    + Html.attribute("data-association", name(figures.indexOf(block)))
                    + "><figcaption"
                    + Html.told(block.direction(story.meta().direction()))
                    + ">"
                    + Html.apart(block.prose())
                    + "</figcaption></figure>");
    return line.isEmpty()
        ? text
        : ("<p" + Html.told(story.meta().direction()) + ">" + line + "</p>\n" + text).strip();
  }
}
