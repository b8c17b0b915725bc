package org.midad.tag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.midad.arabic.SearchWords;

/**
 * What words weigh: the fewer stories of the archive have one, the more (tf-idf, as in Manning,
 * Raghavan and Schütze, «Introduction to Information Retrieval», 6.2). Words are stems.
 */
final class WordWeights {
  /** So many are kept, those of most stories. */
  private static final int KEPT = 30_000;

  private final int stories;
  private final Map<String, Integer> numbers;

  /** In how many stories the word of each number stands. */
  private final int[] frequencies;

  private WordWeights(int stories, List<String> words, int[] frequencies) {
    this.stories = stories;
    this.frequencies = frequencies;
    numbers = HashMap.newHashMap(words.size());
    for (String word : words) {
      numbers.put(word, numbers.size());
    }
  }

  /** Of the words that stand in two stories at least. */
  static WordWeights of(List<Map<String, Integer>> stories) {
    Map<String, Integer> found = new HashMap<>();
    stories.forEach(story -> story.keySet().forEach(word -> found.merge(word, 1, Integer::sum)));
    List<Map.Entry<String, Integer>> kept =
        found.entrySet().stream()
            .filter(word -> word.getValue() > 1)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(KEPT)
            .toList();
    return new WordWeights(
        stories.size(),
        kept.stream().map(Map.Entry::getKey).toList(),
        kept.stream().mapToInt(Map.Entry::getValue).toArray());
  }

  /** How often each word stands in a text. */
  static Map<String, Integer> count(SearchWords words, String text) {
    Map<String, Integer> counts = new HashMap<>();
    words.of(text).forEach(word -> counts.merge(word.stem(), 1, Integer::sum));
    return counts;
  }

  int size() {
    return frequencies.length;
  }

  int stories() {
    return stories;
  }

  /** In how many of all stories a word stands, from 0 to 1. */
  double share(String word) {
    Integer number = numbers.get(word);
    return number == null ? 0 : (double) frequencies[number] / stories;
  }

  /** How much it says that a word stands in a text, from 1 for what stands everywhere. */
  double rarity(String word) {
    Integer number = numbers.get(word);
    return rarity(number == null ? 0 : frequencies[number]);
  }

  private double rarity(int frequency) {
    return 1 + Math.log((1.0 + stories) / (1 + frequency));
  }

  /** A text as the weights of its words by their numbers; the sum of their squares is 1. */
  SortedMap<Integer, Double> weigh(Map<String, Integer> counts) {
    SortedMap<Integer, Double> weights = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      Integer number = numbers.get(count.getKey());
      // What stands in every other story tells nothing of its matter.
      if (number != null && frequencies[number] <= stories / 2) {
        double weight = (1 + Math.log(count.getValue())) * rarity(frequencies[number]);
        weights.put(number, weight);
        squares += weight * weight;
      }
    }
    double length = Math.sqrt(squares);
    weights.replaceAll((number, weight) -> weight / length);
    return weights;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(stories);
    out.writeInt(frequencies.length);
    String[] words = new String[frequencies.length];
    numbers.forEach((word, number) -> words[number] = word);
    for (int number = 0; number < words.length; number++) {
      out.writeUTF(words[number]);
      out.writeInt(frequencies[number]);
    }
  }

  static WordWeights read(DataInput in) throws IOException {
    int stories = in.readInt();
    int[] frequencies = new int[in.readInt()];
    List<String> words = new ArrayList<>(frequencies.length);
    for (int number = 0; number < frequencies.length; number++) {
      words.add(in.readUTF());
      frequencies[number] = in.readInt();
    }
    return new WordWeights(stories, words, frequencies);
  }
}
