package org.midad.ui.text;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/**
 * Something that is dragged over a page, as the page is told of it: the headless platform cannot
 * drag. The board is JavaFX's own, which it makes for nobody but itself.
 */
final class Drag {
  private final StoryEditor page;
  private final boolean own;
  private final Dragboard board;
  private @Nullable TransferMode accepted;

  /**
   * To be made on the FX thread.
   *
   * @param own whether the page itself is where it comes from
   * @param offered what may be done with it
   */
  Drag(StoryEditor page, boolean own, Map<DataFormat, Object> content, Set<TransferMode> offered) {
    this.page = page;
    this.own = own;
    try {
      Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
      Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(peer);
      made.setAccessible(true);
      board =
          made.newInstance(
              Proxy.newProxyInstance(
                  peer.getClassLoader(),
                  new Class<?>[] {peer},
                  (proxy, method, arguments) ->
                      switch (method.getName()) {
                        case "getContentTypes" -> content.keySet();
                        case "hasContent" -> content.containsKey((DataFormat) arguments[0]);
                        case "getContent" -> content.get((DataFormat) arguments[0]);
                        case "getTransferModes" -> offered;
                        default -> throw new UnsupportedOperationException(method.getName());
                      }));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("JavaFX makes its boards otherwise now", e);
    }
  }

  /** The node that a page listens to the mouse on. */
  static Node view(StoryEditor page) {
    return page.getChildrenUnmodifiable().getFirst();
  }

  void over(Point2D at) {
    accepted = fire(DragEvent.DRAG_OVER, at).getAcceptedTransferMode();
  }

  void dropAt(Point2D at) {
    fire(DragEvent.DRAG_DROPPED, at);
  }

  /** What the page would take it as; null if it does not want it. */
  @Nullable TransferMode accepted() {
    return accepted;
  }

  private DragEvent fire(EventType<DragEvent> type, Point2D at) {
    // As GTK has it, which proposes a copy whenever one is offered.
    TransferMode mode = TransferMode.COPY;
    Node view = view(page);
    Object source = own ? view : null;
    DragEvent event =
        new DragEvent(
            view, view, type, board, at.getX(), at.getY(), at.getX(), at.getY(), mode, source, view,
            null);
    Event.fireEvent(view, event);
    return event;
  }
}
