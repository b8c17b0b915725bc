package org.midad.ui.text;

import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.typeset.FontBook;
import org.midad.typeset.ParagraphLayout;
import org.midad.typeset.ParagraphStyle;

/**
 * What screen readers and other assistive technologies learn of the page, and do to it. To them the
 * story is one text with a line for each part; nothing is put together before one of them asks.
 */
final class EditorAccess {
  private final FontBook fonts;
  private final Editing editing;
  private final PageView view;
  private @Nullable PlainStory known;

  EditorAccess(FontBook fonts, Editing editing, PageView view) {
    this.fonts = fonts;
    this.editing = editing;
    this.view = view;
  }

  /** Tells from now on what changes of a page. */
  void tellChangesOf(Node page) {
    editing
        .stateProperty()
        .subscribe((was, is) -> {
          if (!was.story().equals(is.story())) {
            page.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
          }
          page.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
          page.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
          page.notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
        });
    editing
        .editableProperty()
        .subscribe(any -> page.notifyAccessibleAttributeChanged(AccessibleAttribute.EDITABLE));
  }

  /**
   * What is known of an attribute that has to do with text; nothing of the others, and nothing of
   * lines and ranges that the story does not have.
   *
   * @param parameters as {@link AccessibleAttribute} names them
   */
  Optional<Object> query(AccessibleAttribute attribute, Object... parameters) {
    EditorState state = view.shown();
    return switch (attribute) {
      case TEXT -> Optional.of(story().text());
      case EDITABLE -> Optional.of(editing.editableProperty().get());
      case CARET_OFFSET -> Optional.of(story().offset(state.selection().head()));
      case SELECTION_START -> Optional.of(story().offset(state.start()));
      case SELECTION_END -> Optional.of(story().offset(state.end()));
      case LINE_FOR_OFFSET -> Optional.of(lineOf((Integer) parameters[0]));
      case LINE_START -> line((Integer) parameters[0]).map(Line::start);
      case LINE_END -> line((Integer) parameters[0]).map(Line::end);
      case BOUNDS_FOR_RANGE ->
          Optional.of(bounds((Integer) parameters[0], (Integer) parameters[1]));
      case OFFSET_AT_POINT -> Optional.of(offsetAt((Point2D) parameters[0]));
      case FONT -> Optional.of(font(state.block().kind()));
      default -> Optional.empty();
    };
  }

  /**
   * Does what is asked of the text.
   *
   * @return whether that is what was asked; a story is never given another text in one piece, which
   *     would take its parts and marks away
   */
  boolean execute(AccessibleAction action, Object... parameters) {
    return switch (action) {
      case SET_TEXT_SELECTION -> {
        Position anchor = story().position((Integer) parameters[0]);
        Position head = story().position((Integer) parameters[1]);
        editing.select(new Selection(anchor, head));
        view.showCaret();
        yield true;
      }
      case SHOW_TEXT_RANGE -> {
        view.show(story().position((Integer) parameters[1]));
        view.show(story().position((Integer) parameters[0]));
        yield true;
      }
      case SET_TEXT -> true;
      default -> false;
    };
  }

  private PlainStory story() {
    PlainStory story = known;
    if (story == null || !story.story().equals(view.shown().story())) {
      story = new PlainStory(view.shown().story());
      known = story;
    }
    return story;
  }

  /** A line as it is broken on the page; its end is behind what separates it from the next. */
  private record Line(int start, int end) {}

  private int lineOf(int offset) {
    Position place = story().position(offset);
    int line = 0;
    for (Block block : story().blocks()) {
      ParagraphLayout layout = layout(block);
      if (block.id().equals(place.block())) {
        return line + layout.lineOf(place.offset());
      }
      line += layout.lineCount();
    }
    return line;
  }

  private Optional<Line> line(int index) {
    int first = 0;
    for (int block = 0; block < story().blocks().size(); block++) {
      ParagraphLayout layout = layout(story().blocks().get(block));
      int line = index - first;
      if (line >= 0 && line < layout.lineCount()) {
        int start = story().start(block);
        boolean last = line == layout.lineCount() - 1;
        int end = last ? layout.text().length() + 1 : layout.lineStart(line + 1);
        return Optional.of(
            new Line(start + layout.lineStart(line), Math.min(start + end, story().length())));
      }
      first += layout.lineCount();
    }
    return Optional.empty();
  }

  /**
   * @param last the last letter that belongs to the range
   */
  private Bounds[] bounds(int first, int last) {
    Position from = story().position(first);
    Position to = story().position(Math.max(first, last) + 1);
    return SeenAreas.between(view, from, to).stream()
        .map(view::localToScreen)
        .filter(Objects::nonNull)
        .toArray(Bounds[]::new);
  }

  private int offsetAt(Point2D screen) {
    Point2D point = view.screenToLocal(screen);
    return point == null ? 0 : story().offset(view.positionAt(point.getX(), point.getY()));
  }

  private Font font(BlockKind kind) {
    ParagraphStyle style = view.page().style().paragraph(kind);
    String family = fonts.font(style.family(), style.weight(), style.size()).getFamily();
    return Font.font(family, style.size());
  }

  private ParagraphLayout layout(Block block) {
    return view.page().block(block.id()).layout();
  }
}
