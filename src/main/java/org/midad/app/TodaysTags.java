package org.midad.app;

import org.midad.model.Story;
import org.midad.store.Library;
import org.midad.tag.Thesaurus;

/**
 * Files a story that leaves under what its tags mean today: of what a newsroom has merged nobody
 * outside hears the names of old. The revision that leaves stays as it is.
 */
record TodaysTags(Thesaurus own) {
  static TodaysTags of(Library library) {
    return new TodaysTags(new Thesaurus(library.vocabularies().terms()));
  }

  Story on(Story story) {
    return story.withMeta(
        story.meta().withTags(story.meta().tags().stream().map(own::resolve).distinct().toList()));
  }
}
