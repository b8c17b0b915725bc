package org.midad.export;

import org.midad.model.StoryMeta;
import org.midad.model.Tag;

/** The house's fields as elements of XML, where the table of fields says. */
record XmlFields(FieldTable table) {

  /** An element with a text; nothing, if it is empty or the format has no place for it. */
  String element(HouseField field, String text) {
    return element(field, FieldValue.of(text), "");
  }

  /**
   * Likewise with more attributes.
   *
   * @param attributes each with a blank before it
   */
  String element(HouseField field, String text, String attributes) {
    return element(field, FieldValue.of(text), attributes);
  }

  /** An element for every tag, a line for each. */
  String tags(StoryMeta meta) {
    StringBuilder xml = new StringBuilder();
    for (Tag tag : meta.tags()) {
      xml.append(element(FieldValue.field(tag), FieldValue.of(tag), ""));
    }
    return xml.toString();
  }

  private String element(HouseField field, FieldValue value, String attributes) {
    return table
        .place(field)
        .filter(place -> !value.text().isEmpty())
        .map(place -> element(place, value, attributes))
        .orElse("");
  }

  private static String element(FieldPlace place, FieldValue value, String attributes) {
    StringBuilder start = new StringBuilder("<" + place.name());
    StringBuilder inside = new StringBuilder();
    place
        .filled(value)
        .forEach((key, text) -> {
          if (key.startsWith(">")) {
            String name = key.substring(1);
            inside.append("<" + name + ">").append(Html.escape(text)).append("</" + name + ">");
          } else {
            start.append(Html.attribute(key, text));
          }
        });
    String content = inside.isEmpty() ? Html.escape(value.text()) : inside.toString();
    String xml = start + attributes + ">" + content + "</" + place.name() + ">";
    for (String outer : place.outer().reversed()) {
      xml = "<" + outer + ">" + xml + "</" + outer + ">";
    }
    return xml + "\n";
  }
}
