package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.midad.codec.WrittenRevision;
import org.midad.edit.RandomStories;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.review.Ancestry;

class JoiningTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private int moment;

  @Test
  void whoJoinsMakesNoDifference() {
    RandomStories stories = new RandomStories(new Random(7));
    Side here = new Side(stories.story());
    Side there = new Side(here);
    here.write(stories, "zaidan");
    there.write(stories, "salma");
    assertThat(here.joined(there)).isEqualTo(there.joined(here));
  }

  @Test
  void theStageOfTheOneThatMovedCountsAndOfTwoTheFurther() {
    Story story = new RandomStories(new Random(7)).story();
    Side here = new Side(story);
    Side there = new Side(here);
    here.add(story, Stage.REVIEW, "salma");
    there.add(story, Stage.DRAFT, "zaidan");
    assertThat(here.joined(there).stage()).isEqualTo(Stage.REVIEW);
    there.add(story, Stage.INCOMING, "zaidan");
    assertThat(here.joined(there).stage()).isEqualTo(Stage.REVIEW);
    Side returned = new Side(here);
    returned.add(story, Stage.DRAFT, "salma");
    here.add(story, Stage.REVIEW, "yusuf");
    assertThat(here.joined(returned).stage()).isEqualTo(Stage.DRAFT);
  }

  /** Two or three write and send in whatever order; once they stop, all come to the same. */
  @Property(tries = 200)
  void whateverTheOrderAllComeToTheSameAndNothingIsLost(@ForAll long seed) {
    Random random = new Random(seed);
    RandomStories stories = new RandomStories(random);
    Side first = new Side(stories.story());
    List<Side> sides = new ArrayList<>(List.of(first, new Side(first)));
    if (random.nextBoolean()) {
      sides.add(new Side(first));
    }
    Set<RevisionId> written = new HashSet<>(first.revisions.keySet());
    for (int turn = 0; turn < 10; turn++) {
      int who = random.nextInt(sides.size());
      if (random.nextBoolean()) {
        written.add(sides.get(who).write(stories, "writer-" + who));
      } else {
        sides.get(who).receive(sides.get(random.nextInt(sides.size())));
      }
    }
    for (int round = 0; round < sides.size(); round++) {
      for (Side to : sides) {
        sides.forEach(to::receive);
      }
    }
    assertThat(sides.stream().map(side -> side.head).collect(Collectors.toSet())).hasSize(1);
    assertThat(first.graph().with(first.head)).containsAll(written);
  }

  /** What a library has of one story, without the library. */
  private final class Side {
    private final Map<RevisionId, WrittenRevision> revisions = new HashMap<>();
    private RevisionId head;

    Side(Story story) {
      WrittenRevision begun = revision(story, Stage.DRAFT, List.of(), "zaidan");
      revisions.put(begun.id(), begun);
      head = begun.id();
    }

    Side(Side other) {
      revisions.putAll(other.revisions);
      head = other.head;
    }

    RevisionId write(RandomStories stories, String author) {
      Revision now = get(head).revision();
      return add(stories.step(now.story()).apply(now.story()), now.stage(), author);
    }

    RevisionId add(Story story, Stage stage, String author) {
      WrittenRevision next = revision(story, stage, List.of(head), author);
      revisions.put(next.id(), next);
      head = next.id();
      return head;
    }

    Revision joined(Side other) {
      Side both = new Side(this);
      both.receive(other);
      return both.get(both.head).revision();
    }

    void receive(Side other) {
      revisions.putAll(other.revisions);
      Ancestry graph = graph();
      if (graph.leads(head, other.head)) {
        head = other.head;
      } else if (!graph.leads(other.head, head)) {
        WrittenRevision joined = new Joining(graph, this::get).join(head, other.head).revision();
        revisions.put(joined.id(), joined);
        head = joined.id();
      }
    }

    private WrittenRevision get(RevisionId id) {
      return Objects.requireNonNull(revisions.get(id));
    }

    private Ancestry graph() {
      Map<RevisionId, List<RevisionId>> parents = new HashMap<>();
      revisions.forEach((id, revision) -> parents.put(id, revision.revision().parents()));
      return new Ancestry(parents);
    }
  }

  private WrittenRevision revision(
      Story story, Stage stage, List<RevisionId> parents, String author) {
    return WrittenRevision.of(
        new Revision(
            story,
            stage,
            Publication.NONE,
            Plan.NONE,
            parents,
            author,
            NOW.plusSeconds(moment++),
            Revision.Reason.SAVED,
            "",
            null));
  }
}
