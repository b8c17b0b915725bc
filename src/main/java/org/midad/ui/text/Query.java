package org.midad.ui.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.midad.arabic.SearchText;
import org.midad.arabic.SearchText.Place;
import org.midad.edit.Span;
import org.midad.model.Block;
import org.midad.model.Problem;

/**
 * What is looked for in a story, part by part.
 *
 * @param words nothing is found by the empty string
 */
public record Query(String words, Manner manner) {
  /** How letters are compared. */
  public enum Manner {
    /** Spellings alike: hamza, ya, ta marbuta, vowels, tatweel, digits, capitals. */
    FOLDED,
    /** Letter by letter. */
    EXACT,
    /** A regular expression of Java's, on letters as they are written. */
    PATTERN
  }

  /**
   * Something found.
   *
   * @param span whole letters with their vowels
   * @param groups what a pattern's groups caught, the whole first; empty for other manners
   */
  public record Match(Span span, List<String> groups) {
    public Match {
      groups = List.copyOf(groups);
    }

    /** What comes in its place: {@code $0} to {@code $9} name a pattern's groups. */
    String replacement(String words) {
      StringBuilder with = new StringBuilder();
      for (int at = 0; at < words.length(); at++) {
        int group = at + 1 < words.length() ? words.charAt(at + 1) - '0' : -1;
        if (words.charAt(at) == '$' && group >= 0 && group < Math.min(10, groups.size())) {
          with.append(groups.get(group));
          at++;
        } else {
          with.append(words.charAt(at));
        }
      }
      return with.toString();
    }
  }

  /** A query ready to look into parts. */
  interface Finder {
    /**
     * In the order of the text, none over another.
     *
     * @throws Problem if a pattern is not done with it by the deadline
     */
    List<Match> in(Block block, Deadline deadline);
  }

  static final Query NOTHING = new Query("", Manner.FOLDED);

  /**
   * @throws Problem if the words are no pattern, where they are to be one
   */
  Finder finder() {
    if (words.isEmpty()) {
      return (block, deadline) -> List.of();
    }
    return switch (manner) {
      case FOLDED -> {
        SearchText wanted = SearchText.folded(words);
        yield (block, deadline) -> matches(block, SearchText.folded(block.text()).find(wanted));
      }
      case EXACT -> {
        SearchText wanted = SearchText.exact(words);
        yield (block, deadline) -> matches(block, SearchText.exact(block.text()).find(wanted));
      }
      case PATTERN -> {
        Pattern pattern = pattern();
        yield (block, deadline) -> matches(block, pattern, deadline);
      }
    };
  }

  private Pattern pattern() {
    try {
      return Pattern.compile(words);
    } catch (PatternSyntaxException e) {
      throw new Problem(e, "find.pattern");
    } catch (StackOverflowError e) {
      throw new Problem(e, "find.slow");
    }
  }

  private static List<Match> matches(Block block, List<Place> places) {
    return places.stream()
        .map(place -> new Match(new Span(block.id(), place.from(), place.to()), List.of()))
        .toList();
  }

  private static List<Match> matches(Block block, Pattern pattern, Deadline deadline) {
    String text = block.text();
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    List<Match> found = new ArrayList<>();
    try {
      Matcher matcher = pattern.matcher(new TimedText(text, deadline));
      int behind = 0;
      while (matcher.find()) {
        if (matcher.start() >= behind && matcher.end() > matcher.start()) {
          int from =
              letters.isBoundary(matcher.start())
                  ? matcher.start()
                  : letters.preceding(matcher.start());
          int to =
              letters.isBoundary(matcher.end()) ? matcher.end() : letters.following(matcher.end());
          // A letter of which only the vowel was meant may have been taken by the match before.
          if (from >= behind) {
            found.add(new Match(new Span(block.id(), from, to), groups(matcher)));
            behind = to;
          }
        }
      }
    } catch (StackOverflowError e) {
      // Java's engine descends a step for each letter of some repetitions.
      throw new Problem(e, "find.slow");
    }
    return List.copyOf(found);
  }

  private static List<String> groups(Matcher matcher) {
    List<String> groups = new ArrayList<>();
    for (int group = 0; group <= matcher.groupCount(); group++) {
      String caught = matcher.group(group);
      groups.add(caught == null ? "" : caught);
    }
    return groups;
  }
}
