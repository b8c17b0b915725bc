package org.midad.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.midad.model.Tag;

/**
 * What a story has in one of the house's fields.
 *
 * @param text as people read it; of a tag its name
 * @param code of a tag, otherwise empty
 * @param qcode the code with the short name of its vocabulary, as NewsML-G2 writes it; of a tag,
 *     otherwise empty
 * @param uri of a tag whose vocabulary has one, otherwise empty
 */
record FieldValue(String text, String code, String qcode, String uri) {
  private static final Pattern MEDIA_TOPIC = Pattern.compile("medtop:\\d{8}");
  private static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

  FieldValue {
    text = Typed.printable(text);
    code = Typed.printable(code);
  }

  static FieldValue of(String text) {
    return new FieldValue(text, "", "", "");
  }

  static FieldValue of(Tag tag) {
    boolean known = tag.scheme() == Tag.Scheme.TOPIC && MEDIA_TOPIC.matcher(tag.code()).matches();
    return new FieldValue(
        tag.name(),
        tag.code(),
        known ? tag.code() : qcode(tag),
        known ? MEDIA_TOPICS + tag.code().substring("medtop:".length()) : "");
  }

  /** A QCode has no white space; what is no letter of a code is written as in an address. */
  private static String qcode(Tag tag) {
    String vocabulary =
        switch (tag.scheme()) {
          case SECTION -> "section:";
          case KEYWORD -> "keyword:";
          case TOPIC -> "topic:";
          case PERSON -> "person:";
          case PLACE -> "place:";
          case BODY -> "body:";
        };
    return vocabulary
        + URLEncoder.encode(Typed.printable(tag.code()), StandardCharsets.UTF_8)
            .replace("+", "%20");
  }

  /** Which of the house's fields a tag is. */
  static HouseField field(Tag tag) {
    return switch (tag.scheme()) {
      case SECTION -> HouseField.SECTION;
      case KEYWORD -> HouseField.KEYWORD;
      case TOPIC -> HouseField.TOPIC;
      case PERSON -> HouseField.PERSON;
      case PLACE -> HouseField.PLACE;
      case BODY -> HouseField.BODY;
    };
  }

  /** A value of the table, with its braces filled in; empty where the story has nothing for it. */
  String fill(String pattern) {
    return switch (pattern) {
      case "{text}", "{name}" -> text;
      case "{code}" -> code;
      case "{qcode}" -> qcode;
      case "{uri}" -> uri;
      default -> pattern;
    };
  }
}
