package org.midad.ui.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.midad.edit.EditorState;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Position;
import org.midad.typeset.Caret;
import org.midad.typeset.FontBook;
import org.midad.typeset.PageComposer;
import org.midad.typeset.PlacedBlock;
import org.midad.typeset.StoryPage;

/** A page in its view: what is seen of it, scrolled, with selection and caret. */
final class PageView extends Region {
  private static final double SCROLL_BAR = 10;

  /** Between the caret and the view's edge when the caret comes into view. */
  private static final double AROUND_CARET = 32;

  /** Of the view's height, from above: where a typewriter writes. */
  private static final double TYPEWRITER_LINE = 0.45;

  private final PageComposer composer;
  private final PagePicture picture = new PagePicture();
  private final Standing standing = new Standing();
  private final ReviewSight review;
  private final ShownPictures pictures = new ShownPictures(this::requestLayout);
  private final OutputScale scale = new OutputScale(this);
  private final ScrollBar bar = new ScrollBar();
  private final CaretView carets = new CaretView();
  private final DropMark drop = new DropMark();

  private EditorState state;
  private PageLook look;
  private @Nullable StoryPage page;
  private PageMarks marks = PageMarks.NONE;
  private List<BlockId> seen = List.of();
  private @Nullable Composition composition;
  private boolean editable = true;
  private boolean active;
  private Optional<Direction> keyboard = Optional.empty();
  private boolean typewriter;
  private Runnable onLaidOut = () -> {};

  PageView(FontBook fonts, Function<BlockKind, String> prompts, EditorState state, PageLook look) {
    this.composer = new PageComposer(fonts, prompts);
    this.review = new ReviewSight(fonts);
    this.state = state;
    this.look = look;
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().addListener(any -> scrollTo(bar.getValue()));
    scale.property().addListener(any -> requestLayout());
    getChildren().addAll(picture.view(), carets, drop, bar);
  }

  void show(EditorState changed) {
    show(changed, null);
  }

  /**
   * Shows a state that is not the story's yet: what an input method composes stands in its place,
   * underlined.
   */
  void show(EditorState changed, @Nullable Composition composing) {
    composition = composing;
    if (!changed.story().equals(state.story())) {
      page = null;
    }
    state = changed;
    carets.startBlinking();
    requestLayout();
  }

  void setLook(PageLook changed) {
    look = changed;
    page = null;
    requestLayout();
  }

  /** Says where the pictures are read from. */
  void showPictures(PictureShelf shelf) {
    pictures.readFrom(shelf);
  }

  /** Says how what is suggested is shown. */
  void setReviewing(Reviewing changed) {
    review.setReviewing(changed);
    requestLayout();
  }

  /** Told whenever the page stands otherwise in its view, or is another. */
  void onLaidOut(Runnable listener) {
    onLaidOut = listener;
  }

  /** Marks something else, in the story that is shown. */
  void mark(UnaryOperator<PageMarks> change) {
    PageMarks changed = change.apply(marks);
    if (!changed.sameAs(marks)) {
      marks = changed;
      requestLayout();
    }
  }

  /** The parts that are in view, from above. */
  List<BlockId> seen() {
    return seen;
  }

  /** Which way the keyboard writes, as far as that is known. */
  void setKeyboard(Optional<Direction> changed) {
    keyboard = changed;
    requestLayout();
  }

  /** What differs between writing and reading. */
  void setEditable(boolean changed) {
    editable = changed;
    requestLayout();
  }

  /** Whether the caret's line stays at one height when the caret comes into view. */
  void setTypewriter(boolean changed) {
    typewriter = changed;
    requestLayout();
    showCaret();
  }

  /** Whether keys go here now. */
  void setActive(boolean changed) {
    active = changed;
    carets.startBlinking();
    requestLayout();
  }

  /** What is shown now: the story, and what is being composed. */
  EditorState shown() {
    return state;
  }

  StoryPage page() {
    StoryPage current = page;
    if (current == null) {
      current = composer.compose(state.story(), look.style(), (float) place().textWidth());
      page = current;
    }
    return current;
  }

  Position positionAt(double x, double y) {
    PagePlace place = place();
    return page().positionAt((float) (x - place.textX()), (float) (y - place.textY() + scrolled()));
  }

  /** Where the page's column of text is, in the view's pixels, all of it. */
  Bounds column() {
    PagePlace place = place();
    return new BoundingBox(
        place.textX(), place.textY() - scrolled(), page().width(), page().height());
  }

  /** Shows where what is dragged would come to stand. */
  DropMark dropMark() {
    return drop;
  }

  PageColors colors() {
    return look.colors();
  }

  /** Where the caret is, in the view's pixels. */
  Bounds caretBounds() {
    return bounds(caret());
  }

  /** Where a place is, in the view's pixels, seen or not. */
  Bounds boundsOf(Position position) {
    return bounds(page().caret(position));
  }

  private Caret caret() {
    Position head = state.selection().head();
    PlacedBlock block = page().block(head.block());
    return block.caret(head.offset(), keyboard.orElse(block.layout().direction()));
  }

  private Bounds bounds(Caret caret) {
    PagePlace place = place();
    return new BoundingBox(
        caret.x() + place.textX(), caret.top() + place.textY() - scrolled(), 1, caret.height());
  }

  /** Where a part is, in the view's pixels, seen or not. */
  Bounds boundsOf(BlockId id) {
    PlacedBlock block = page().block(id);
    block.layout();
    PagePlace place = place();
    return new BoundingBox(
        place.textX(),
        block.top() + place.textY() - scrolled(),
        page().width(),
        block.bottom() - block.top());
  }

