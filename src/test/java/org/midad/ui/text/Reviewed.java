package org.midad.ui.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.ThreadId;

/** A story for which much is suggested, and of which something is said. */
final class Reviewed {
  static final Stamp SALMA = new Stamp("salma", Instant.parse("2026-11-24T08:00:00Z"));
  static final Stamp YUSUF = new Stamp("yusuf", Instant.parse("2026-11-24T08:30:00Z"));

  private static final Mark COMMENTED = new Mark.Commented(new ThreadId("one"));
  private static final Mark SETTLED = new Mark.Commented(new ThreadId("two"));

  private Reviewed() {}

  /**
   * A text in which «[…]» is to go, «{…}» is new, both by Salma, «<…>» became bold by Yusuf, and a
   * colleague speaks of «~…~».
   */
  static Prose prose(String marked) {
    List<Run> runs = new ArrayList<>();
    @Nullable Mark open = null;
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < marked.length(); at++) {
      char sign = marked.charAt(at);
      @Nullable Mark next =
          switch (sign) {
            case '[' -> new Mark.Deleted(SALMA);
            case '{' -> new Mark.Inserted(SALMA);
            case '<' -> new Mark.Remarked(null, new Mark.Bold(), YUSUF);
            case '~' -> open == null ? COMMENTED : null;
            case ']', '}', '>' -> null;
            default -> {
              text.append(sign);
              yield open;
            }
          };
      if (!Objects.equals(next, open)) {
        add(runs, text, open);
        open = next;
      }
    }
    add(runs, text, open);
    return new Prose(runs);
  }

  private static void add(List<Run> runs, StringBuilder text, @Nullable Mark mark) {
    if (!text.isEmpty()) {
      Set<Mark> marks =
          switch (mark) {
            case null -> Set.of();
            case Mark.Remarked remarked -> Set.of(remarked, new Mark.Bold());
            default -> Set.of(mark);
          };
      runs.add(new Run(text.toString(), marks));
      text.setLength(0);
    }
  }

  static Story story() {
    Block first =
        Block.of(
            BlockKind.PARAGRAPH,
            prose(
                "أعلنت قيادة العمليات المشتركة[، السبت،]{ أمس} عن وصول [12]{13} طائرة من طراز [F-16]"
                    + "{F-35} إلى قاعدة ~بلد الجوية~ شمالي <بغداد>، وقال ناطق باسم [Reuters ]{Agence "
                    + "}France-Presse إن العدد «1[2]{3}0» في 13/12[/2025]{/2026}."));
    Block second =
        Block.of(
            BlockKind.PARAGRAPH,
            prose("وأضاف الناطق أن الاقتصاد[ي]{ية} العراقية تحسنت، وأن القوات تقدمت."));
    Block split =
        with(
            Block.of(BlockKind.PARAGRAPH, "ثم انتقل الحديث إلى ملف المياه في الجنوب."),
            new BlockSuggestion.Inserted(second.id(), SALMA));
    Block settled =
        Block.of(BlockKind.PARAGRAPH, Prose.of("فقرة قيل فيها ما سُوّي أمره.", Set.of(SETTLED)));
    Block joined =
        with(
            Block.of(BlockKind.PARAGRAPH, "وهذه جملة تلتحق بما قبلها."),
            new BlockSuggestion.Removed(settled.id(), YUSUF));
    Block figure =
        with(
            Block.of(new Figure(null, "رويترز", "جسر"), "جسر على دجلة"),
            new BlockSuggestion.Repictured(Figure.PENDING, YUSUF));
    Block removed =
        with(
            Block.of(
                BlockKind.PARAGRAPH,
                "فقرة كاملة يُقترح حذفها لأنها تكرر ما سبق من كلام عن قاعدة بلد وعن طائرات F-16 فيها."),
            new BlockSuggestion.Removed(null, SALMA));
    Block added =
        with(
            Block.of(
                BlockKind.PARAGRAPH,
                Prose.of("فقرة جديدة كتبها يوسف.", Set.of(new Mark.Inserted(YUSUF)))),
            new BlockSuggestion.Inserted(null, YUSUF));
    Block moved =
        with(
            Block.of(BlockKind.CROSSHEAD, "عنوان فرعي كان فقرة"),
            new BlockSuggestion.Moved(first.id(), SALMA),
            new BlockSuggestion.Recast(BlockKind.PARAGRAPH, SALMA));
    return new Story(
        StoryId.create(),
        List.of(
            Block.of(BlockKind.HEADLINE, prose("بغداد وأربيل توحدان [الجهود]{القوى} العسكرية")),
            first,
            second,
            split,
            moved,
            settled,
            joined,
            figure,
            removed,
            added),
        StoryMeta.EMPTY,
        List.of(thread("one", null), thread("two", YUSUF)));
  }

  private static Block with(Block block, BlockSuggestion... suggestions) {
    return block.withSuggestions(List.of(suggestions));
  }

  private static CommentThread thread(String name, @Nullable Stamp resolved) {
    return new CommentThread(
        new ThreadId(name), "بلد", List.of(new Comment(SALMA, "أي قاعدة؟", List.of())), resolved);
  }
}
