package org.midad.edit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.model.ThreadId;

/**
 * Stories, and steps that fit them, drawn by chance. No letter is drawn twice, so that a letter can
 * be followed through any change.
 */
public final class RandomStories {
  private static final List<Mark> MARKS =
      List.of(
          new Mark.Bold(),
          new Mark.Italic(),
          new Mark.Superscript(),
          new Mark.Link("https://example.com/1"),
          new Mark.Link("https://example.com/2"),
          new Mark.Inserted(new Stamp("zaidan", Instant.EPOCH)),
          new Mark.Deleted(new Stamp("salma", Instant.EPOCH)),
          new Mark.Remarked(null, new Mark.Bold(), new Stamp("salma", Instant.EPOCH)),
          new Mark.Commented(new ThreadId("one")),
          new Mark.Commented(new ThreadId("two")));
  private static final List<Mark> UNREVIEWED =
      MARKS.stream().filter(mark -> !(mark instanceof Mark.Suggestion)).toList();
  private static final OffsetDateTime DATED = OffsetDateTime.parse("2026-11-25T20:00:00+03:00");
  private static final int FIRST_LETTER = 0xAC00;

  private final Random random;
  private final List<Mark> marks;
  private char letter = FIRST_LETTER;

  public RandomStories(Random random) {
    this(random, MARKS);
  }

  private RandomStories(Random random, List<Mark> marks) {
    this.random = random;
    this.marks = marks;
  }

  /** In which nothing is suggested; neither do the steps suggest anything. */
  public static RandomStories unreviewed(Random random) {
    return new RandomStories(random, UNREVIEWED);
  }

  /** A story of one to six blocks. */
  public Story story() {
    Story story = new Story(StoryId.create(), List.of(block(BlockKind.PARAGRAPH)), StoryMeta.EMPTY);
    int more = random.nextInt(6);
    for (int count = 0; count < more; count++) {
      story = insertion(story).apply(story);
    }
    return story;
  }

  /** A step that fits the story. */
  public Step step(Story story) {
    while (true) {
      Step step = guess(story);
      if (marks.equals(UNREVIEWED) && step instanceof SetSuggestions) {
        continue;
      }
      try {
        step.apply(story);
        return step;
      } catch (StepException unfit) {
        // A join with itself, a second headline, the last block: draw again.
      }
    }
  }

  /** Steps of which each fits the story that the one before it leaves. */
  public List<Step> steps(Story story, int count) {
    List<Step> steps = new ArrayList<>();
    Story changed = story;
    for (int index = 0; index < count; index++) {
      Step step = step(changed);
      steps.add(step);
      changed = step.apply(changed);
    }
    return steps;
  }

  private Step guess(Story story) {
    Block block = any(story.blocks());
    int length = block.prose().length();
    int from = random.nextInt(length + 1);
    int to = from + random.nextInt(length - from + 1);
    return switch (random.nextInt(17)) {
      case 0, 1 -> new ReplaceText(block.id(), from, from, prose());
      case 2, 3 -> new ReplaceText(block.id(), from, to, prose());
      case 4 -> new AddMark(block.id(), from, to, any(marks));
      case 5 -> new RemoveMark(block.id(), from, to, any(marks));
      case 6 -> new SplitBlock(new Position(block.id(), from), BlockId.create(), kind());
      case 7 -> new JoinBlocks(block.id(), any(story.blocks()).id());
      case 8 -> insertion(story);
      case 9 -> new RemoveBlock(block.id());
      case 10 -> new MoveBlock(block.id(), anchor(story));
      case 11 ->
          block.kind() == BlockKind.FIGURE
              ? new SetFigure(block.id(), figure())
              : new SetKind(block.id(), kind());
      case 12 -> new SetDirection(block.id(), direction());
      case 13 -> new SetSuggestions(block.id(), suggestions(story, block));
      case 14 -> new SetThread(thread(story));
      case 15 -> new RemoveThread(thread(story).id());
      default -> new SetMeta(meta(story.meta()));
    };
  }

