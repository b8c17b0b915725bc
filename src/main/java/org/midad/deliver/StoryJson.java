package org.midad.deliver;

import org.midad.export.Format;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A parcel as one item of JSON, in the words of a version of ninjs. */
final class StoryJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private StoryJson() {}

  /**
   * The same parcel gives the same bytes.
   *
   * @param status how the format calls whether a story may be shown
   */
  static byte[] write(Parcel parcel, Format format, String status) {
    byte[] usable = format.write(parcel.story(), parcel.issue(), parcel.pictures());
    return switch (parcel.change()) {
      case PUBLISH -> usable;
      case WITHDRAW -> canceled(usable, status);
    };
  }

  private static byte[] canceled(byte[] usable, String status) {
    ObjectNode item = (ObjectNode) MAPPER.readTree(usable);
    item.put(status, "canceled");
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(item);
  }
}
