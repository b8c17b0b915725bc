package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.midad.model.RevisionId;

class AncestryTest {
  @Test
  void theNewerOfALineIsItsHeadAndTheOlderItsBase() {
    Ancestry line = graph("a", "b:a", "c:b");
    assertThat(line.heads()).containsExactly(id("c"));
    assertThat(line.bases(id("b"), id("c"))).containsExactly(id("b"));
    assertThat(line.leads(id("a"), id("c"))).isTrue();
    assertThat(line.leads(id("c"), id("a"))).isFalse();
  }

  @Test
  void aForkHasTwoHeadsAndItsPointAsBase() {
    Ancestry fork = graph("a", "b:a", "c:b", "d:b");
    assertThat(fork.heads()).containsExactly(id("c"), id("d"));
    assertThat(fork.bases(id("c"), id("d"))).containsExactly(id("b"));
  }

  @Test
  void aCrissCrossHasTwoBases() {
    Ancestry crossed = graph("a", "b:a", "c:a", "d:b,c", "e:c,b");
    assertThat(crossed.bases(id("d"), id("e"))).containsExactly(id("b"), id("c"));
  }

  @Test
  void aBaseOfAMergeIsTheLatestThatBothSidesShare() {
    Ancestry merged = graph("a", "b:a", "c:a", "d:b,c", "e:c");
    assertThat(merged.bases(id("d"), id("e"))).containsExactly(id("c"));
  }

  @Test
  void storiesThatBeganApartHaveNoBase() {
    assertThat(graph("a", "b").bases(id("a"), id("b"))).isEmpty();
  }

  @Test
  void parentsComeBeforeThoseMadeFromThem() {
    Ancestry crossed = graph("e", "b:e", "a:e", "d:b,a");
    assertThat(crossed.inOrder(crossed.parents().keySet()))
        .containsExactly(id("e"), id("a"), id("b"), id("d"));
    assertThatThrownBy(() -> graph("a:b", "b:a").inOrder(List.of(id("a"), id("b"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** By the definition: common, and no other common one came from it. */
  @Property
  void basesAreWhatTheirDefinitionSays(@ForAll long seed) {
    Random random = new Random(seed);
    Map<RevisionId, List<RevisionId>> parents = new HashMap<>();
    List<RevisionId> all = new ArrayList<>();
    for (int count = 1 + random.nextInt(14); count > 0; count--) {
      Set<RevisionId> from = new HashSet<>();
      for (int parent = Math.min(all.size(), random.nextInt(3)); parent > 0; parent--) {
        from.add(all.get(random.nextInt(all.size())));
      }
      RevisionId next = id(Integer.toHexString(random.nextInt() >>> 1) + all.size());
      parents.put(next, List.copyOf(from));
      all.add(next);
    }
    Ancestry graph = new Ancestry(parents);
    RevisionId one = all.get(random.nextInt(all.size()));
    RevisionId other = all.get(random.nextInt(all.size()));
    Set<RevisionId> common =
        all.stream()
            .filter(id -> graph.leads(id, one) && graph.leads(id, other))
            .collect(Collectors.toSet());
    Set<RevisionId> lowest =
        common.stream()
            .filter(id ->
                common.stream().noneMatch(later -> !later.equals(id) && graph.leads(id, later)))
            .collect(Collectors.toSet());
    assertThat(graph.bases(one, other))
        .containsExactlyInAnyOrderElementsOf(lowest)
        .containsExactlyElementsOf(graph.bases(other, one));
  }

  /** Each as its name, and after a colon its parents with commas between them. */
  private static Ancestry graph(String... revisions) {
    return new Ancestry(
        Arrays.stream(revisions)
            .map(text -> text.split("[:,]", -1))
            .collect(
                Collectors.toMap(
                    names -> id(names[0]),
                    names -> Arrays.stream(names).skip(1).map(AncestryTest::id).toList())));
  }

  private static RevisionId id(String name) {
    String hex = name.chars().mapToObj(Integer::toHexString).collect(Collectors.joining());
    return new RevisionId(hex + "0".repeat(64 - hex.length()));
  }
}
