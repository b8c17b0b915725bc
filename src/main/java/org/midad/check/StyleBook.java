package org.midad.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a newspaper has decided about its texts: its choices, its own rules, and which rules keep
 * silent where.
 *
 * @param silent by the name of a rule, the codes of the sections in which it is switched off, or
 *     {@link #EVERYWHERE}
 */
public record StyleBook(
    HouseStyle style, List<WrittenRule> rules, Map<String, Set<String>> silent) {
  /** Stands for all sections. */
  public static final String EVERYWHERE = "*";

  /** Before anything was decided. */
  public static final StyleBook EMPTY = new StyleBook(HouseStyle.DEFAULT, List.of(), Map.of());

  public StyleBook {
    rules = List.copyOf(rules);
    silent = Map.copyOf(silent);
  }

  /**
   * Rules that come with the program and the newspaper's own, without those that keep silent.
   *
   * @param section its code, or empty for a story that has none
   */
  public List<Rule> rules(List<? extends Rule> given, String section) {
    return Stream.<Rule>concat(
            given.stream(), rules.stream().filter(NewsroomRule::isReadable).map(NewsroomRule::new))
        .filter(rule -> speaks(rule.name(), section))
        .toList();
  }

  /** Of some rules those that do not keep silent. */
  public List<Rule> speaking(List<? extends Rule> given, String section) {
    return given.stream()
        .<Rule>map(rule -> rule)
        .filter(rule -> speaks(rule.name(), section))
        .toList();
  }

  private boolean speaks(String rule, String section) {
    Set<String> off = silent.getOrDefault(rule, Set.of());
    return !off.contains(EVERYWHERE) && !off.contains(section);
  }
}
