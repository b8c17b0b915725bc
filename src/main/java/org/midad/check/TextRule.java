package org.midad.check;

import java.util.List;

/** A rule that needs no more than one text and its circumstances. */
public non-sealed interface TextRule extends Rule {
  /** What it finds in a text, in any order. */
  List<Hit> check(ReadText text, Circumstances circumstances);
}
