package org.midad.ui.text;

/** Where an unscrolled page stands in its view, in the view's pixels. */
record PagePlace(double pageX, double pageWidth, double pageY, double textX, double textY) {
  private static final double PAGE_WIDTH = 720;
  private static final double NARROW = 640;
  private static final double DESK = 24;

  /**
   * @param width of the view
   */
  static PagePlace in(double width, double zoom) {
    return in(width, zoom, 1);
  }

  /**
   * Of a page with columns beside each other, each as wide as a page if there is room.
   *
   * @param width of the view
   */
  static PagePlace in(double width, double zoom, int columns) {
    double widest = PAGE_WIDTH * columns * Math.max(1, zoom);
    boolean onDesk = width >= NARROW + 2 * DESK;
    double pageWidth = onDesk ? Math.min(widest, width - 2 * DESK) : width;
    double padding = pageWidth >= NARROW ? 56 : 28;
    double pageX = Math.floor((width - pageWidth) / 2);
    double pageY = onDesk ? 16 : 0;
    return new PagePlace(pageX, pageWidth, pageY, pageX + padding, pageY + 40);
  }

  /** The same with its text at least so far from the view's upper edge. */
  PagePlace lowered(double textTop) {
    return new PagePlace(pageX, pageWidth, pageY, textX, Math.max(textY, Math.rint(textTop)));
  }

  double textWidth() {
    return pageWidth - 2 * (textX - pageX);
  }

  /** Whether something is seen around the page; a narrow view is all paper. */
  boolean onDesk() {
    return pageY > 0;
  }
}
