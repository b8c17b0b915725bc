package org.midad.deliver;

import java.util.function.Function;
import org.midad.export.Format;
import org.midad.export.Ninjs;
import org.midad.export.PictureFiles;
import org.midad.model.Figure;
import org.midad.model.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A parcel as one item. */
final class StoryForm {
  private static final JsonMapper MAPPER = new JsonMapper();

  private StoryForm() {}

  /** The same parcel gives the same bytes. */
  static byte[] write(Parcel parcel, Format format) {
    return format.write(parcel.story(), parcel.issue(), parcel.pictures());
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
