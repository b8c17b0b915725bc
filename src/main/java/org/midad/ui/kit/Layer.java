package org.midad.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.typeset.FontBook;

/**
 * The root of a window: the work, and over it what comes and goes: one sheet at a time (a dialog,
 * the command palette), and the notice. While a sheet is open the keys are its own; Escape or a
 * click beside it closes it, and the focus goes back to where it was.
 */
public final class Layer extends Region {
  /** Where a sheet stands. */
  public enum Place {
    /** A little over the middle, where eyes rest. */
    MIDDLE,
    /** Near the top, so that it can grow downwards. */
    TOP
  }

  private static final double MARGIN = 32;
  private static final double NOTICE_WIDTH = 560;

  private Region content = new Region();
  private final Region veil = new Region();
  private final NoticeLine notice;
  private final Notices notices;
  private @Nullable Region sheet;
  private Place place = Place.MIDDLE;
  private @Nullable Node before;

  /** Empty until {@link #setContent}. */
  public Layer(Messages messages, FontBook fonts, Notices notices) {
    this.notice = new NoticeLine(messages, fonts, notices);
    this.notices = notices;
    veil.getStyleClass().add("veil");
    veil.setVisible(false);
    veil.setOnMousePressed(event -> close());
    getChildren().addAll(content, veil, notice);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keepFromTheWork);
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            scene.focusOwnerProperty().addListener((any, old, owner) -> keepInside(owner));
          }
        });
  }

  /** Puts the work under everything else. */
  public void setContent(Region work) {
    getChildren().set(0, work);
    content = work;
  }

  /** Shows a sheet in place of any other; its first place that takes the focus gets it. */
  public void show(Region shown, Place where) {
    if (sheet == null) {
      before = getScene() == null ? null : getScene().getFocusOwner();
    } else {
      getChildren().remove(sheet);
    }
    if (where == Place.MIDDLE) {
      // It would lie over the sheet's own buttons, and its way back leads through the work below.
      notices.dismissPassing();
    }
    sheet = shown;
    place = where;
    shown.getStyleClass().add("over-sheet");
    veil.setVisible(true);
    getChildren().add(getChildren().indexOf(notice), shown);
    shown.applyCss();
    Panes.focusFirst(shown);
  }

  public boolean isOpen() {
    return sheet != null;
  }

  /** Takes the sheet away, if there is one. */
  public void close() {
    Region open = sheet;
    if (open == null) {
      return;
    }
    sheet = null;
    veil.setVisible(false);
    getChildren().remove(open);
    Node back = before;
    before = null;
    if (back != null && back.getScene() != null) {
      back.requestFocus();
    }
  }

  private void escape(KeyEvent event) {
    if (sheet != null && event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  private void keepFromTheWork(KeyEvent event) {
    if (sheet != null && (event.isShortcutDown() || event.getCode().isFunctionKey())) {
      event.consume();
    }
  }

  private void keepInside(@Nullable Node owner) {
    Region open = sheet;
    if (open != null && owner != null && !Panes.isInside(owner, open)) {
      Panes.focusFirst(open);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    content.resizeRelocate(0, 0, width, height);
    veil.resizeRelocate(0, 0, width, height);
    Region open = sheet;
    if (open != null) {
      double sheetWidth = Math.min(open.prefWidth(-1), width - 2 * MARGIN);
      double sheetHeight = Math.min(open.prefHeight(sheetWidth), height - 2 * MARGIN);
      double top =
          switch (place) {
            case MIDDLE -> (height - sheetHeight) * 0.44;
            case TOP -> height * 0.13;
          };
      open.resizeRelocate(
          snapPositionX((width - sheetWidth) / 2),
          snapPositionY(top),
          snapSizeX(sheetWidth),
          snapSizeY(sheetHeight));
    }
    double room = Math.min(NOTICE_WIDTH, width - 2 * MARGIN);
    double noticeWidth = Math.min(notice.prefWidth(-1), room);
    double noticeHeight = notice.prefHeight(noticeWidth);
    notice.resizeRelocate(
        snapPositionX((width - noticeWidth) / 2),
        snapPositionY(height - noticeHeight - MARGIN - 16),
        snapSizeX(noticeWidth),
        snapSizeY(noticeHeight));
  }
}
