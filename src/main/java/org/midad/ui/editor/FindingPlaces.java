package org.midad.ui.editor;

import java.util.function.BiConsumer;
import org.midad.check.Finding;
import org.midad.check.Place;
import org.midad.edit.Selection;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.ui.kit.Action;
import org.midad.ui.text.StoryEditor;

/**
 * Leads to what was found: to its letters, or to where it can be put right.
 *
 * @param writing goes to a part of the story, which it adds where it is missing
 * @param inspector brings a page of the inspector into sight, and of it what has an id
 */
record FindingPlaces(
    StoryEditor page, WritingActions writing, BiConsumer<InspectorPage, String> inspector) {

  void go(Finding finding) {
    switch (finding.place()) {
      case Place.Letters(var span) -> caret(span.start());
      case Place.Picture(var block, var aspect) -> {
        caret(new Position(block, 0));
        inspector.accept(InspectorPage.PICTURES, "");
      }
      case Place.Missing(var kind) -> part(kind);
      case Place.Field(var name) -> field(name);
    }
  }

  private void caret(Position place) {
    BlockId block = place.block();
    if (page.getStory().find(block).isPresent()) {
      page.select(Selection.caret(place));
    }
  }

  private void part(BlockKind kind) {
    Action become = writing.kinds.get(kind);
    if (become != null && kind.standsOnce()) {
      become.run();
    } else {
      page.requestFocus();
    }
  }

  private void field(Place.Name name) {
    switch (name) {
      case SLUG -> inspector.accept(InspectorPage.TAGS, "slug");
      case SECTION -> inspector.accept(InspectorPage.TAGS, "section");
      case TOPICS -> inspector.accept(InspectorPage.TAGS, "topics");
      case SUGGESTIONS -> inspector.accept(InspectorPage.CHANGES, "");
      case EMBARGO -> inspector.accept(InspectorPage.HISTORY, "");
    }
  }
}
