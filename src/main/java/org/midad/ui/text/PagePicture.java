package org.midad.ui.text;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.midad.typeset.ParagraphLayout;
import org.midad.ui.text.Sight.Frame;
import org.midad.ui.text.Sight.Part;

/**
 * The picture of what is seen of a page. It paints what looks otherwise than before; what only
 * stands elsewhere, because the reader scrolled, is moved.
 */
final class PagePicture {
  private final Surface surface = new Surface();
  private @Nullable Sight shown;

  Node view() {
    return surface.view();
  }

  void show(Sight now) {
    Sight before = shown;
    shown = now;
    OptionalInt moved =
        before != null && before.frame().equals(now.frame())
            ? moved(before, now)
            : OptionalInt.empty();
    if (before == null || moved.isEmpty()) {
      Frame frame = now.frame();
      surface.paint(frame.width(), frame.height(), frame.scale(), all -> paint(all, now));
      return;
    }
    Rows stale = stale(before, now, moved.getAsInt());
    if (moved.getAsInt() != 0) {
      surface.shift(moved.getAsInt());
    }
    if (!stale.isEmpty()) {
      surface.repaint(stale.from(), stale.to(), now.frame().scale(), rows -> paint(rows, now));
    }
  }

  /** Rows of the screen's pixels. */
  private record Rows(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }

    Rows with(Rows other) {
      if (isEmpty() || other.isEmpty()) {
        return isEmpty() ? other : this;
      }
      return new Rows(Math.min(from, other.from), Math.max(to, other.to));
    }

    Rows within(int rows) {
      return new Rows(Math.max(0, from), Math.min(rows, to));
    }
  }

  /** How far the page as a whole went down, in rows; nothing if too little of it stays in view. */
  private OptionalInt moved(Sight before, Sight now) {
    IdentityHashMap<ParagraphLayout, Part> old = byLayout(before);
    for (Part part : now.parts()) {
      Part same = old.get(part.layout());
      if (same != null) {
        double down = row(now, part.top()) - row(before, same.top());
        return down == Math.rint(down) && Math.abs(down) < surface.rows()
            ? OptionalInt.of((int) down)
            : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** What is not as it should be once the picture was moved. */
  private Rows stale(Sight before, Sight now, int moved) {
    int rows = surface.rows();
    Rows stale = moved > 0 ? new Rows(0, moved) : new Rows(rows + moved, rows);
    IdentityHashMap<ParagraphLayout, Part> old = byLayout(before);
    for (Part part : now.parts()) {
      Part same = old.get(part.layout());
      boolean stays =
          same != null
              && same.looksLike(part)
              && row(before, same.top()) + moved == row(now, part.top());
      if (stays) {
        old.remove(part.layout());
      } else {
        stale = stale.with(rows(now, part, 0).within(rows));
      }
    }
    for (Part gone : old.values()) {
      stale = stale.with(rows(before, gone, moved).within(rows));
    }
    return stale;
  }

  private static IdentityHashMap<ParagraphLayout, Part> byLayout(Sight sight) {
    IdentityHashMap<ParagraphLayout, Part> parts = new IdentityHashMap<>();
    sight.parts().forEach(part -> parts.put(part.layout(), part));
    return parts;
  }

  /** Where a height on the page is in the picture; a fraction where it is inside a row. */
  private static double row(Sight sight, float y) {
    return (sight.frame().place().textY() + y) * sight.frame().scale() - sight.scrolled();
  }

  private static Rows rows(Sight sight, Part part, int moved) {
    float bleed = bleed(part);
    return new Rows(
        (int) Math.floor(row(sight, part.top() - bleed)) + moved,
        (int) Math.ceil(row(sight, part.bottom() + bleed)) + moved);
  }

  /** How far vowels and tails may reach out of a part. */
  private static float bleed(Part part) {
    return part.layout().height() / part.layout().lineCount();
  }

  private static void paint(Graphics2D graphics, Sight sight) {
    Frame frame = sight.frame();
    PagePlace place = frame.place();
    PageColors colors = frame.colors();
    double scrolled = sight.scrolled() / frame.scale();
    double bottom = scrolled + frame.height();
    paintPaper((Graphics2D) graphics.create(), frame, place.pageY() - scrolled, bottom);
    graphics.translate(place.textX(), place.textY() - scrolled);
    Rectangle2D clip = graphics.getClipBounds();
    List<Part> parts =
        sight.parts().stream()
            .filter(part ->
                part.top() - bleed(part) < clip.getMaxY()
                    && part.bottom() + bleed(part) > clip.getMinY())
            .toList();
    new PagePainter(
            colors,
            frame.style(),
            (float) place.textWidth(),
            frame.side(),
            frame.prompts(),
            frame.hiddenSigns())
        .paint(graphics, parts);
  }

  /** The page on its desk, with edges of whole pixels at every scale. */
  private static void paintPaper(Graphics2D graphics, Frame frame, double top, double bottom) {
    PagePlace place = frame.place();
    PageColors colors = frame.colors();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    graphics.setColor(AwtColors.of(place.onDesk() ? colors.desk() : colors.paper()));
    graphics.fill(rectangle(0, 0, frame.width(), frame.height()));
    if (place.onDesk()) {
      graphics.setColor(
          AwtColors.of(
              frame.active()
                  ? colors.desk().interpolate(colors.accent(), 0.5)
                  : colors.hairline()));
      graphics.fill(rectangle(place.pageX() - 1, top - 1, place.pageWidth() + 2, bottom - top + 2));
      graphics.setColor(AwtColors.of(colors.paper()));
      graphics.fill(rectangle(place.pageX(), top, place.pageWidth(), bottom - top));
    }
    graphics.dispose();
  }

  private static Shape rectangle(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }
}
