package org.midad.export;

import org.midad.model.Problem;
import org.midad.model.Story;

/**
 * A form that stories leave the house in. Equal stories and issues give equal bytes; nothing is
 * read from the clock or the network.
 */
public sealed interface Format permits Ninjs, HtmlPage, Docx, Markdown, PlainText {

  /**
   * One file with the whole story in it; text in UTF-8.
   *
   * @throws Problem {@code problem.picture.missing} or {@code -damaged}, where pictures stand in
   *     the file itself
   */
  byte[] write(Story story, Issue issue, PictureFiles pictures);

  /** What the file's name ends in, without the dot. */
  String extension();

  /** Whether it holds suggestions and comments; if not, it takes a story without any. */
  default boolean holdsReview() {
    return false;
  }

  /** Whether it names the pictures' files, which then have to stand beside its own. */
  boolean namesPictures();
}
