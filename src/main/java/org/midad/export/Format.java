package org.midad.export;

import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.review.Suggestions;

/**
 * A form that stories leave the house in. Equal stories and issues give equal bytes; nothing is
 * read from the clock or the network.
 */
public sealed interface Format
    permits Ninjs,
        FirstNinjs,
        NewsmlG2,
        NewsArticle,
        Rss,
        Atom,
        HtmlPage,
        HtmlFragment,
        PdfProof,
        Icml,
        Docx,
        Markdown,
        PlainText {

  /**
   * One file with the whole story in it; text in UTF-8. What is only suggested stays in the house,
   * and so does what colleagues said about it, but in a form that is made for them. Of a story that
   * is withdrawn the headline is left, and that it was.
   *
   * @throws Problem {@code problem.picture.missing} or {@code -damaged}, where pictures stand in
   *     the file itself
   */
  default byte[] write(Story story, Issue issue, PictureFiles pictures) {
    Story leaving = holdsReview() ? story : Suggestions.forReaders(story);
    return print(Notices.after(leaving, issue), issue, pictures);
  }

  /**
   * The same for a story in which nothing is suggested, and of which nobody says anything, unless
   * the form holds that; for {@link #write} alone.
   */
  byte[] print(Story story, Issue issue, PictureFiles pictures);

  /** What the file's name ends in, without the dot. */
  String extension();

  /** Whether it holds suggestions and comments; if not, it takes a story without any. */
  default boolean holdsReview() {
    return false;
  }

  /** Whether it names the pictures' files, which then have to stand beside its own. */
  boolean namesPictures();
}
