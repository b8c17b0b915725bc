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

  private static final String NEWER_TYPES =
      "http://schemas.microsoft.com/office/2011/relationships/";

  private final StringBuilder relationships = new StringBuilder();
  private final Map<Figure.Media, String> files = new LinkedHashMap<>();
  private final Map<String, String> ids = new LinkedHashMap<>();

  DocxLinks() {
    id("styles", "styles.xml", false);
    id("numbering", "numbering.xml", false);
    id("settings", "settings.xml", false);
  }

  /** Refers to the parts that hold comments and their authors. */
  void review() {
    id("comments", "comments.xml", /* outside= */ false);
    refer(NEWER_TYPES + "commentsExtended", "commentsExtended.xml", /* outside= */ false);
    refer(NEWER_TYPES + "people", "people.xml", /* outside= */ false);
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
    return refer(TYPES + type, target, outside);
  }

  private String refer(String type, String target, boolean outside) {
    String known = ids.get(type + " " + target);
    if (known != null) {
      return known;
    }
    String id = "rId" + (ids.size() + 1);
    ids.put(type + " " + target, id);
    relationships
        .append("<Relationship")
        .append(Html.attribute("Id", id))
        .append(Html.attribute("Type", type))
        .append(Html.attribute("Target", target))
        .append(outside ? " TargetMode=\"External\"" : "")
        .append("/>");
    return id;
  }
}
