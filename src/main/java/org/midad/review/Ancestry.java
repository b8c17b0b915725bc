package org.midad.review;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.midad.model.RevisionId;

/**
 * Which revision of a story came from which: a graph that runs from each revision to its parents. A
 * parent that is not among the revisions is taken for one without parents.
 *
 * @param parents of every revision
 */
public record Ancestry(Map<RevisionId, List<RevisionId>> parents) {
  private static final Comparator<RevisionId> BY_NAME = Comparator.comparing(RevisionId::sha256);

  public Ancestry {
    parents = Map.copyOf(parents);
  }

  /** The two graphs as one. */
  public Ancestry and(Ancestry other) {
    Map<RevisionId, List<RevisionId>> all = new LinkedHashMap<>(parents);
    all.putAll(other.parents);
    return new Ancestry(all);
  }

  public boolean has(RevisionId revision) {
    return parents.containsKey(revision);
  }

  /** Those that nothing was made from yet, in the order of their names. */
  public NavigableSet<RevisionId> heads() {
    NavigableSet<RevisionId> heads = new TreeSet<>(BY_NAME);
    heads.addAll(parents.keySet());
    parents.values().forEach(heads::removeAll);
    return heads;
  }

  /** A revision with all that it came from. */
  public Set<RevisionId> with(RevisionId revision) {
    Set<RevisionId> found = new LinkedHashSet<>();
    Deque<RevisionId> left = new ArrayDeque<>(List.of(revision));
    while (!left.isEmpty()) {
      RevisionId next = left.removeFirst();
      if (found.add(next)) {
        left.addAll(parentsOf(next));
      }
    }
    return found;
  }

  /** Whether the newer one came from the older one, by however many steps, or is it. */
  public boolean leads(RevisionId older, RevisionId newer) {
    return with(newer).contains(older);
  }

  /**
   * The lowest common ancestors: what both came from, and nothing else that both came from came
   * from it. One as a rule; several after a criss-cross, where each side has merged the other's
   * state of before; none where the two have nothing in common. In the order of their names.
   */
  public NavigableSet<RevisionId> bases(RevisionId one, RevisionId other) {
    NavigableSet<RevisionId> common = new TreeSet<>(BY_NAME);
    common.addAll(with(one));
    common.retainAll(with(other));
    // What a common one came from is common too: whoever is nobody's parent here is lowest.
    NavigableSet<RevisionId> lowest = new TreeSet<>(common);
    common.stream().map(this::parentsOf).forEach(lowest::removeAll);
    return lowest;
  }

  /**
   * Some of the revisions, each after those of its parents that are among them; where that leaves a
   * choice, by name.
   *
   * @throws IllegalArgumentException if they come from each other in a circle
   */
  public List<RevisionId> inOrder(Collection<RevisionId> some) {
    Set<RevisionId> done = new LinkedHashSet<>();
    NavigableSet<RevisionId> left = new TreeSet<>(BY_NAME);
    left.addAll(some);
    while (!left.isEmpty()) {
      List<RevisionId> ready =
          left.stream().filter(id -> parentsOf(id).stream().noneMatch(left::contains)).toList();
      if (ready.isEmpty()) {
        throw new IllegalArgumentException("revisions in a circle: " + left);
      }
      done.addAll(ready);
      ready.forEach(left::remove);
    }
    return List.copyOf(done);
  }

  private List<RevisionId> parentsOf(RevisionId revision) {
    return parents.getOrDefault(revision, List.of());
  }
}
