package org.midad.store.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands Lucene the words of a text, which may be in several parts. */
final class WordStream extends TokenStream {
  /** Between two parts: no phrase goes from one into the next. */
  private static final int GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Iterator<List<String>> parts;
  private Iterator<String> words = List.<String>of().iterator();

  WordStream(List<List<String>> parts) {
    this.parts = parts.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    int distance = 1;
    while (!words.hasNext() && parts.hasNext()) {
      words = parts.next().iterator();
      distance = GAP;
    }
    if (!words.hasNext()) {
      return false;
    }
    term.append(words.next());
    step.setPositionIncrement(distance);
    return true;
  }
}
