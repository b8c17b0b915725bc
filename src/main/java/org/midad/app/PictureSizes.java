package org.midad.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.midad.model.Figure;
import org.midad.model.Problem;
import org.midad.store.Library;

/**
 * How many bytes leave of each picture. To know it the file is read once; one that cannot be read
 * has none, and is told of when it is to leave.
 */
final class PictureSizes implements ToLongFunction<Figure.Media> {
  private final Library library;
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  PictureSizes(Library library) {
    this.library = library;
  }

  @Override
  public long applyAsLong(Figure.Media media) {
    return known.computeIfAbsent(media.sha256(), name -> size(media));
  }

  private long size(Figure.Media media) {
    try {
      return library.media().readLeaving(media).length;
    } catch (Problem lost) {
      return 0;
    }
  }
}
