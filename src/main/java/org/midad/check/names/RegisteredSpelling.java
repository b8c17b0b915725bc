package org.midad.check.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.midad.arabic.JoinedParticles;
import org.midad.arabic.PhraseFinder;
import org.midad.check.Circumstances;
import org.midad.check.Hit;
import org.midad.check.Message;
import org.midad.check.ReadText;
import org.midad.check.Severity;
import org.midad.check.TextRule;
import org.midad.check.spelling.Slips;
import org.midad.check.spelling.SpelledWords;
import org.midad.model.RegisteredName;

/**
 * A name is written as the register has it. Found are its variants; spellings that differ in hamza,
 * ya and ta marbuta alone, unless they are other words («على» is not «علي»); and names of which two
 * words are written as one.
 */
public final class RegisteredSpelling implements TextRule {
  private final Predicate<String> known;
  private final PhraseFinder<List<Entry>> finder;

  /** A name with its spellings as texts have them: without vowels and tatweel. */
  private record Entry(RegisteredName name, String letters, List<String> variants) {
    static Entry of(RegisteredName name) {
      return new Entry(
          name,
          plain(name.name()),
          name.variants().stream().map(RegisteredSpelling::plain).toList());
    }
  }

  /**
   * @param known whether a dictionary has a word
   */
  public RegisteredSpelling(List<RegisteredName> names, Predicate<String> known) {
    this.known = known;
    Map<String, List<Entry>> spellings = new LinkedHashMap<>();
    for (RegisteredName name : names) {
      Entry entry = Entry.of(name);
      add(spellings, entry.letters(), entry);
      entry.variants().forEach(variant -> add(spellings, variant, entry));
      joined(entry.letters()).forEach(joint -> add(spellings, joint, entry));
    }
    this.finder = new PhraseFinder<>(spellings, Slips::skeleton);
  }

  private static void add(Map<String, List<Entry>> spellings, String words, Entry entry) {
    List<Entry> entries =
        spellings.computeIfAbsent(Slips.skeleton(words), letters -> new ArrayList<>(1));
    if (!entries.contains(entry)) {
      entries.add(entry);
    }
  }

  /** Each time two of its words written as one. */
  private static List<String> joined(String name) {
    List<String> words = List.of(name.split(" ", -1));
    return IntStream.range(1, words.size())
        .mapToObj(at ->
            String.join(" ", words.subList(0, at))
                + String.join(" ", words.subList(at, words.size())))
        .toList();
  }

  private static String plain(String words) {
    return String.join(
        " ", Arrays.stream(words.split(" ", -1)).map(SpelledWords::letters).toList());
  }

  @Override
  public String name() {
    return "rule.name-register";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return found(text);
  }

  /**
   * The names that a text writes otherwise. Each message names the approved spelling, and then what
   * stands there.
   */
  public List<Hit> found(ReadText text) {
    List<ReadText.Word> words = text.words();
    List<Hit> hits = new ArrayList<>();
    hits(text)
        .forEach(found ->
            wrong(found)
                .ifPresent(entry -> {
                  RegisteredName name = entry.name();
                  hits.add(
                      new Hit(
                          words.get(found.first()).from(),
                          words.get(found.last()).to(),
                          Message.of("finding.name-register", name.name(), found.words()),
                          JoinedParticles.join(found.particles(), name.name()),
                          entry.variants().contains(found.words())));
                }));
    return hits;
  }

  /** The names that a text speaks of, each as often as it does, however it writes them. */
  public List<RegisteredName> named(ReadText text) {
    List<RegisteredName> names = new ArrayList<>();
    for (PhraseFinder.Hit<List<Entry>> found : hits(text)) {
      List<Entry> right =
          found.meant().stream().filter(entry -> entry.letters().equals(found.words())).toList();
      right.forEach(entry -> names.add(entry.name()));
      if (right.isEmpty()) {
        wrong(found).ifPresent(entry -> names.add(entry.name()));
      }
    }
    return names;
  }

  private List<PhraseFinder.Hit<List<Entry>>> hits(ReadText text) {
    List<ReadText.Word> words = text.words();
    return finder.find(
        words.stream().map(ReadText.Word::bare).toList(),
        at -> text.text().substring(words.get(at).to(), words.get(at + 1).from()).isBlank());
  }

  /** The name that is written otherwise; nothing if what stands there is right. */
  private Optional<Entry> wrong(PhraseFinder.Hit<List<Entry>> found) {
    String words = found.words();
    if (found.meant().stream().anyMatch(entry -> entry.letters().equals(words))) {
      return Optional.empty();
    }
    return found.meant().stream()
        .filter(entry -> entry.variants().contains(words))
        .findFirst()
        .or(() ->
            found.meant().stream().filter(entry -> isSlip(words, entry.letters())).findFirst());
  }

  /**
   * Whether what stands there is no other word: beside a name's other words all but the commonest
   * words are taken for slips.
   */
  private boolean isSlip(String written, String right) {
    List<String> words = List.of(written.split(" ", -1));
    List<String> meant = List.of(right.split(" ", -1));
    if (words.size() != meant.size()) {
      return !words.stream().allMatch(known);
    }
    Predicate<String> other = words.size() == 1 ? known : NamePairs.FUNCTION_WORDS::contains;
    return IntStream.range(0, words.size())
        .filter(at -> !words.get(at).equals(meant.get(at)))
        .mapToObj(words::get)
        .noneMatch(other);
  }
}
