package org.midad.ui.text;

import org.jspecify.annotations.Nullable;
import org.midad.model.BlockId;
import org.midad.typeset.PlacedBlock;
import org.midad.typeset.StoryPage;

/**
 * Where a view stands on its page: so far from the top of one of the parts that are seen. What is
 * read thus stays in place while parts above it change, or turn out to be of another height than
 * was thought.
 */
final class Standing {
  /** Null at the page's very top. */
  private @Nullable Anchor anchor;

  /**
   * @param down from the part's top to the view's upper edge
   * @param scrolled where that was when the anchor was cast, should the part be gone by now
   */
  private record Anchor(BlockId part, double down, double scrolled) {}

  /**
   * How far the page is moved up, in page pixels.
   *
   * @param above white space between the page's edge and its text
   */
  double scrolled(StoryPage page, double above) {
    Anchor now = anchor;
    if (now == null) {
      return 0;
    }
    return page.has(now.part())
        ? page.block(now.part()).top() + now.down() + above
        : now.scrolled();
  }

  /** The part that stays in place. */
  PlacedBlock part(StoryPage page, double above) {
    Anchor now = anchor;
    return now != null && page.has(now.part())
        ? page.block(now.part())
        : page.blocks().get(page.indexAt((float) (scrolled(page, above) - above)));
  }

  /**
   * Stands elsewhere.
   *
   * @param part that is to stay in place
   * @param scrolled how far the page is moved up, in page pixels
   */
  void move(PlacedBlock part, double scrolled, double above) {
    anchor =
        scrolled <= 0
            ? null
            : new Anchor(part.block().id(), scrolled - above - part.top(), scrolled);
  }
}
