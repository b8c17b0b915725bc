package org.midad.arabic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds many phrases in a text at once, also behind the particles that Arabic joins to their first
 * word. How many phrases there are makes no difference to how long it takes. Immutable once made,
 * and any thread may use it.
 */
public final class PhraseFinder<T> {
  private final Node<T> root = new Node<>();
  private final UnaryOperator<String> fold;

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(2);
    private @Nullable T meant;
  }

  /**
   * What was found.
   *
   * @param first number of its first word among those that were given
   * @param last number of its last word
   * @param particles joined to its first word
   * @param words as they stand there, without the particles, with a space between them
   */
  public record Hit<T>(T meant, int first, int last, String particles, String words) {}

  /** Tells whether a word goes on with the one behind it, as when a space alone parts them. */
  public interface Joints {
    /**
     * @param word its number
     */
    boolean goesOn(int word);
  }

  /**
   * @param phrases each with what is meant by it
   * @param fold makes words alike that are to be found for one another
   */
  public PhraseFinder(Map<String, T> phrases, UnaryOperator<String> fold) {
    this.fold = fold;
    phrases.forEach((phrase, meant) -> {
      Node<T> node = root;
      for (String word : phrase.strip().split("\\s+", -1)) {
        node = node.next.computeIfAbsent(fold.apply(word), letters -> new Node<>());
      }
      if (node.meant == null) {
        node.meant = meant;
      }
    });
  }

  /**
   * The phrases that stand in a text, in order; of those that begin with one word the longest, and
   * none over another.
   *
   * @param words without vowels and tatweel
   */
  public List<Hit<T>> find(List<String> words, Joints joints) {
    List<Hit<T>> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Hit<T> longest = null;
      for (JoinedParticles.Parts parts : JoinedParticles.of(words.get(at))) {
        Hit<T> hit = from(parts, words, at, joints);
        if (hit != null && (longest == null || hit.last > longest.last)) {
          longest = hit;
        }
      }
      if (longest == null) {
        at++;
      } else {
        found.add(longest);
        at = longest.last + 1;
      }
    }
    return found;
  }

  private @Nullable Hit<T> from(
      JoinedParticles.Parts parts, List<String> words, int first, Joints joints) {
    Node<T> node = root.next.get(fold.apply(parts.word()));
    StringBuilder letters = new StringBuilder(parts.word());
    Hit<T> longest = null;
    int at = first;
    while (node != null) {
      if (node.meant != null) {
        longest = new Hit<>(node.meant, first, at, parts.particles(), letters.toString());
      }
      if (at + 1 >= words.size() || !joints.goesOn(at)) {
        break;
      }
      at++;
      letters.append(' ').append(words.get(at));
      node = node.next.get(fold.apply(words.get(at)));
    }
    return longest;
  }
}
