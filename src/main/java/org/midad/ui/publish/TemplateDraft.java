package org.midad.ui.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.midad.deliver.Template;

/**
 * What a target adds to stories, as somebody is writing it.
 *
 * @param section code of the section, or empty for every story
 * @param keywords with commas of either script, or new lines, between them
 */
record TemplateDraft(String section, String before, String after, String keywords) {

  /** One that adds nothing yet. */
  static TemplateDraft of(String section) {
    return new TemplateDraft(section, "", "", "");
  }

  static TemplateDraft of(Template template) {
    return new TemplateDraft(
        template.section(),
        template.before(),
        template.after(),
        String.join("، ", template.keywords()));
  }

  TemplateDraft withSection(String changed) {
    return new TemplateDraft(changed, before, after, keywords);
  }

  TemplateDraft withBefore(String changed) {
    return new TemplateDraft(section, changed, after, keywords);
  }

  TemplateDraft withAfter(String changed) {
    return new TemplateDraft(section, before, changed, keywords);
  }

  TemplateDraft withKeywords(String changed) {
    return new TemplateDraft(section, before, after, changed);
  }

  /** Whether it adds nothing. */
  boolean isEmpty() {
    Template template = template();
    return template.before().isEmpty()
        && template.after().isEmpty()
        && template.keywords().isEmpty();
  }

  private Template template() {
    return new Template(
        section,
        before,
        after,
        Stream.of(keywords.split("[,،\\n\\r]")).map(String::strip).distinct().toList());
  }

  /** What is kept of them: those that add something, and of these the one for every story first. */
  static List<Template> templates(List<TemplateDraft> drafts) {
    return drafts.stream()
        .filter(draft -> !draft.isEmpty())
        .map(TemplateDraft::template)
        .sorted(Comparator.comparing(template -> !template.section().isEmpty()))
        .toList();
  }

  /** The places of those whose section another before them has; an empty one is in nobody's way. */
  static List<Integer> repeated(List<TemplateDraft> drafts) {
    Set<String> sections = new HashSet<>();
    List<Integer> repeated = new ArrayList<>();
    for (int place = 0; place < drafts.size(); place++) {
      TemplateDraft draft = drafts.get(place);
      if (!draft.isEmpty() && !sections.add(draft.section())) {
        repeated.add(place);
      }
    }
    return repeated;
  }
}
