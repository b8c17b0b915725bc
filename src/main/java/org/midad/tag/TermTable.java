package org.midad.tag;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Letters;
import org.midad.model.Problem;
import org.midad.model.Tag;
import org.midad.model.Term;

/** A vocabulary as a table: a row for each entry, its columns named in English or in Arabic. */
public final class TermTable {
  /** What parts the synonyms in their field. */
  private static final String BETWEEN = "؛ ";

  private static final Pattern PARTED = Pattern.compile("[؛;|\\n]");

  private static final List<String> TRUE = List.of("yes", "true", "1", "نعم");

  private enum Column {
    CODE("code", "الرمز"),
    ARABIC("arabic", "العربية"),
    ENGLISH("english", "الإنجليزية"),
    SYNONYMS("synonyms", "المرادفات"),
    BROADER("broader", "الأعم"),
    RETIRED("retired", "متقاعد"),
    KEPT_AS("kept_as", "مدموج في");

    private final String english;
    private final String arabic;

    Column(String english, String arabic) {
      this.english = plain(english);
      this.arabic = plain(arabic);
    }

    boolean isCalled(String name) {
      return name.equals(english) || name.equals(arabic);
    }
  }

  private TermTable() {}

  /** The names of the columns, as they are written. */
  public static List<String> columns() {
    return Stream.of(Column.values())
        .map(column -> column.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** An entry as a row of these columns. */
  public static List<String> row(Term term) {
    return List.of(
        term.code(),
        term.arabic(),
        term.english(),
        String.join(BETWEEN, term.synonyms()),
        Objects.requireNonNullElse(term.broader(), ""),
        term.retired() ? "yes" : "",
        Objects.requireNonNullElse(term.keptAs(), ""));
  }

  /**
   * Reads the entries of a table. Without a code an entry goes by its name.
   *
   * @param rows the first has the columns' names
   * @throws Problem {@code problem.vocabulary.columns} where none of them is a name's, {@code
   *     -nameless} or {@code -twice} with the number of the row, from 1 for the first entry
   */
  public static List<Term> read(Tag.Scheme scheme, List<List<String>> rows) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<String> head = rows.isEmpty() ? List.of() : rows.getFirst();
    for (int at = 0; at < head.size(); at++) {
      String name = plain(head.get(at));
      for (Column column : Column.values()) {
        if (column.isCalled(name)) {
          places.putIfAbsent(column, at);
        }
      }
    }
    if (!places.containsKey(Column.ARABIC) && !places.containsKey(Column.ENGLISH)) {
      throw new Problem("problem.vocabulary.columns", String.join("، ", columns()));
    }
    Map<String, Term> terms = new LinkedHashMap<>();
    for (int number = 1; number < rows.size(); number++) {
      Term term = term(scheme, rows.get(number), places, number);
      if (terms.put(term.code(), term) != null) {
        throw new Problem("problem.vocabulary.twice", number, term.code());
      }
    }
    return List.copyOf(terms.values());
  }

  private static Term term(
      Tag.Scheme scheme, List<String> row, Map<Column, Integer> places, int number) {
    Map<Column, String> fields = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      Integer place = places.get(column);
      fields.put(column, place == null || place >= row.size() ? "" : row.get(place).strip());
    }
    String arabic = field(fields, Column.ARABIC);
    String english = field(fields, Column.ENGLISH);
    String name = arabic.isEmpty() ? english : arabic;
    if (name.isEmpty()) {
      throw new Problem("problem.vocabulary.nameless", number);
    }
    String code = field(fields, Column.CODE);
    return new Term(
        scheme,
        code.isEmpty() ? name : code,
        arabic,
        english,
        synonyms(field(fields, Column.SYNONYMS)),
        emptyToNull(field(fields, Column.BROADER)),
        TRUE.contains(field(fields, Column.RETIRED).toLowerCase(Locale.ROOT)),
        emptyToNull(field(fields, Column.KEPT_AS)));
  }

  private static String field(Map<Column, String> fields, Column column) {
    return fields.getOrDefault(column, "");
  }

  /** Names that stand in one field, one after another. */
  public static List<String> synonyms(String field) {
    return PARTED
        .splitAsStream(field)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.toList());
  }

  /** The same names in one field. */
  public static String field(List<String> synonyms) {
    return String.join(BETWEEN, synonyms);
  }

  private static String plain(String name) {
    return Letters.fold(name).replace(' ', '_').replace('-', '_');
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
