package org.midad.ui.editor;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.midad.check.Finding;
import org.midad.check.Place;
import org.midad.edit.Selection;
import org.midad.model.Block;
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
 * @param bar leads to what has an id in the story's bar
 */
record FindingPlaces(
    StoryEditor page,
    WritingActions writing,
    BiConsumer<InspectorPage, String> inspector,
    Consumer<String> bar) {

  /** Where it can be put right, which may add to the story what it lacks. */
  void go(Finding finding) {
    point(finding);
    switch (finding.place()) {
      case Place.Letters letters -> {}
      case Place.Picture(var block, var aspect) -> picture(block, aspect);
      case Place.Missing(var kind) -> part(kind);
      case Place.Field(var name) -> field(name);
    }
  }

  /** Where it is on the page, if it is there. */
  void point(Finding finding) {
    switch (finding.place()) {
      case Place.Letters(var span) -> caret(span.start());
      case Place.Picture(var block, var aspect) -> caret(new Position(block, 0));
      case Place.Missing missing -> {}
      case Place.Field field -> {}
    }
  }

  private void caret(Position place) {
    BlockId block = place.block();
    if (page.getStory().find(block).isPresent()) {
      page.select(Selection.caret(place));
    }
  }

  /** A caption is written on the page, and all else about a picture beside it. */
  private void picture(BlockId block, Place.Aspect aspect) {
    switch (aspect) {
      case CAPTION -> page.requestFocus();
      case FILE -> picture(block, PictureCard.FILE);
      case CREDIT -> picture(block, PictureCard.CREDIT);
      case RIGHTS -> picture(block, PictureCard.RIGHTS);
      case ALTERNATIVE -> picture(block, PictureCard.ALTERNATIVE);
    }
  }

  private void picture(BlockId block, String field) {
    List<BlockId> figures =
        page.getStory().blocks().stream()
            .filter(part -> part.kind() == BlockKind.FIGURE)
            .map(Block::id)
            .toList();
    inspector.accept(InspectorPage.PICTURES, field + figures.indexOf(block));
  }

  /** A part of the header is added; the text goes on where the story ends. */
  private void part(BlockKind kind) {
    Action become = writing.kinds.get(kind);
    if (become != null && kind.standsOnce()) {
      become.run();
      return;
    }
    Block last = page.getStory().blocks().getLast();
    caret(new Position(last.id(), last.prose().length()));
    page.requestFocus();
  }

  private void field(Place.Name name) {
    switch (name) {
      case SLUG -> inspector.accept(InspectorPage.TAGS, "slug");
      case SECTION -> inspector.accept(InspectorPage.TAGS, "section");
      case TOPICS -> inspector.accept(InspectorPage.TAGS, "topics");
      case SUGGESTIONS -> inspector.accept(InspectorPage.CHANGES, "");
      case EMBARGO -> bar.accept(StandingRow.EMBARGO);
    }
  }
}
