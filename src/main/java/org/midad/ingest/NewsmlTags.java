package org.midad.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.midad.model.Tag;

/**
 * What an item of NewsML-G2 is filed under: its subjects and keywords, in their order.
 *
 * @param fields the element that has them
 */
record NewsmlTags(Element fields) {
  private static final String MEDIA_TOPIC = "medtop:";

  List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    for (Element each : fields.children()) {
      switch (NitfHtml.name(each)) {
        case "subject" -> subject(each, tags).ifPresent(tags::add);
        case "keyword" -> word(each.wholeText()).ifPresent(tags::add);
        default -> {}
      }
    }
    return tags.stream().distinct().toList();
  }

  private static Optional<Tag> subject(Element subject, List<Tag> before) {
    String name =
        subject.children().stream()
            .filter(child -> NitfHtml.name(child).equals("name"))
            .map(child -> NinjsFields.oneLine(child.wholeText()))
            .findFirst()
            .orElse("");
    String code = subject.attr("qcode");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (code.matches(MEDIA_TOPIC + "\\d{8}")) {
      return Optional.of(new Tag(Tag.Scheme.TOPIC, code, name));
    }
    boolean sectioned = before.stream().anyMatch(tag -> tag.scheme() == Tag.Scheme.SECTION);
    if (code.startsWith("section:") && !sectioned) {
      return Optional.of(new Tag(Tag.Scheme.SECTION, own(code, name), name));
    }
    return named(subject.attr("type"))
        .or(() -> Optional.of(Tag.Scheme.TOPIC).filter(topic -> code.startsWith("topic:")))
        .map(scheme -> new Tag(scheme, own(code, name), name))
        .or(() -> word(name));
  }

  /** By IPTC's Nature of Concept. */
  private static Optional<Tag.Scheme> named(String nature) {
    return switch (nature) {
      case "cpnat:person" -> Optional.of(Tag.Scheme.PERSON);
      case "cpnat:geoArea" -> Optional.of(Tag.Scheme.PLACE);
      case "cpnat:organisation" -> Optional.of(Tag.Scheme.BODY);
      default -> Optional.empty();
    };
  }

  private static Optional<Tag> word(String text) {
    String word = NinjsFields.oneLine(text);
    return word.isEmpty() ? Optional.empty() : Optional.of(Tag.keyword(word));
  }

  /** The code after the name of its vocabulary, as we write it. */
  private static String own(String code, String otherwise) {
    try {
      String own =
          URLDecoder.decode(
              code.substring(code.indexOf(':') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
      return own.isBlank() ? otherwise : own;
    } catch (IllegalArgumentException e) {
      // Somebody else's, who writes codes in another way.
      return otherwise;
    }
  }
}
