package org.midad.deliver;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.midad.export.Atom;
import org.midad.export.Docx;
import org.midad.export.FirstNinjs;
import org.midad.export.Format;
import org.midad.export.HtmlFragment;
import org.midad.export.HtmlPage;
import org.midad.export.Icml;
import org.midad.export.Markdown;
import org.midad.export.NewsArticle;
import org.midad.export.NewsmlG2;
import org.midad.export.Ninjs;
import org.midad.export.PdfProof;
import org.midad.export.PictureFiles;
import org.midad.export.PlainText;
import org.midad.export.Rss;
import org.midad.model.Figure;
import org.midad.model.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A parcel as one item, which says itself whether it may be shown where its format can say so. */
final class StoryForm {
  private static final JsonMapper MAPPER = new JsonMapper();

  private StoryForm() {}

  /** The same parcel gives the same bytes. */
  static byte[] write(Parcel parcel, Format format) {
    byte[] item = format.write(parcel.story(), parcel.issue(), parcel.pictures());
    return switch (parcel.change()) {
      case PUBLISH -> item;
      case WITHDRAW -> canceled(item, format);
    };
  }

  private static byte[] canceled(byte[] usable, Format format) {
    return switch (format) {
      case Ninjs ninjs -> canceled(usable);
      case FirstNinjs ninjs -> canceled(usable);
      case NewsmlG2 newsml ->
          new String(usable, StandardCharsets.UTF_8)
              .replace("<pubStatus qcode=\"stat:usable\"/>", "<pubStatus qcode=\"stat:canceled\"/>")
              .getBytes(StandardCharsets.UTF_8);
      case NewsArticle other -> usable;
      case Rss other -> usable;
      case Atom other -> usable;
      case HtmlPage other -> usable;
      case HtmlFragment other -> usable;
      case PdfProof other -> usable;
      case Icml other -> usable;
      case Docx other -> usable;
      case Markdown other -> usable;
      case PlainText other -> usable;
    };
  }

  private static byte[] canceled(byte[] usable) {
    ObjectNode item = (ObjectNode) MAPPER.readTree(usable);
    item.put(item.has("pubStatus") ? "pubStatus" : "pubstatus", "canceled");
    return bytes(item);
  }

  /**
   * Likewise, with addresses of the pictures' files; a story that goes needs none.
   *
   * @throws Undelivered if a picture is missing or damaged
   */
  static byte[] write(Parcel parcel, Ninjs format, Function<Figure.Media, String> addresses) {
    byte[] item = write(parcel, format);
    return switch (parcel.change()) {
      case WITHDRAW -> item;
      case PUBLISH -> addressed((ObjectNode) MAPPER.readTree(item), parcel, addresses);
    };
  }

  private static byte[] addressed(
      ObjectNode item, Parcel parcel, Function<Figure.Media, String> addresses) {
    for (Figure.Media media : PictureFiles.named(parcel.story())) {
      String address = address(media, addresses);
      item.path("associations")
          .valueStream()
          .filter(picture -> isOf(picture, media))
          .map(picture -> (ObjectNode) picture.path("renditions").path(0))
          .forEach(rendition -> rendition.put("href", address));
    }
    return bytes(item);
  }

  private static String address(Figure.Media media, Function<Figure.Media, String> addresses) {
    try {
      return addresses.apply(media);
    } catch (Problem problem) {
      throw new Undelivered(Undelivered.Kind.REFUSED, problem, "");
    }
  }

  private static boolean isOf(JsonNode picture, Figure.Media media) {
    return picture
        .path("altIds")
        .valueStream()
        .anyMatch(id -> id.path("value").asString("").equals(media.sha256()));
  }

  private static byte[] bytes(ObjectNode item) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(item);
  }
}
