package org.midad.ui.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.typeset.PlacedBlock;

/**
 * Pictures that are dragged onto the page from elsewhere: they are put between the parts where they
 * are let go. Whether a file is one its content tells, once it is read; by its name is decided
 * alone whether the page takes the files, or leaves them to the window around.
 */
final class PictureDrop {
  private static final List<String> ENDINGS =
      List.of(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp");

  private final Editing editing;
  private final PageView view;
  private final EditorClipboard clipboard;

  PictureDrop(Editing editing, PageView view, EditorClipboard clipboard) {
    this.editing = editing;
    this.view = view;
    this.clipboard = clipboard;
  }

  void over(DragEvent event) {
    if (isMeant(event)) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  void dropped(DragEvent event) {
    if (isMeant(event)) {
      clipboard.insert(files(event.getDragboard()), place(event.getX(), event.getY()));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private boolean isMeant(DragEvent event) {
    List<Path> files = files(event.getDragboard());
    return editing.editableProperty().get()
        && !files.isEmpty()
        && files.stream().allMatch(PictureDrop::isNamedLikeAPicture);
  }

  private static List<Path> files(Dragboard board) {
    return board.hasFiles() ? EditorClipboard.paths(board.getFiles()) : List.of();
  }

  private static boolean isNamedLikeAPicture(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** Behind the part that the mouse is on; on its upper half, behind the one above it. */
  private @Nullable BlockId place(double x, double y) {
    Block block = editing.state().story().block(view.positionAt(x, y).block());
    Bounds bounds = view.boundsOf(block.id());
    boolean upper = y < bounds.getMinY() + bounds.getHeight() / 2;
    PlacedBlock placed = view.page().block(block.id());
    boolean waits = block.figure() != null && block.figure().media() == null;
    return upper && placed.index() > 0 && !waits
        ? editing.state().story().blocks().get(placed.index() - 1).id()
        : block.id();
  }
}
