package org.midad.typeset;

/** The families that ship with Midad; the reader picks one of the story families for the page. */
public enum FontFamily {
  /** Noto Naskh Arabic: the page's own face. */
  NASKH,
  /** Amiri: a book face, smaller on its line than Naskh. */
  AMIRI,
  /** IBM Plex Sans Arabic: everything around the page. */
  PLEX
}
