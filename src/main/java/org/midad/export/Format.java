package org.midad.export;

import org.midad.model.Story;

/**
 * A form that stories leave the house in. Equal stories and issues give equal bytes; nothing is
 * read from the clock or the network.
 */
public sealed interface Format permits Ninjs, HtmlPage {

  /** One file with the whole story in it, in UTF-8. */
  byte[] write(Story story, Issue issue);

  /** What the file's name ends in, without the dot. */
  String extension();
}
