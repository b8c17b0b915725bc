package org.midad.ui.publish;

import java.util.List;
import java.util.function.Supplier;
import org.midad.export.Form;
import org.midad.model.Tag;

/**
 * What a target may want: forms of files, named and in groups as on the export sheet, and words of
 * its own for the newsroom's sections.
 */
final class TargetChoices {
  private final List<ExportSheet.Group> groups;
  private final Supplier<List<Tag>> sections;

  /**
   * @param sections in the newsroom's order
   */
  TargetChoices(List<ExportSheet.Group> groups, Supplier<List<Tag>> sections) {
    this.groups = List.copyOf(groups);
    this.sections = sections;
  }

  List<ExportSheet.Group> groups() {
    return groups;
  }

  /** The key of a form's name. */
  String nameKey(Form form) {
    return groups.stream()
        .flatMap(group -> group.choices().stream())
        .filter(choice -> choice.form() == form)
        .findFirst()
        .orElseThrow()
        .nameKey();
  }

  /** The codes of the sections, in the newsroom's order. */
  List<String> sections() {
    return sections.get().stream().map(Tag::code).toList();
  }

  /** The name of a section; of one that the newsroom has given up, its code. */
  String sectionName(String code) {
    return sections.get().stream()
        .filter(section -> section.code().equals(code))
        .findFirst()
        .map(Tag::name)
        .orElse(code);
  }
}
