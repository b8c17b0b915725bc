package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.midad.arabic.Counts;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * IPTC's ninjs 3.1, News in JSON, which agencies and editorial systems take in. Every text of the
 * story stands in it letter for letter; the note to colleagues stays at home.
 *
 * @see <a href="https://iptc.org/std/ninjs/">the standard</a>
 */
public record Ninjs() implements Format {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String MEDIA_TOPIC = "medtop:";
  private static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";
  private static final String PLAIN = "text/plain";

  /** Superdesk refuses a whole file over a fraction of a second or an offset other than zero. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public boolean namesPictures() {
    return true;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    ObjectNode item = MAPPER.createObjectNode();
    item.put("uri", "urn:uuid:" + story.id());
    standard(item);
    item.put("type", "text");
    item.put("representationType", "full");
    item.put("version", Integer.toString(issue.version()));
    dates(item, story.meta(), issue.at());
    item.put("pubStatus", "usable");
    item.put("urgency", story.meta().urgency());
    item.put("language", story.meta().language());
    put(item, "slugline", story.meta().slug());
    put(item, "by", Typed.withoutColon(story.text(BlockKind.BYLINE)));
    put(item, "located", Typed.withoutColon(story.text(BlockKind.DATELINE)));
    headlines(item.putArray("headlines"), story);
    descriptions(item.putArray("descriptions"), story);
    subjects(item.putArray("subjects"), story.meta());
    bodies(item.putArray("bodies"), story);
    associations(item.putArray("associations"), story);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(item);
  }

  private static void standard(ObjectNode item) {
    item.putObject("standard")
        .put("name", "ninjs")
        .put("version", "3.1")
        .put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
  }

  private static void dates(ObjectNode item, StoryMeta meta, Instant at) {
    item.put("versionCreated", MOMENT.format(at));
    if (meta.dated() != null) {
      item.put("contentCreated", MOMENT.format(meta.dated()));
    }
  }

  private static void headlines(ArrayNode headlines, Story story) {
    value(headlines, "main", PLAIN, story.text(BlockKind.HEADLINE));
    value(headlines, "kicker", PLAIN, story.text(BlockKind.KICKER));
    value(headlines, "deck", PLAIN, story.text(BlockKind.DECK));
  }

  private static void descriptions(ArrayNode descriptions, Story story) {
    value(descriptions, "summary", PLAIN, Typed.summary(story));
  }

  /** ninjs 3 has no fields for sections and keywords: they are subjects, told apart by "rel". */
  private static void subjects(ArrayNode subjects, StoryMeta meta) {
    for (Tag tag : meta.tags()) {
      ObjectNode subject = subjects.addObject();
      put(subject, "name", tag.name());
      subject.put(
          "rel",
          switch (tag.scheme()) {
            case SECTION -> "section";
            case KEYWORD -> "keyword";
            case TOPIC -> "about";
          });
      if (tag.scheme() == Tag.Scheme.TOPIC && tag.code().matches(MEDIA_TOPIC + "\\d{8}")) {
        subject.put("uri", MEDIA_TOPICS + tag.code().substring(MEDIA_TOPIC.length()));
      }
      put(subject, "literal", tag.code());
    }
  }

  /** HTML without classes or styles, so that the receiver's own apply, and plain text. */
  private static void bodies(ArrayNode bodies, Story story) {
    String plain = BodyText.plain(story);
    Counts counts = Counts.of(plain);
    value(bodies, "main", "text/html", html(story));
    value(bodies, "main", PLAIN, plain);
    for (JsonNode body : bodies) {
      ((ObjectNode) body).put("wordCount", counts.words()).put("charCount", counts.characters());
    }
  }

  private static String html(Story story) {
    List<Block> figures = figures(story);
    String line = BodyText.line(story, Html::prose);
    String text =
        BodyText.html(
            story,
            Html::prose,
            block ->
                "<figure"
                    + Html.attribute("data-association", pictureName(figures.indexOf(block)))
                    + "><figcaption>"
                    + Html.prose(block.prose())
                    + "</figcaption></figure>");
    return line.isEmpty() ? text : ("<p>" + line + "</p>\n" + text).strip();
  }

  private static List<Block> figures(Story story) {
    return story.blocks().stream().filter(block -> block.kind() == BlockKind.FIGURE).toList();
  }

  /** Superdesk knows the first by this name. */
  private static String pictureName(int index) {
    return index == 0 ? "featuremedia" : "picture-" + (index + 1);
  }

  private static void associations(ArrayNode associations, Story story) {
    List<Block> figures = figures(story);
    for (int index = 0; index < figures.size(); index++) {
      Block block = figures.get(index);
      Figure figure = block.picture();
      ObjectNode picture = associations.addObject();
      picture.put("name", pictureName(index));
      picture.put("rel", index == 0 ? "mainPicture" : "picture");
      picture.put("uri", pictureUri(story, block));
      picture.put("type", "picture");
      picture.put("pubStatus", "usable");
      picture.put("language", story.meta().language());
      put(picture, "by", figure.credit());
      ArrayNode descriptions = picture.putArray("descriptions");
      value(descriptions, "caption", PLAIN, block.text());
      value(descriptions, "alternative", PLAIN, figure.alternative());
      if (figure.media() != null) {
        rendition(picture, figure.media());
      }
    }
  }

  private static void rendition(ObjectNode picture, Figure.Media media) {
    picture
        .putArray("renditions")
        .addObject()
        .put("name", "original")
        .put("contentType", media.type())
        .put("width", media.width())
        .put("height", media.height());
    ArrayNode ids = picture.putArray("altIds");
    ids.addObject().put("role", "sha256").put("value", media.sha256());
    // A rendition's "href" has to be a whole address, which a file beside this one does not have.
    ids.addObject().put("role", "file").put("value", FileName.of(media));
  }

  /** The same picture of the same story has the same name in every version. */
  private static String pictureUri(Story story, Block block) {
    String name = story.id() + " " + block.id().value();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static void value(ArrayNode array, String role, String contentType, String text) {
    if (!text.isEmpty()) {
      array
          .addObject()
          .put("role", role)
          .put("contentType", contentType)
          .put("value", Typed.printable(text));
    }
  }

  private static void put(ObjectNode object, String name, String text) {
    if (!text.isEmpty()) {
      object.put(name, Typed.printable(text));
    }
  }
}
