package org.midad.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midad.model.Tag;

/**
 * What an item of ninjs is filed under: its subjects, and the services, which are its sections, and
 * keywords that Superdesk adds.
 *
 * @param own whether we wrote it: then a subject of no known kind is a topic, for keywords of ours
 *     are told apart
 */
record NinjsTags(NinjsFields item, boolean own) {
  private static final Pattern MEDIA_TOPIC =
      Pattern.compile("(?:medtop:|https?://cv\\.iptc\\.org/newscodes/mediatopic/)(\\d{8})");

  List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    for (NinjsFields service : item.objects("service")) {
      String name = service.text("name", "code");
      if (!name.isEmpty()) {
        tags.add(section(service.text("code"), name, tags));
      }
    }
    for (String list : List.of("subjects", "subject")) {
      for (NinjsFields subject : item.objects(list)) {
        String name = subject.text("name", "literal");
        if (!name.isEmpty()) {
          tags.add(tag(subject, name, tags));
        }
      }
    }
    named("people", Tag.Scheme.PERSON, tags);
    named("person", Tag.Scheme.PERSON, tags);
    named("places", Tag.Scheme.PLACE, tags);
    named("place", Tag.Scheme.PLACE, tags);
    named("organisations", Tag.Scheme.BODY, tags);
    named("organisation", Tag.Scheme.BODY, tags);
    item.words("keywords").forEach(word -> tags.add(Tag.keyword(word)));
    return tags.stream().distinct().toList();
  }

  private void named(String list, Tag.Scheme scheme, List<Tag> tags) {
    for (NinjsFields each : item.objects(list)) {
      String name = each.text("name", "literal");
      String code = each.text("literal", "code");
      if (!name.isEmpty()) {
        tags.add(new Tag(scheme, code.isEmpty() ? name : code, name));
      }
    }
  }

  private Tag tag(NinjsFields subject, String name, List<Tag> before) {
    for (String field : List.of("uri", "literal", "code")) {
      Matcher topic = MEDIA_TOPIC.matcher(subject.text(field));
      if (topic.matches()) {
        return new Tag(Tag.Scheme.TOPIC, "medtop:" + topic.group(1), name);
      }
    }
    String code = subject.text("literal", "code");
    return switch (subject.text("rel")) {
      case "section" -> section(code, name, before);
      case "about" -> topic(code, name);
      case "" -> own ? topic(code, name) : Tag.keyword(name);
      default -> Tag.keyword(name);
    };
  }

  private static Tag topic(String code, String name) {
    return code.isEmpty() ? Tag.keyword(name) : new Tag(Tag.Scheme.TOPIC, code, name);
  }

  /** A story has one section; the others are words. */
  private static Tag section(String code, String name, List<Tag> before) {
    return before.stream().noneMatch(tag -> tag.scheme() == Tag.Scheme.SECTION)
        ? new Tag(Tag.Scheme.SECTION, code.isEmpty() ? name : code, name)
        : Tag.keyword(name);
  }
}
