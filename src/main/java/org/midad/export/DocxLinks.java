package org.midad.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.midad.model.Figure;

/**
 * What a document of Word refers to, each under an id of its own: its styles, its pictures, and the
 * addresses of its links.
 */
final class DocxLinks {
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final StringBuilder relationships = new StringBuilder();
  private final Map<Figure.Media, String> files = new LinkedHashMap<>();
  private final Map<String, String> ids = new LinkedHashMap<>();

  DocxLinks() {
    id("styles", "styles.xml", false);
    id("numbering", "numbering.xml", false);
    id("settings", "settings.xml", false);
  }

  String picture(Figure.Media media) {
    return id(
        "image",
        files.computeIfAbsent(media, any -> "media/" + FileName.of(media)),
        /* outside= */ false);
  }

  String link(String address) {
    return id("hyperlink", address, /* outside= */ true);
  }

  /** The pictures that were referred to, and what their files are called. */
  Map<Figure.Media, String> pictures() {
    return files;
  }

  String write() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relationships
        + "</Relationships>";
  }

  private String id(String type, String target, boolean outside) {
    String known = ids.get(type + " " + target);
    if (known != null) {
      return known;
    }
    String id = "rId" + (ids.size() + 1);
    ids.put(type + " " + target, id);
    relationships
        .append("<Relationship")
        .append(Html.attribute("Id", id))
        .append(Html.attribute("Type", TYPES + type))
        .append(Html.attribute("Target", target))
        .append(outside ? " TargetMode=\"External\"" : "")
        .append("/>");
    return id;
  }
}
