package org.midad.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

/** Articles as a newsroom writes them, drawn by chance: parts in their order, none empty. */
final class RandomArticle {
  private static final List<String> WORDS =
      List.of(
          "كشفت",
          "قيادة",
          "العمليات",
          "«داعش»",
          "F-16",
          "13",
          "لا\u0651",
          "أمس،",
          "Reuters",
          "الناتو.",
          "<b>",
          "&amp;",
          "😀",
          "\"x\"",
          "(واع)");
  private static final List<Mark> MARKS =
      List.of(
          new Mark.Bold(),
          new Mark.Italic(),
          new Mark.Superscript(),
          new Mark.Link("https://example.org/?a=1&b=2"));

  private static final List<String> SLUGS =
      List.of("iraq-talks", "مفاوضات العراق", "a & b <c> \"d\"");
  private static final List<String> LANGUAGES =
      List.of("ar", "fa", "ckb", "ar-IQ", "en", "fr", "en-GB");
  private static final List<Tag> SECTIONS =
      List.of(
          new Tag(Tag.Scheme.SECTION, "politics", "سياسة"),
          new Tag(Tag.Scheme.SECTION, "sport & games", "رياضة «محلية»"));
  private static final List<Tag> TAGS =
      List.of(
          Tag.keyword("العراق"),
          Tag.keyword("NATO & <co>"),
          new Tag(Tag.Scheme.TOPIC, "medtop:20000056", "نزاع مسلح"),
          new Tag(Tag.Scheme.TOPIC, "wars:a+b c%20", "حروب"),
          new Tag(Tag.Scheme.PERSON, "خضر جيجة", "خضر جيجة"),
          new Tag(Tag.Scheme.PLACE, "place-7", "كركوك"),
          new Tag(Tag.Scheme.BODY, "urn:body:1", "قيادة العمليات المشتركة"));

  private final Random random;
  private final OffsetDateTime now;
  private final String language;

  RandomArticle(Random random, OffsetDateTime now) {
    this.random = random;
    this.now = now;
    this.language = one(LANGUAGES);
  }

  Story story() {
    List<Block> blocks = new ArrayList<>();
    maybe(blocks, BlockKind.KICKER);
    blocks.add(Block.of(BlockKind.HEADLINE, "عنوان " + text(5).text()));
    maybe(blocks, BlockKind.DECK);
    for (int figures = random.nextInt(3); figures > 0; figures--) {
      blocks.add(figure());
    }
    maybeSigned(blocks, BlockKind.DATELINE, "بغداد:");
    maybeSigned(blocks, BlockKind.BYLINE, "زيدان الربيعي:");
    blocks.add(body(BlockKind.PARAGRAPH));
    for (int more = random.nextInt(8); more > 0; more--) {
      blocks.add(
          switch (random.nextInt(6)) {
            case 0 -> figure();
            case 1 -> body(BlockKind.CROSSHEAD);
            case 2 -> body(BlockKind.QUOTE);
            case 3 -> body(BlockKind.LIST_ITEM);
            default -> body(BlockKind.PARAGRAPH);
          });
    }
    return new Story(StoryId.create(), blocks, meta());
  }

  private StoryMeta meta() {
    List<Tag> tags = new ArrayList<>();
    if (random.nextBoolean()) {
      tags.add(one(SECTIONS));
    }
    for (int more = random.nextInt(4); more > 0; more--) {
      Tag tag = one(TAGS);
      if (!tags.contains(tag)) {
        tags.add(tag);
      }
    }
    return new StoryMeta(
        one(SLUGS),
        language,
        tags,
        1 + random.nextInt(9),
        random.nextBoolean() ? null : now.minusMinutes(random.nextInt(1000)),
        "");
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void maybe(List<Block> blocks, BlockKind kind) {
    if (random.nextBoolean()) {
      blocks.add(Block.of(kind, text(4).text()));
    }
  }

  private void maybeSigned(List<Block> blocks, BlockKind kind, String text) {
    if (random.nextBoolean()) {
      blocks.add(Block.of(kind, text));
    }
  }

  private Block figure() {
    Figure figure =
        new Figure(
            null,
            random.nextBoolean() ? "" : "رويترز",
            "صورة " + text(3).text(),
            random.nextBoolean() ? "" : "© رويترز");
    return Block.of(figure, random.nextBoolean() ? "" : text(6).text());
  }

  private Block body(BlockKind kind) {
    Prose text = text(12);
    return Block.of(kind, text).withDirection(direction(text.text()));
  }

  /** One that the letters do not tell themselves. */
  private @Nullable Direction direction(String text) {
    Direction page = StoryMeta.EMPTY.withLanguage(language).direction();
    return random.nextInt(3) == 0 ? Direction.of(text, page).opposite() : null;
  }

  private Prose text(int most) {
    Prose prose = word();
    for (int more = random.nextInt(most); more > 0; more--) {
      prose = prose.plus(Prose.of(" ")).plus(word());
    }
    return prose;
  }

  private Prose word() {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return random.nextInt(4) == 0
        ? Prose.of(word, Set.of(MARKS.get(random.nextInt(MARKS.size()))))
        : Prose.of(word);
  }
}
