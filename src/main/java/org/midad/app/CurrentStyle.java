package org.midad.app;

import org.midad.check.StyleBook;
import org.midad.store.Library;
import org.midad.store.StyleBooks.Kept;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The style book that counts now, and the form in which the library keeps it. */
final class CurrentStyle {
  private CurrentStyle() {}

  static StyleBook of(Library library) {
    return library.styleBooks().last().map(CurrentStyle::read).orElse(StyleBook.EMPTY);
  }

  /** One that this Midad cannot read counts as empty, so that it keeps nobody from checking. */
  static StyleBook read(Kept kept) {
    try {
      return JsonMapper.shared().readValue(kept.content(), StyleBook.class);
    } catch (JacksonException e) {
      return StyleBook.EMPTY;
    }
  }

  static String write(StyleBook book) {
    return JsonMapper.shared().writeValueAsString(book);
  }
}
