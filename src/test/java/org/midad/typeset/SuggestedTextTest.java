package org.midad.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/**
 * The order in which a reader sees a text for which something is suggested: «[…]» is to go, «{…}»
 * is new.
 */
class SuggestedTextTest {
  private static final float WIDE = 4000;
  private static final Stamp BY = new Stamp("salma", Instant.EPOCH);
  private static final Mark DELETED = new Mark.Deleted(BY);
  private static final Mark INSERTED = new Mark.Inserted(BY);
  private static final FontBook FONTS = FontBook.load();

  private final PageComposer composer = new PageComposer(FONTS, kind -> "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "وصلت [12] {13} 20 طائرة",
        "وصلت [20]{120} طائرة من طراز F-16",
        "طائرة [F-16] {F-35} أمريكية",
        "طائرات F-16[، وC-130] و{Su-25 و}F-35",
        "وكالة [Reuters ]{Agence }France-Presse الفرنسية",
        "قال «نعم[ و(لا) 20]» ثم {«13» }F-16",
        "أمس [السبت]{الأحد} في بغداد",
        "في 13/12[/2025]{/2026} الساعة 01:10",
        "الاقتصاد[ي]{ية} العراقية",
        "(بينهم [4]{5} من UNICEF) عند 01:10",
        "he said [نعم]{لا}, then 20 words",
        "سعره 12[.5]{.7} دولار و3[,5]",
        "1[2]{3}0 طائرة و[1]2{4} صاروخا",
        "بين 2010-[2015]{2016} على دفعات",
      })
  void whatStaysStandsInTheOrderOfBothVersions(String marked) {
    Prose prose = read(marked);
    assertThat(staying(prose, DELETED::equals)).isEqualTo(alone(prose, DELETED::equals));
    assertThat(staying(prose, INSERTED::equals)).isEqualTo(alone(prose, INSERTED::equals));
  }

  @Test
  void aWordIsNotJoinedToTheOneThatComesInItsPlace() {
    assertThat(Deletions.aside(read("أمس [السبت]{عصرا}"))).hasSize(1);
    assertThat(Deletions.aside(read("أمس {عصرا}[السبت]"))).hasSize(1);
  }

  @Test
  void lettersOfAWordWhoseOthersStayAreJoinedToThem() {
    assertThat(Deletions.aside(read("الاقتصاد[ي]{ية}"))).isEmpty();
    assertThat(Deletions.aside(read("ا[لا]قتصاد"))).isEmpty();
  }

  @Property(tries = 300)
  void whateverIsToGoTheRestStandsAsItWillStandWithoutIt(@ForAll Random random) {
    List<Run> runs = new ArrayList<>();
    for (int count = 2 + random.nextInt(6); count > 0; count--) {
      Set<Mark> marks =
          switch (random.nextInt(4)) {
            case 0 -> Set.of(DELETED);
            case 1 -> Set.of(INSERTED);
            default -> Set.of();
          };
      runs.add(new Run(piece(random), marks));
    }
    Prose prose = new Prose(runs);
    assertThat(staying(prose, DELETED::equals))
        .as(prose.toString())
        .isEqualTo(alone(prose, DELETED::equals));
  }

  private static String piece(Random random) {
    String text = RandomText.of(random, 3);
    // What attaches to a letter goes with it.
    boolean attaches = text.isEmpty() || Character.getType(text.charAt(0)) == Character.FORMAT;
    return attaches ? "و" + text : text;
  }

  /** What is seen, from left to right, without letters of one kind, which are there. */
  private List<Integer> staying(Prose prose, Predicate<Mark> hidden) {
    List<Integer> kept = kept(prose, hidden);
    List<Integer> order = order(set(prose), prose.text());
    order.removeIf(at -> !kept.contains(at));
    order.replaceAll(kept::indexOf);
    return order;
  }

  /** What is seen of a text that never had them. */
  private List<Integer> alone(Prose prose, Predicate<Mark> hidden) {
    List<Run> runs =
        prose.runs().stream()
            .filter(run -> run.marks().stream().noneMatch(hidden))
            .map(run -> new Run(run.text(), Set.of()))
            .toList();
    Prose rest = new Prose(runs);
    return order(set(rest, Direction.of(prose.text())), rest.text());
  }

  private static List<Integer> kept(Prose prose, Predicate<Mark> hidden) {
    List<Integer> kept = new ArrayList<>();
    int start = 0;
    for (Run run : prose.runs()) {
      for (int at = 0; at < run.text().length(); at++) {
        if (run.marks().stream().noneMatch(hidden)) {
          kept.add(start + at);
        }
      }
      start += run.text().length();
    }
    return kept;
  }

  private ParagraphLayout set(Prose prose) {
    return set(prose, Direction.of(prose.text()));
  }

  private ParagraphLayout set(Prose prose, Direction direction) {
    Block block = Block.of(BlockKind.PARAGRAPH, prose).withDirection(direction);
    return composer
        .compose(
            new Story(StoryId.create(), List.of(block), StoryMeta.EMPTY),
            new PageStyle(FontFamily.NASKH, 1, new java.awt.Color(0)),
            WIDE)
        .block(block.id())
        .layout();
  }

  /** Letters that are seen, from left to right. */
  private static List<Integer> order(ParagraphLayout layout, String text) {
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (Character.isLetterOrDigit(text.charAt(at)) || "-/«»()،.:".indexOf(text.charAt(at)) >= 0) {
        order.add(at);
      }
    }
    order.sort(
        Comparator.comparingDouble(
            at -> layout.selection(at, at + 1).getFirst().getBounds2D().getCenterX()));
    return order;
  }

  private static Prose read(String marked) {
    List<Run> runs = new ArrayList<>();
    for (String part : marked.split("(?=[\\[{])|(?<=[\\]}])", -1)) {
      String text = part.replaceAll("[\\[\\]{}]", "");
      if (!text.isEmpty()) {
        runs.add(
            new Run(
                text,
                part.startsWith("[")
                    ? Set.of(DELETED)
                    : part.startsWith("{") ? Set.of(INSERTED) : Set.of()));
      }
    }
    return new Prose(runs);
  }
}
