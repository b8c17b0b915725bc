package org.midad.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * An object of ninjs, read alike in all versions: version 1 writes {@code body_html} and {@code
 * byline}, version 2 a list of {@code bodies} with a {@code contenttype} and {@code by}, version 3
 * likewise with a {@code contentType}.
 *
 * @param fields by their names in lower-case letters
 */
record NinjsFields(Map<String, JsonNode> fields) {

  /**
   * A headline, a body or a description.
   *
   * @param role what its sender calls it, in lower-case letters; empty for the one and only
   */
  record Text(String role, String type, String value) {
    boolean isHtml() {
      return type.contains("html") || (type.isEmpty() && value.stripLeading().startsWith("<"));
    }
  }

  static NinjsFields of(JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object
        .properties()
        .forEach(field -> fields.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
    return new NinjsFields(fields);
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The first of several fields that says something; otherwise the empty string. */
  String text(String... names) {
    for (String name : names) {
      JsonNode value = fields.get(name);
      if (value != null && value.isString() && !value.stringValue().isBlank()) {
        return oneLine(value.stringValue());
      }
    }
    return "";
  }

  int number(String name, int otherwise) {
    JsonNode value = fields.get(name);
    return value != null && value.canConvertToInt() ? value.intValue() : otherwise;
  }

  /**
   * Texts of one kind that say something.
   *
   * @param many as version 2 and 3 name the list
   * @param one as version 1 begins the names of its fields
   */
  List<Text> texts(String many, String one) {
    List<Text> texts = new ArrayList<>();
    for (NinjsFields object : objects(many)) {
      String type = object.text("contenttype").toLowerCase(Locale.ROOT);
      JsonNode value = object.fields.get("value");
      if (value != null && value.isString()) {
        texts.add(
            new Text(object.text("role").toLowerCase(Locale.ROOT), type, value.stringValue()));
      }
    }
    fields.forEach((name, value) -> {
      if (value.isString() && (name.equals(one) || name.startsWith(one + "_"))) {
        String role = name.substring(Math.min(name.length(), one.length() + 1));
        texts.add(new Text(role, role.equals("text") ? "text/plain" : role, value.stringValue()));
      }
    });
    return texts.stream().filter(text -> !text.value().isBlank()).toList();
  }

  /** The objects of a list; in version 1 those of an object, each by its name. */
  List<NinjsFields> objects(String name) {
    JsonNode value = fields.get(name);
    List<NinjsFields> objects = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(each -> objects.add(of(each)));
    } else if (value != null && value.isObject()) {
      value.properties().forEach(each -> objects.add(of(each.getValue()).named(each.getKey())));
    }
    return objects;
  }

  /** An object in this one; without fields where there is none. */
  NinjsFields object(String name) {
    JsonNode value = fields.get(name);
    return value != null && value.isObject() ? of(value) : new NinjsFields(Map.of());
  }

  /**
   * All fields that are texts, each by its name.
   *
   * @param type of them all, or the empty string where it is not known
   */
  Stream<Text> texts(String type) {
    return fields.keySet().stream()
        .map(name -> new Text(name, type, text(name)))
        .filter(text -> !text.value().isEmpty());
  }

  private NinjsFields named(String name) {
    Map<String, JsonNode> with = new LinkedHashMap<>(fields);
    with.put("name", StringNode.valueOf(name));
    return new NinjsFields(with);
  }

  /** The strings of a list. */
  List<String> words(String name) {
    JsonNode value = fields.get(name);
    List<String> words = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(each -> {
        if (each.isString() && !each.stringValue().isBlank()) {
          words.add(oneLine(each.stringValue()));
        }
      });
    }
    return words;
  }

  /** Every letter of a text that a block can hold, without space at its ends. */
  static String oneLine(String text) {
    ProseWriter line = new ProseWriter();
    line.addKept(text, Set.of());
    return line.take().text();
  }
}
