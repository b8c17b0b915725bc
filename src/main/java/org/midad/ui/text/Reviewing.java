package org.midad.ui.text;

import java.util.function.Function;
import org.midad.model.BlockSuggestion;
import org.midad.model.InkColor;

/**
 * How a page shows what is suggested for it.
 *
 * @param inks what each author's suggestions are marked with, by the author's id
 * @param words what stands beside a part for which something is suggested as a whole: a word or
 *     two; the empty string for nothing
 */
public record Reviewing(Function<String, InkColor> inks, Function<BlockSuggestion, String> words) {
  /** In the colours that go with the authors' ids, and without words. */
  static final Reviewing PLAIN = new Reviewing(InkColor::of, any -> "");
}