  void scrollBy(double down) {
    scrollTo(scrolled() + down);
  }

  void scrollTo(double top) {
    if (top >= hidden()) {
      // Once its last part is laid out one knows better where the page ends.
      page().blocks().getLast().layout();
    }
    double wished = Math.rint(Math.clamp(top, 0, hidden()));
    if (wished != scrolled()) {
      double above = place().textY();
      standing.move(staying(wished - above), wished, above);
      requestLayout();
    }
  }

  double scrolled() {
    return Math.rint(standing.scrolled(page(), place().textY()));
  }

  /** The part that stays in place when a height comes to the upper edge: one already laid out. */
  private PlacedBlock staying(double top) {
    List<PlacedBlock> all = page().blocks();
    int first = page().indexAt((float) top);
    for (int index = first;
        index < all.size() && all.get(index).top() < top + getHeight();
        index++) {
      if (page().isLaidOut(index)) {
        return all.get(index);
      }
    }
    return all.get(first);
  }

  /** Scrolls as little as is needed to see the caret with some lines around it. */
  void showCaret() {
    show(state.selection().head());
  }

  /** Scrolls as little as is needed to see a place with some lines around it. */
  void show(Position position) {
    if (getHeight() <= 0) {
      return;
    }
    Bounds caret = boundsOf(position);
    if (typewriter) {
      scrollBy(caret.getCenterY() - getHeight() * TYPEWRITER_LINE);
      return;
    }
    double margin = Math.min(AROUND_CARET, getHeight() / 4);
    if (caret.getMinY() < margin) {
      double wished = scrolled() + caret.getMinY() - margin;
      // From the page's first line one sees its upper edge too.
      scrollTo(wished < place().textY() ? 0 : wished);
    } else if (caret.getMaxY() > getHeight() - margin) {
      scrollBy(caret.getMaxY() - getHeight() + margin);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width <= 0 || height <= 0) {
      return;
    }
    if (page != null && page.width() != (float) place().textWidth()) {
      page = null;
    }
    List<PlacedBlock> parts = settle();
    layOutBar();
    seen = parts.stream().map(part -> part.block().id()).toList();
    Sight sight = sight(parts);
    picture.show(sight);
    Caret caret = caret();
    carets.show(
        caret,
        place().textX(),
        place().textY() - sight.scrolled() / scale.get(),
        look.colors(),
        flag(caret),
        scale.get());
    carets.setVisible(active && editable);
    onLaidOut.run();
  }

  /** Shown where letters may go two ways, or go against the part that they stand in. */
  private Optional<Direction> flag(Caret caret) {
    Direction own = page().block(state.selection().head().block()).layout().direction();
    return caret.secondX().isPresent()
        ? keyboard.or(() -> Optional.of(own))
        : keyboard.filter(writing -> writing != own);
  }

  /** Lays out what is seen; where the page turns out to end above it, the view goes up. */
  private List<PlacedBlock> settle() {
    double above = place().textY();
    List<PlacedBlock> seen = layOutSeen(above);
    while (scrolled() < 0 || scrolled() > hidden()) {
      scrollTo(Math.clamp(scrolled(), 0, hidden()));
      seen = layOutSeen(above);
    }
    if (!seen.isEmpty()) {
      standing.move(seen.getFirst(), scrolled(), above);
    }
    return seen;
  }

  private List<PlacedBlock> layOutSeen(double above) {
    PlacedBlock anchor = standing.part(page(), above);
    float edge = (float) (scrolled() - above - anchor.top());
    return page().layOut(anchor.index(), edge, edge + (float) getHeight());
  }

  private Sight sight(List<PlacedBlock> seen) {
    Direction side = page().direction();
    return new Sight(
        new Sight.Frame(
            getWidth(),
            getHeight(),
            scale.get(),
            place(),
            look.style(),
            look.colors(),
            side,
            active,
            editable,
            look.hiddenSigns()),
        (int) Math.rint(scrolled() * scale.get()),
        new SeenParts(
                new Highlights(state, page(), marks.found(), composition, look.colors()),
                marks,
                review,
                pictures,
                (int) Math.ceil(page().width() * scale.get()),
                (float) (place().textX() - place().pageX()),
                side)
            .of(seen));
  }

  private void layOutBar() {
    double hidden = hidden();
    bar.setMax(hidden);
    bar.setVisibleAmount(hidden * getHeight() / (hidden + getHeight()));
    bar.setUnitIncrement(40);
    bar.setBlockIncrement(getHeight() * 0.9);
    bar.setVisible(hidden > 0);
    bar.setValue(scrolled());
    bar.resizeRelocate(isRightToLeft() ? 0 : getWidth() - SCROLL_BAR, 0, SCROLL_BAR, getHeight());
  }

  /** How much of the page lies outside the view. */
  private double hidden() {
    double below = Math.max(80, getHeight() * (typewriter ? 1 - TYPEWRITER_LINE : 0.3));
    return Math.max(0, Math.ceil(place().textY() + page().height() + below - getHeight()));
  }

  private PagePlace place() {
    PagePlace place = PagePlace.in(getWidth(), look.zoom());
    // The first line too stands where lines are written.
    return typewriter ? place.lowered(getHeight() * TYPEWRITER_LINE) : place;
  }

  /** The view itself is never mirrored; what it stands in tells where its lines' ends are. */
  private boolean isRightToLeft() {
    return getParent() != null
        && getParent().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
  }
}
