package org.midad.deliver;

import java.util.List;
import org.midad.export.Form;
import org.midad.export.Format;
import org.midad.model.Story;

/**
 * A place that stories are delivered to, as somebody set it up. What only the two sides may know, a
 * password or a key, is not part of it.
 *
 * @param id never changes; what was delivered is remembered under it
 * @param name as people of the newsroom call it
 * @param forms the files that a story becomes there; empty where the place takes its own form
 * @param templates what it adds to stories: those for every story first, then those for a section
 */
public record Target(
    String id, String name, Address address, List<Form> forms, List<Template> templates) {
  public Target {
    forms = List.copyOf(forms);
    templates = List.copyOf(templates);
  }

  /** One that takes stories as they are. */
  public Target(String id, String name, Address address, List<Form> forms) {
    this(id, name, address, forms, List.of());
  }

  /** A story as this place gets it. */
  public Story shaped(Story story) {
    Story shaped = story;
    for (Template template : templates) {
      if (template.fits(story)) {
        shaped = template.shape(shaped);
      }
    }
    return shaped;
  }

  /** What makes the files. */
  List<Format> formats() {
    return forms.stream().map(Form::format).toList();
  }
}
