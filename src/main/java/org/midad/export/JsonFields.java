package org.midad.export;

import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the house's fields into objects of JSON, where the table of fields says. */
record JsonFields(FieldTable table) {

  /** Puts a text to its place; nothing, if it is empty or the format has no place for it. */
  void put(ObjectNode object, HouseField field, String text) {
    put(object, field, FieldValue.of(text));
  }

  /** Puts every tag to its place. */
  void tags(ObjectNode object, StoryMeta meta) {
    for (Tag tag : meta.tags()) {
      put(object, FieldValue.field(tag), FieldValue.of(tag));
    }
  }

  private void put(ObjectNode object, HouseField field, FieldValue value) {
    table
        .place(field)
        .filter(place -> !value.text().isEmpty())
        .ifPresent(place -> put(inner(object, place), place, value));
  }

  private static void put(ObjectNode object, FieldPlace place, FieldValue value) {
    if (!place.many()) {
      object.put(place.name(), value.text());
    } else if (place.with().isEmpty()) {
      list(object, place.name()).add(value.text());
    } else {
      ObjectNode entry = list(object, place.name()).addObject();
      place.filled(value).forEach(entry::put);
    }
  }

  private static ArrayNode list(ObjectNode object, String name) {
    return object.get(name) instanceof ArrayNode known ? known : object.putArray(name);
  }

  private static ObjectNode inner(ObjectNode object, FieldPlace place) {
    ObjectNode inner = object;
    for (String name : place.outer()) {
      JsonNode known = inner.get(name);
      inner = known instanceof ObjectNode there ? there : inner.putObject(name);
    }
    return inner;
  }
}
