package org.midad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every visible string stands in both languages, fits its pattern, and is used. What a failure
 * prints can be pasted into the files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslationsTest {
  private static final Path I18N = Path.of("assets/i18n");

  /** A key as a string literal: {@code "stage.draft"}; words and hyphens, joined by dots. */
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9][a-z0-9-]*)+)\"");

  /** A literal that is certainly a key, even if its first part is new. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?:new Problem\\(\\s*(?:\\w+,\\s*)?|\\b[mM]essages(?:\\(\\))?\\s*\\.of\\(\\s*)"
              + LITERAL);

  /** Literals that look like keys and are names of files or Java's own properties. */
  private static final Pattern NO_KEY =
      Pattern.compile(
          ".*\\.(json|txt|html|css|properties|png|jpg|jpeg|svg|ttf|otf|sql|db|log|zip|lock|docx|xml|rels)"
              + "|(user|java|os|file|line|prism|glass|javafx)\\..*");

  private final Map<String, String> arabic = read("midad_ar.properties");
  private final Map<String, String> english = read("midad_en.properties");
  private final Map<String, String> constants = constants();

  @Test
  void everyKeyStandsInBothLanguagesWithWords() {
    Set<String> lines = new TreeSet<>();
    english.forEach((key, words) -> missing(lines, "midad_ar", arabic, key, words));
    arabic.forEach((key, words) -> missing(lines, "midad_en", english, key, words));
    assertNothing("Translate and paste", lines);
  }

  @Test
  void noKeyStandsTwiceInAFile() {
    Set<String> lines = new TreeSet<>();
    for (String file : List.of("midad_ar.properties", "midad_en.properties")) {
      Set<String> seen = new HashSet<>();
      text(I18N.resolve(file))
          .lines()
          .filter(line -> !line.startsWith("#") && line.contains("="))
          .map(line -> line.substring(0, line.indexOf('=')).strip())
          .filter(key -> !seen.add(key))
          .forEach(key -> lines.add(file + ": " + key));
    }
    assertNothing("Take one of the two away", lines);
  }

  @Test
  void everyPatternParsesAndNamesTheSameArgumentsInBothLanguages() {
    Set<String> lines = new TreeSet<>();
    Map<String, Set<String>> arguments = new TreeMap<>();
    english.forEach((key, words) -> arguments.put(key, arguments(lines, "en", key, words)));
    arabic.forEach((key, words) -> {
      Set<String> names = arguments(lines, "ar", key, words);
      if (english.containsKey(key) && !names.equals(arguments.get(key))) {
        lines.add(key + ": ar has " + names + ", en has " + arguments.get(key));
      }
    });
    assertNothing("Make the arguments fit", lines);
  }

  @Test
  void anArabicPluralKnowsOneTwoFewAndMany() {
    Set<String> lines = new TreeSet<>();
    arabic.forEach((key, words) -> {
      if (words.contains("plural,")) {
        Set<String> forms = selectors(words);
        boolean whole =
            (forms.contains("one") || forms.contains("=1"))
                && (forms.contains("two") || forms.contains("=2"))
                && forms.containsAll(Set.of("few", "many", "other"));
        if (!whole) {
          lines.add(key + ": has only " + forms);
        }
      }
    });
    assertNothing("Arabic counts in one, two, few (3–10), many (11–99), other", lines);
  }

  @Test
  void everyKeyInTheCodeHasWords() {
    Set<String> lines = new TreeSet<>();
    usedInCode().stream()
        .filter(key -> !arabic.containsKey(key))
        .forEach(key -> lines.add(key + "="));
    constants.forEach((key, type) -> {
      if (!arabic.containsKey(key) && isNamed(type)) {
        lines.add(key + "=");
      }
    });
    assertNothing("Give words in midad_ar.properties and midad_en.properties", lines);
  }

  @Test
  void everyKeyIsUsed() {
    Set<String> used = usedInCode();
    Set<String> lines = new TreeSet<>(arabic.keySet());
    lines.removeIf(
        key -> used.contains(key) || used.contains(ruleOf(key)) || constants.containsKey(key));
    assertNothing("Nobody says this: take it out, or write its key as a literal", lines);
  }

  /** A rule's reason and example stand beside its name. */
  private static String ruleOf(String key) {
    return key.startsWith("rule.") ? key.replaceFirst("\\.(reason|example)$", "") : key;
  }

  /** An enum has names on the screen as soon as one of its constants has. */
  private boolean isNamed(String type) {
    return constants.entrySet().stream()
        .anyMatch(entry -> entry.getValue().equals(type) && arabic.containsKey(entry.getKey()));
  }

  private Set<String> usedInCode() {
    Set<String> prefixes =
        arabic.keySet().stream().map(TranslationsTest::prefix).collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(TranslationsTest::text)
          .forEach(code -> {
            keys(CALL, code).forEach(used::add);
            keys(LITERAL, code)
                .filter(key -> prefixes.contains(prefix(key)))
                .filter(key -> !NO_KEY.matcher(key).matches())
                .forEach(used::add);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return used;
  }

  /** Key of every constant of every enum of the program, with the enum's name. */
  private static Map<String, String> constants() {
    Map<String, String> constants = new TreeMap<>();
    Path root = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(root.resolve("org/midad"))) {
      files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> type(file.replace(".class", "").replace(File.separatorChar, '.')))
          .filter(Class::isEnum)
          .forEach(type -> {
            for (Object constant : type.getEnumConstants()) {
              constants.put(Messages.key((Enum<?>) constant), type.getName());
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return constants;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, TranslationsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a class of ours is not there: " + name, e);
    }
  }

  private static void missing(
      Set<String> lines, String file, Map<String, String> words, String key, String others) {
    if (words.getOrDefault(key, "").isBlank()) {
      lines.add(file + ".properties: " + key + "=" + others);
    }
  }

  private static Set<String> arguments(
      Set<String> lines, String language, String key, String words) {
    try {
      return new TreeSet<>(
          new MessageFormat(words, ULocale.forLanguageTag(language)).getArgumentNames());
    } catch (IllegalArgumentException e) {
      lines.add(language + " " + key + ": " + e.getMessage());
      return Set.of();
    }
  }

  private static Set<String> selectors(String words) {
    MessagePattern pattern = new MessagePattern(words);
    Set<String> selectors = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        selectors.add(pattern.getSubstring(part));
      }
    }
    return selectors;
  }

  private static Stream<String> keys(Pattern pattern, String code) {
    return pattern.matcher(code).results().map(result -> result.group(1));
  }

  private static String prefix(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static void assertNothing(String what, Set<String> lines) {
    assertThat(lines).as("%s:%n%s%n", what, String.join("\n", lines)).isEmpty();
  }

  private static Map<String, String> read(String file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(I18N.resolve(file))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> words = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return words;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