  private StoryMeta meta(StoryMeta old) {
    return switch (random.nextInt(7)) {
      case 0 -> old.withSlug("slug-" + random.nextInt(3));
      case 1 -> old.withUrgency(1 + random.nextInt(3));
      case 2 -> old.withNote("note " + random.nextInt(3));
      case 3 -> old.withDated(random.nextBoolean() ? null : DATED);
      case 4 -> old.withLanguage(random.nextBoolean() ? "ar" : "en");
      default -> old.withTags(tags(old.tags()));
    };
  }

  private List<Tag> tags(List<Tag> old) {
    List<Tag> tags = new ArrayList<>(old);
    if (random.nextInt(4) == 0) {
      Collections.shuffle(tags, random);
    }
    if (!tags.isEmpty() && random.nextBoolean()) {
      tags.remove(random.nextInt(tags.size()));
    }
    Tag tag =
        random.nextInt(3) == 0
            ? new Tag(Tag.Scheme.SECTION, "section " + random.nextInt(3), "section")
            : Tag.keyword("word " + random.nextInt(6));
    if (tag.scheme() == Tag.Scheme.SECTION) {
      tags.removeIf(one -> one.scheme() == Tag.Scheme.SECTION);
    }
    tags.add(random.nextInt(tags.size() + 1), tag);
    return tags;
  }

  private Step insertion(Story story) {
    BlockKind kind = any(List.of(BlockKind.values()));
    return new InsertBlock(
        anchor(story), block(story.first(kind).isPresent() ? BlockKind.PARAGRAPH : kind));
  }

  private @Nullable BlockId anchor(Story story) {
    return random.nextInt(story.blocks().size() + 1) == 0 ? null : any(story.blocks()).id();
  }

  private Block block(BlockKind kind) {
    Figure figure = kind == BlockKind.FIGURE ? figure() : null;
    return new Block(BlockId.create(), kind, prose(), figure, direction());
  }

  private List<BlockSuggestion> suggestions(Story story, Block block) {
    Stamp by = new Stamp("salma", Instant.EPOCH.plusSeconds(random.nextInt(9)));
    List<BlockSuggestion> all = new ArrayList<>();
    all.add(new BlockSuggestion.Inserted(anchor(story), by));
    all.add(new BlockSuggestion.Removed(anchor(story), by));
    all.add(new BlockSuggestion.Recast(kind(), by));
    all.add(new BlockSuggestion.Turned(direction(), by));
    all.add(new BlockSuggestion.Moved(anchor(story), by));
    if (block.kind() == BlockKind.FIGURE) {
      all.add(new BlockSuggestion.Repictured(figure(), by));
    }
    all.removeIf(suggestion -> random.nextInt(3) > 0);
    return all;
  }

  private CommentThread thread(Story story) {
    if (!story.threads().isEmpty() && random.nextBoolean()) {
      CommentThread thread = any(story.threads());
      return thread.answered(new Comment(new Stamp("zaidan", Instant.EPOCH), "نعم", List.of()));
    }
    Stamp by = new Stamp("salma", Instant.EPOCH.plusSeconds(random.nextInt(9)));
    return new CommentThread(
        new ThreadId("thread " + random.nextInt(4)),
        "",
        List.of(new Comment(by, "راجع", List.of("zaidan"))),
        random.nextBoolean() ? null : by);
  }

  private @Nullable Direction direction() {
    return random.nextBoolean() ? null : any(List.of(Direction.values()));
  }

  private Figure figure() {
    return new Figure(
        null, "credit " + random.nextInt(9), "", random.nextBoolean() ? "" : "rights");
  }

  private BlockKind kind() {
    return any(List.of(BlockKind.values()));
  }

  private Prose prose() {
    List<Run> runs = new ArrayList<>();
    int count = random.nextInt(4);
    for (int index = 0; index < count; index++) {
      StringBuilder text = new StringBuilder();
      for (int size = 1 + random.nextInt(4); size > 0; size--) {
        text.append(letter++);
      }
      runs.add(new Run(text.toString(), random.nextBoolean() ? Set.of() : Set.of(any(marks))));
    }
    return new Prose(runs);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
