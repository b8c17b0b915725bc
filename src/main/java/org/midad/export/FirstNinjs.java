package org.midad.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Counts;
import org.midad.arabic.ReadingTime;
import org.midad.model.Block;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.model.StoryId;
import tools.jackson.databind.node.ObjectNode;

/**
 * IPTC's ninjs 1.3, as its schema has it, or in the dialect in which Superdesk and its Web
 * Publisher speak with each other: {@code guid} for {@code uri}, sections as {@code service},
 * keywords apart from subjects, kicker and deck among the {@code extra} fields, and a name for
 * every picture's file.
 *
 * @see <a href="https://iptc.org/std/ninjs/">the standard</a>
 */
public final class FirstNinjs implements Format {
  /** By this a story of ours is known, in which the first moment is the one over the page. */
  private static final String PROFILE = "midad";

  private final boolean dialect;
  private final JsonFields fields;

  private FirstNinjs(boolean dialect) {
    this.dialect = dialect;
    this.fields = new JsonFields(FieldTable.of(dialect ? "superdesk" : "ninjs-1.3"));
  }

  public static FirstNinjs standard() {
    return new FirstNinjs(false);
  }

  public static FirstNinjs superdesk() {
    return new FirstNinjs(true);
  }

  @Override
  public String extension() {
    return dialect ? "superdesk.json" : "ninjs1.json";
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
    String plain = BodyText.plain(story);
    Counts counts = Counts.of(plain);
    ObjectNode item = NinjsParts.item();
    item.put(identity(), NinjsParts.uri(story));
    if (!dialect) {
      item.putObject("$standard")
          .put("name", "ninjs")
          .put("version", "1.3")
          .put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_1.3.json#");
      item.put("representationtype", "complete");
    }
    item.put("type", "text");
    item.put("mimetype", "text/html");
    item.put("profile", PROFILE);
    issue(item, issue);
    item.put("urgency", story.meta().urgency());
    item.put("language", story.meta().language());
    NinjsParts.fields(fields, item, story);
    item.put("body_html", Typed.printable(NinjsParts.html(story)));
    item.put("body_text", Typed.printable(plain));
    item.put("wordcount", counts.words());
    item.put("charcount", counts.characters());
    if (dialect) {
      item.put("readtime", ReadingTime.minutes(counts.words()));
      // Superdesk's publisher takes no article of which this is missing.
      item.withArray("keywords");
    }
    associations(item, story);
    follows(item, issue.follows());
    return item;
  }

  /** Which leaving it is, when, and what a receiver may do with it. */
  void issue(ObjectNode item, Issue issue) {
    item.put("version", Integer.toString(issue.version()));
    item.put("versioncreated", NinjsParts.MOMENT.format(issue.at()));
    item.put("pubstatus", NinjsParts.status(issue));
    if (!issue.cause().isEmpty()) {
      item.put("ednote", Typed.printable(issue.cause()));
    }
  }

  private String identity() {
    return dialect ? "guid" : "uri";
  }

  private void associations(ObjectNode item, Story story) {
    List<Block> figures = NinjsParts.figures(story);
    if (figures.isEmpty()) {
      return;
    }
    ObjectNode associations = item.putObject("associations");
    for (int index = 0; index < figures.size(); index++) {
      Block block = figures.get(index);
      ObjectNode picture = associations.putObject(NinjsParts.name(index));
      picture.put(identity(), NinjsParts.uri(story, block));
      picture.put("type", "picture");
      picture.put("pubstatus", "usable");
      picture.put("language", story.meta().language());
      NinjsParts.picture(fields, picture, block);
      Figure.Media media = block.picture().media();
      if (media != null) {
        rendition(picture, media);
      }
    }
  }

  private void follows(ObjectNode item, @Nullable StoryId earlier) {
    if (earlier == null) {
      return;
    }
    if (dialect) {
      item.put("evolvedfrom", NinjsParts.uri(earlier));
    } else {
      item.withObject("associations")
          .putObject("previousVersion")
          .put("uri", NinjsParts.uri(earlier))
          .put("type", "text");
    }
  }

  private void rendition(ObjectNode picture, Figure.Media media) {
    picture.put("mimetype", media.type());
    ObjectNode original =
        picture
            .putObject("renditions")
            .putObject("original")
            .put("mimetype", media.type())
            .put("width", media.width())
            .put("height", media.height());
    if (dialect) {
      original.put("media", media.sha256());
    } else {
      picture.putObject("altids").put("sha256", media.sha256()).put("file", FileName.of(media));
    }
  }
}
