package org.midad.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.midad.model.Person;

/** Colleagues who are named in a comment, with the sign that calls them: «@سلمى الخطيب». */
public final class Mentions {
  /** Before a name. */
  private static final char SIGN = '@';

  private Mentions() {}

  /** Ids of those who are named in a text, in the order of their naming, none twice. */
  public static List<String> of(String text, List<Person> people) {
    List<Person> longestFirst =
        people.stream()
            .sorted(Comparator.comparingInt((Person person) -> -person.name().length()))
            .toList();
    List<String> named = new ArrayList<>();
    for (int sign = text.indexOf(SIGN); sign >= 0; sign = text.indexOf(SIGN, sign + 1)) {
      String behind = text.substring(sign + 1);
      longestFirst.stream()
          .filter(person -> begins(behind, person.name()))
          .findFirst()
          .map(Person::id)
          .filter(id -> !named.contains(id))
          .ifPresent(named::add);
    }
    return named;
  }

  /**
   * What of a name is written before a caret, if a name is being written there: the letters behind
   * the last sign.
   */
  public static Optional<String> begun(String text, int caret) {
    int sign = text.lastIndexOf(SIGN, caret - 1);
    boolean word = sign == 0 || (sign > 0 && !Character.isLetterOrDigit(text.charAt(sign - 1)));
    return word ? Optional.of(text.substring(sign + 1, caret)) : Optional.empty();
  }

  /** A text in which the name that is being written before a caret is written out. */
  public static String completed(String text, int caret, Person person) {
    int sign = text.lastIndexOf(SIGN, caret - 1);
    return text.substring(0, sign + 1) + person.name() + " " + text.substring(caret).stripLeading();
  }

  /** A longer word that begins like a name is another one. */
  private static boolean begins(String text, String name) {
    return text.startsWith(name)
        && (text.length() == name.length()
            || !Character.isLetterOrDigit(text.codePointAt(name.length())));
  }
}
