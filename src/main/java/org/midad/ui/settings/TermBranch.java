package org.midad.ui.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.midad.model.Term;

/**
 * An entry of a vocabulary with what hangs below it.
 *
 * @param fits whether it is looked for itself, and not shown for what is below it alone
 */
record TermBranch(Term term, boolean fits, List<TermBranch> below) {
  /**
   * A vocabulary as a tree.
   *
   * @param all in the order in which they are to stand
   * @param wanted codes of those that are looked for; they are shown, and what leads to them
   */
  static List<TermBranch> of(List<Term> all, Set<String> wanted) {
    Set<String> codes = all.stream().map(Term::code).collect(Collectors.toSet());
    List<Term> roots = new ArrayList<>();
    Map<String, List<Term>> narrower = new HashMap<>();
    for (Term term : all) {
      String above = term.broader();
      if (above != null && codes.contains(above)) {
        narrower.computeIfAbsent(above, any -> new ArrayList<>()).add(term);
      } else {
        roots.add(term);
      }
    }
    return of(roots, narrower, wanted);
  }

  private static List<TermBranch> of(
      List<Term> terms, Map<String, List<Term>> narrower, Set<String> wanted) {
    List<TermBranch> branches = new ArrayList<>();
    for (Term term : terms) {
      List<TermBranch> below = of(narrower.getOrDefault(term.code(), List.of()), narrower, wanted);
      boolean fits = wanted.contains(term.code());
      if (fits || !below.isEmpty()) {
        branches.add(new TermBranch(term, fits, below));
      }
    }
    return branches;
  }
}
