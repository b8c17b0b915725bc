package org.midad.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.midad.arabic.SearchWords;

/** Picks the words that tell what a text is about: frequent in it, and rare elsewhere. */
final class Similar {
  /** So many of them a similar story has at least. */
  static final int SHARED = 4;

  /** More do not tell more. */
  private static final int TELLING = 30;

  /** In letters: shorter stems belong to words of every kind. */
  private static final int SHORTEST = 3;

  /** A word that every so manieth story has tells nothing of this one. */
  private static final int COMMON = 5;

  private Similar() {}

  /**
   * A stem.
   *
   * @param weight how much it tells, over 0
   */
  record Weighed(String stem, float weight) {}

  static List<Weighed> telling(IndexReader index, String text) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (SearchWords.Word word : new SearchWords().of(text)) {
      if (word.stem().length() >= SHORTEST) {
        counts.merge(word.stem(), 1, Integer::sum);
      }
    }
    int stories = index.numDocs();
    List<Weighed> weighed = new ArrayList<>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      int having = index.docFreq(new Term(Documents.stem(Wanted.Part.TEXT), count.getKey()));
      if (having > 1 && (having <= COMMON || having < stories / COMMON)) {
        double rare = Math.log((double) stories / having + 1);
        weighed.add(new Weighed(count.getKey(), (float) (Math.sqrt(count.getValue()) * rare)));
      }
    }
    weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    return List.copyOf(weighed.subList(0, Math.min(TELLING, weighed.size())));
  }
}
