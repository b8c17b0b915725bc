package org.midad.store.search;

import java.util.ArrayList;
import java.util.List;
import org.midad.arabic.SearchWords;
import org.midad.model.Excerpt;
import org.midad.model.Excerpt.Place;

/** Finds in a text what it was found by. It serves one thread. */
public final class Excerpts {
  /** In UTF-16 units, as much as is read at a glance. */
  private static final int GLANCE = 160;

  /** Likewise: some words before the first that was found. */
  private static final int BEFORE = 40;

  private final SearchWords words;
  private final List<Wanted> wanted;

  /** Words that there are to be found in a text. */
  private final int sought;

  /**
   * @param words takes texts apart, and serves nobody else meanwhile
   */
  public Excerpts(SearchWords words, List<Wanted> wanted) {
    this.words = words;
    this.wanted = wanted;
    sought = wanted.stream().mapToInt(Excerpts::sought).sum();
  }

  private static int sought(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Word(var parts, var exact, var stem, var unfinished) ->
          parts.contains(Wanted.Part.TEXT) ? 1 : 0;
      case Wanted.Phrase(var parts, var words) ->
          parts.contains(Wanted.Part.TEXT) ? words.size() : 0;
      case Wanted.Any(var ways) -> ways.stream().mapToInt(Excerpts::sought).max().orElse(0);
      case Wanted.InStage stages -> 0;
      case Wanted.Changed changed -> 0;
      case Wanted.Not not -> 0;
    };
  }

  /** A whole text with its places. */
  public Excerpt whole(String text, Wanted.Part part) {
    return new Excerpt(text, places(text, part));
  }

  /**
   * The part of a text in which most was found; its beginning if nothing was.
   *
   * @param text each part in a line of its own
   */
  public Excerpt best(String text) {
    int most = 0;
    int start = 0;
    int line = 0;
    // A line that has all of it is good enough: texts may be long, and are read for every story.
    while (line < text.length() && most < sought) {
      int newline = text.indexOf('\n', line);
      int end = newline < 0 ? text.length() : newline;
      String part = text.substring(line, end);
      List<Place> places = places(part, Wanted.Part.TEXT);
      for (Place first : places) {
        int near = near(part, places, first);
        if (near > most) {
          most = near;
          start = line + first.from();
        }
      }
      line = end + 1;
    }
    int from = Math.min(start, wordAt(text, Math.max(0, start - BEFORE)));
    int to = Math.min(text.length(), from + BEFORE + 2 * GLANCE);
    String shown = (from == 0 ? "" : "… ") + text.substring(from, to).replace('\n', ' ');
    return new Excerpt(shown, places(shown, Wanted.Part.TEXT));
  }

  /** How many different words were found from a place on, as far as is read at a glance. */
  private static int near(String text, List<Place> places, Place first) {
    return (int)
        places.stream()
            .filter(one -> one.from() >= first.from() && one.to() <= first.from() + GLANCE)
            .map(one -> text.substring(one.from(), one.to()))
            .distinct()
            .count();
  }

  /** Goes on to where the next word begins. */
  private static int wordAt(String text, int near) {
    if (near == 0) {
      return 0;
    }
    int space = near;
    while (space < text.length() && !Character.isWhitespace(text.charAt(space))) {
      space++;
    }
    return Math.min(text.length(), space + 1);
  }

  private List<Place> places(String text, Wanted.Part part) {
    List<SearchWords.Word> all = words.of(text);
    boolean[] found = new boolean[all.size()];
    for (Wanted one : wanted) {
      mark(one, part, all, found);
    }
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < found.length; at++) {
      Place place = new Place(all.get(at).from(), all.get(at).to());
      if (found[at] && (places.isEmpty() || !places.getLast().equals(place))) {
        places.add(place);
      }
    }
    return places;
  }

  private static void mark(
      Wanted wanted, Wanted.Part part, List<SearchWords.Word> all, boolean[] found) {
    switch (wanted) {
      case Wanted.Word word -> {
        if (word.parts().contains(part)) {
          for (int at = 0; at < found.length; at++) {
            found[at] |= word.fits(all.get(at));
          }
        }
      }
      case Wanted.Phrase phrase -> {
        if (phrase.parts().contains(part)) {
          markPhrase(phrase.words(), all, found);
        }
      }
      case Wanted.Any(var ways) -> ways.forEach(way -> mark(way, part, all, found));
      case Wanted.InStage stages -> {}
      case Wanted.Changed changed -> {}
      case Wanted.Not not -> {}
    }
  }

  private static void markPhrase(List<String> phrase, List<SearchWords.Word> all, boolean[] found) {
    for (int at = 0; at + phrase.size() <= found.length; at++) {
      int length = 0;
      while (length < phrase.size() && all.get(at + length).exact().equals(phrase.get(length))) {
        length++;
      }
      if (length == phrase.size()) {
        for (int word = at; word < at + length; word++) {
          found[word] = true;
        }
      }
    }
  }
}
