package org.midad.deliver;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.midad.export.Form;
import org.midad.export.Format;
import org.midad.model.Needs;
import org.midad.model.Needs.Need;
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

  /** What it asks of the stories that it gets. */
  public Needs needs() {
    Set<Need> all = EnumSet.noneOf(Need.class);
    if (templates.stream().anyMatch(template -> !template.section().isEmpty())) {
      all.add(Need.SECTION);
    }
    switch (address) {
      case Address.Folder folder -> all.addAll(ofFiles());
      case Address.Sftp sftp -> all.addAll(ofFiles());
      case Address.Ftp ftp -> all.addAll(ofFiles());
      // The section is the post's category, and a place without a file is taken out of its text.
      case Address.WordPress site -> all.addAll(Set.of(Need.SECTION, Need.PICTURE_FILES));
      // It finds the page by the section, and shows a picture by the file that it was given.
      case Address.WebPublisher site -> all.addAll(Set.of(Need.SECTION, Need.PICTURE_FILES));
      case Address.Endpoint endpoint -> {}
    }
    return new Needs(
        name,
        all,
        address instanceof Address.Endpoint ? EndpointSender.MOST_OF_PICTURES : Needs.ANY);
  }

  private Set<Need> ofFiles() {
    Set<Need> all = EnumSet.of(Need.LATIN_SLUG);
    // Superdesk makes it the story's category.
    if (forms.contains(Form.SUPERDESK)) {
      all.add(Need.SECTION);
    }
    if (forms.stream().noneMatch(Form::hasPictures)) {
      all.add(Need.NO_PICTURES);
    }
    if (forms.stream().noneMatch(Form::hasLinks)) {
      all.add(Need.NO_LINKS);
    }
    return all;
  }

  /** What makes the files. */
  List<Format> formats() {
    return forms.stream().map(Form::format).toList();
  }
}
