package org.midad.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.midad.arabic.typing.Digits;
import org.midad.arabic.typing.HouseStyle;
import org.midad.arabic.typing.QuotePair;
import org.midad.arabic.typing.TypingHelp;

/** How somebody writes, as named texts. A text that this Midad cannot read counts as not chosen. */
final class SavedWriting {
  private static final String HELPS = "typing-helps";
  private static final String INNER_QUOTES = "inner-quotes";
  private static final String DIGITS = "digits";
  private static final String CORRECTIONS = "corrections";
  private static final String ZOOM = "zoom";
  private static final String ARROWS = "arrows";
  private static final String TYPEWRITER = "typewriter";

  private SavedWriting() {}

  static Writing load(Map<String, String> kept) {
    HouseStyle usual = HouseStyle.DEFAULT;
    HouseStyle house =
        new HouseStyle(
            SavedSettings.read(kept, HELPS, SavedWriting::helps).orElse(usual.helps()),
            SavedSettings.read(kept, INNER_QUOTES, QuotePair::valueOf).orElse(usual.innerQuotes()),
            SavedSettings.read(kept, DIGITS, Digits::valueOf).orElse(usual.digits()),
            SavedSettings.read(kept, CORRECTIONS, SavedWriting::words).orElse(usual.corrections()));
    Writing writing =
        Writing.DEFAULT
            .withHouse(house)
            .withArrows(
                SavedSettings.read(kept, ARROWS, Writing.ArrowKeys::valueOf)
                    .orElse(Writing.DEFAULT.arrows()));
    return SavedSettings.read(kept, ZOOM, zoom -> writing.withZoom(Double.parseDouble(zoom)))
        .orElse(writing)
        .withTypewriter(Boolean.parseBoolean(kept.get(TYPEWRITER)));
  }

  static void save(Writing writing, Map<String, String> kept) {
    HouseStyle house = writing.house();
    kept.put(
        HELPS, house.helps().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
    kept.put(INNER_QUOTES, house.innerQuotes().name());
    kept.put(DIGITS, house.digits().name());
    kept.put(CORRECTIONS, lines(house.corrections()));
    kept.put(ZOOM, String.valueOf(writing.zoom()));
    kept.put(ARROWS, writing.arrows().name());
    kept.put(TYPEWRITER, String.valueOf(writing.typewriter()));
  }

  private static Set<TypingHelp> helps(String text) {
    return text.isBlank()
        ? Set.of()
        : Set.of(text.split(" ", -1)).stream().map(TypingHelp::valueOf).collect(Collectors.toSet());
  }

  /** A line for each: the wrong word, a tab, the right one. */
  private static String lines(Map<String, String> words) {
    return new TreeMap<>(words)
        .entrySet().stream()
            .map(word -> word.getKey() + "\t" + word.getValue())
            .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> words(String text) {
    Map<String, String> words = new LinkedHashMap<>();
    text.lines().map(line -> line.split("\t", 2)).forEach(pair -> words.put(pair[0], pair[1]));
    return words;
  }
}
