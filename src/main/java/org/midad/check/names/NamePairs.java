package org.midad.check.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.midad.arabic.JoinedParticles;
import org.midad.check.ReadText;

/**
 * Names that a story spells in two ways: «قرجوخ» and «قرجوغ», «خضر جيجة» and «خضرجيجة». Nothing in
 * Arabic's letters says what is a name; a word that no dictionary has is taken for one.
 */
final class NamePairs {
  private static final Pattern ARABIC = Pattern.compile("[ء-غف-ي]+");

  /** In letters: shorter words are alike by chance. */
  private static final int SHORTEST = 4;

  /** Words behind which a space is often forgotten: what they are joined to is no name. */
  static final Set<String> FUNCTION_WORDS =
      Set.of(
          "في", "من", "على", "عن", "إلى", "الى", "ما", "لا", "لم", "لن", "أن", "ان", "إن", "أو",
          "او", "كل", "قد", "ثم", "هو", "هي", "مع", "كما", "هذا", "هذه", "ذلك", "بعد", "قبل", "غير",
          "عدم", "أي", "يا", "ال", "بل", "إذا", "اذا", "حتى", "كان", "التي", "الذي", "حيث", "بين");

  private final Predicate<String> known;

  /**
   * @param known whether a dictionary has a word
   */
  NamePairs(Predicate<String> known) {
    this.known = known;
  }

  /** A spelling, and where it stands in their order. */
  record Spelling(String name, List<Where> where) {}

  /**
   * @param from of the first letter, with what is joined to it
   * @param to behind the last letter
   * @param particles that are joined to the name there
   */
  record Where(ReadText text, int from, int to, String particles) {}

  /** Two spellings of one name; the first is the more frequent, or comes first. */
  record Pair(Spelling common, Spelling rare) {}

  private record Token(ReadText text, ReadText.Word word) {}

  /** A name as it may be meant by strange words that are the same but for their particles. */
  private record Strange(String name, List<Token> tokens) {
    Spelling as(String part) {
      List<Where> where = new ArrayList<>();
      for (Token token : tokens) {
        JoinedParticles.of(token.word().bare()).stream()
            .filter(parts -> parts.word().equals(part))
            .findFirst()
            .ifPresent(parts ->
                where.add(
                    new Where(
                        token.text(), token.word().from(), token.word().to(), parts.particles())));
      }
      return new Spelling(part, where);
    }
  }

  List<Pair> in(List<ReadText> texts) {
    Map<String, List<Token>> words = new LinkedHashMap<>();
    Map<String, List<Spelling>> apart = new HashMap<>();
    for (ReadText text : texts) {
      Token before = null;
      for (ReadText.Word word : text.words()) {
        Token token = ARABIC.matcher(word.bare()).matches() ? new Token(text, word) : null;
        if (token != null && word.bare().length() >= SHORTEST && !known.test(word.bare())) {
          words.computeIfAbsent(word.bare(), bare -> new ArrayList<>()).add(token);
        }
        if (token != null && before != null) {
          together(before, token, apart);
        }
        before = token;
      }
    }
    List<Strange> names = names(words);
    List<Pair> pairs = new ArrayList<>(twice(names));
    pairs.addAll(joined(names, apart));
    return pairs;
  }

  private static void together(Token first, Token second, Map<String, List<Spelling>> apart) {
    if (first.text().text().substring(first.word().to(), second.word().from()).isBlank()) {
      for (JoinedParticles.Parts parts : JoinedParticles.of(first.word().bare())) {
        if (parts.word().length() > 1 && !FUNCTION_WORDS.contains(parts.word())) {
          Where where =
              new Where(first.text(), first.word().from(), second.word().to(), parts.particles());
          apart
              .computeIfAbsent(parts.word() + second.word().bare(), both -> new ArrayList<>())
              .add(new Spelling(parts.word() + " " + second.word().bare(), List.of(where)));
        }
      }
    }
  }

  /** Words that are the same but for their particles become one. */
  private static List<Strange> names(Map<String, List<Token>> words) {
    Map<String, List<Token>> names = new LinkedHashMap<>();
    words.forEach((word, tokens) -> {
      String name =
          parts(word).stream().skip(1).filter(words::containsKey).findFirst().orElse(word);
      names.computeIfAbsent(name, same -> new ArrayList<>()).addAll(tokens);
    });
    return names.entrySet().stream()
        .map(name -> new Strange(name.getKey(), name.getValue()))
        .toList();
  }

  /** First the word with all that is joined to it. */
  private static List<String> parts(String word) {
    return JoinedParticles.of(word).stream()
        .map(JoinedParticles.Parts::word)
        .filter(part -> part.length() >= SHORTEST)
        .toList();
  }

  private static List<Pair> twice(List<Strange> names) {
    List<Pair> pairs = new ArrayList<>();
    List<List<String>> parts = names.stream().map(name -> parts(name.name())).toList();
    for (int one = 0; one < names.size(); one++) {
      for (int other = one + 1; other < names.size(); other++) {
        pair(names.get(one), parts.get(one), names.get(other), parts.get(other), pairs);
      }
    }
    return pairs;
  }

  private static void pair(
      Strange one, List<String> its, Strange other, List<String> others, List<Pair> pairs) {
    if (its.stream().anyMatch(others::contains)) {
      return;
    }
    for (String first : its) {
      for (String second : others) {
        if (Likeness.maybeOneName(first, second)) {
          pairs.add(ordered(one.as(first), other.as(second)));
          return;
        }
      }
    }
  }

  private static List<Pair> joined(List<Strange> names, Map<String, List<Spelling>> apart) {
    List<Pair> pairs = new ArrayList<>();
    for (Strange name : names) {
      for (String part : parts(name.name())) {
        List<Spelling> two = apart.getOrDefault(part, List.of());
        if (!two.isEmpty()) {
          List<Where> where = two.stream().flatMap(one -> one.where().stream()).toList();
          pairs.add(ordered(new Spelling(two.getFirst().name(), where), name.as(part)));
          break;
        }
      }
    }
    return pairs;
  }

  private static Pair ordered(Spelling one, Spelling other) {
    return one.where().size() >= other.where().size() ? new Pair(one, other) : new Pair(other, one);
  }
}
