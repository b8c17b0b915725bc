package org.midad;

import java.util.List;
import org.midad.model.Tag;
import org.midad.tag.MediaTopics;
import org.midad.tag.Section;
import org.midad.tag.Sections;
import org.midad.tag.Topic;
import org.midad.ui.editor.Vocabularies;

/** The vocabularies as the editor's fields ask for them. */
record TopicOffers(Sections known, MediaTopics topics) implements Vocabularies {
  private static final int OFFERS = 20;

  @Override
  public List<Tag> sections() {
    return known.all().stream().map(Section::tag).toList();
  }

  @Override
  public List<Tag> topics(String letters) {
    return topics.search(letters, OFFERS).stream().map(Topic::tag).toList();
  }

  @Override
  public String line(Tag tag) {
    return topics
        .find(tag.code())
        .map(topic -> topic.arabic() + "  ·  " + topic.english())
        .orElse(tag.name());
  }
}
