package org.midad.export;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Counts;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.model.StoryId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * IPTC's ninjs 3.1 and 2.2, News in JSON, which agencies and editorial systems take in. Every text
 * of the story stands in it letter for letter; the note to colleagues stays at home. The two say
 * the same under names of which version 2 writes all letters small.
 *
 * @see <a href="https://iptc.org/std/ninjs/">the standard</a>
 */
public final class Ninjs implements Format {
  /** As IPTC's vocabulary of relations between items calls an earlier one. */
  private static final String EARLIER = "previousVersion";

  private final String version;
  private final boolean small;
  private final JsonFields fields;

  /** The newest version. */
  public Ninjs() {
    this("3.1", false);
  }

  private Ninjs(String version, boolean small) {
    this.version = version;
    this.small = small;
    this.fields = new JsonFields(FieldTable.of("ninjs-" + version));
  }

  /** The last version before names were written like this: {@code contentType}. */
  public static Ninjs second() {
    return new Ninjs("2.2", true);
  }

  @Override
  public String extension() {
    return small ? "ninjs2.json" : "json";
  }

  @Override
  public boolean namesPictures() {
    return true;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    return NinjsParts.bytes(item(story, issue));
  }

  /** A story as it goes to readers. */
  ObjectNode item(Story story, Issue issue) {
    ObjectNode item = NinjsParts.item();
    item.put("uri", NinjsParts.uri(story));
    standard(item);
    item.put("type", "text");
    item.put(name("representationType"), "full");
    issue(item, issue);
    item.put("urgency", story.meta().urgency());
    item.put("language", story.meta().language());
    NinjsParts.fields(fields, item, story);
    bodies(item.putArray("bodies"), story);
    associations(item.putArray("associations"), story);
    follows(item.withArray("associations"), issue.follows());
    return item;
  }

  /** Which version of ninjs it is. */
  void standard(ObjectNode item) {
    item.putObject("standard")
        .put("name", "ninjs")
        .put("version", version)
        .put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_" + version + ".json#");
  }

  /** Which leaving it is, when, and what a receiver may do with it. */
  void issue(ObjectNode item, Issue issue) {
    item.put("version", Integer.toString(issue.version()));
    item.put(name("versionCreated"), NinjsParts.MOMENT.format(issue.at()));
    item.put(name("pubStatus"), NinjsParts.status(issue));
    if (!issue.cause().isEmpty()) {
      item.put(name("edNote"), Typed.printable(issue.cause()));
    }
  }

  private void bodies(ArrayNode bodies, Story story) {
    String plain = BodyText.plain(story);
    Counts counts = Counts.of(plain);
    body(bodies, "text/html", NinjsParts.html(story), counts);
    body(bodies, "text/plain", plain, counts);
  }

  private void body(ArrayNode bodies, String type, String text, Counts counts) {
    if (!text.isEmpty()) {
      bodies
          .addObject()
          .put("role", "main")
          .put(name("contentType"), type)
          .put("value", Typed.printable(text))
          .put(name("wordCount"), counts.words())
          .put(name("charCount"), counts.characters());
    }
  }

  private void associations(ArrayNode associations, Story story) {
    List<Block> figures = NinjsParts.figures(story);
    for (int index = 0; index < figures.size(); index++) {
      Block block = figures.get(index);
      ObjectNode picture = associations.addObject();
      picture.put("name", NinjsParts.name(index));
      if (!small) {
        picture.put("rel", index == 0 ? "mainPicture" : "picture");
      }
      picture.put("uri", NinjsParts.uri(story, block));
      picture.put("type", "picture");
      picture.put(name("pubStatus"), "usable");
      picture.put("language", story.meta().language());
      NinjsParts.picture(fields, picture, block);
      Figure.Media media = block.picture().media();
      if (media != null) {
        rendition(picture, media);
      }
    }
  }

  /** No version has a field for it, as Superdesk's dialect has: it is one of those that belong. */
  private void follows(ArrayNode associations, @Nullable StoryId earlier) {
    if (earlier != null) {
      ObjectNode item = associations.addObject();
      item.put("name", EARLIER);
      if (!small) {
        item.put("rel", EARLIER);
      }
      item.put("uri", NinjsParts.uri(earlier)).put("type", "text");
    }
  }

  private void rendition(ObjectNode picture, Figure.Media media) {
    picture
        .putArray("renditions")
        .addObject()
        .put("name", "original")
        .put(name("contentType"), media.type())
        .put("width", media.width())
        .put("height", media.height());
    ArrayNode ids = picture.putArray(name("altIds"));
    ids.addObject().put("role", "sha256").put("value", media.sha256());
    // A rendition's "href" has to be a whole address, which a file beside this one does not have.
    ids.addObject().put("role", "file").put("value", FileName.of(media));
  }

  private String name(String third) {
    return small ? third.toLowerCase(Locale.ROOT) : third;
  }
}
