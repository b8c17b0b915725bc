package org.midad.ui.review;

import java.util.ArrayList;
import java.util.List;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** A story before and after an editor's work, with what is hard to keep in order. */
final class TwoVersions {
  private static final Block KICKER = Block.of(BlockKind.KICKER, "العراق");
  private static final Block HEADLINE =
      Block.of(BlockKind.HEADLINE, "بغداد تتسلم 12 طائرة F-16 هذا العام");
  private static final Block FIGURE = Block.of(Figure.PENDING, "طائرة في قاعدة بلد الجوية");
  private static final Block LEAD =
      Block.of(
          BlockKind.PARAGRAPH,
          "قال المتحدث باسم القيادة، أمس السبت، إن «12 طائرة من طراز F-16 وصلت»، بحسب وكالة Reuters"
              + " التي نقلت الخبر عن مصدر في القاعدة.");
  private static final Block SECOND =
      Block.of(
          BlockKind.PARAGRAPH,
          "وتبلغ كلفة الصفقة 1,500 مليون دولار، تُدفع بين 2024 و2027 على ثلاث دفعات متساوية.");
  private static final Block THIRD =
      Block.of(
          BlockKind.PARAGRAPH,
          "وأضاف المتحدث أن الطيارين أنهوا تدريبهم في ولاية أريزونا قبل شهرين، وأنهم جاهزون للعمل.");
  private static final Block GONE =
      Block.of(BlockKind.PARAGRAPH, "ولم يصدر أي تعليق من الجانب الأمريكي حتى الآن.");
  private static final Block QUOTE =
      Block.of(BlockKind.QUOTE, "هذه خطوة كبيرة على طريق طويل، ولن تكون الأخيرة.");
  private static final Block SPELT =
      Block.of(BlockKind.PARAGRAPH, "وكان القائد الى جانب الوزير في الزياره.");

  /** With the spelling mistakes of its first writer. */
  static final Story BEFORE =
      new Story(
          StoryId.create(),
          List.of(KICKER, HEADLINE, FIGURE, LEAD, SECOND, THIRD, GONE, QUOTE, SPELT),
          StoryMeta.EMPTY.withSlug("f-16"));

  static final Story AFTER = after();

  private TwoVersions() {}

  private static Story after() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(KICKER);
    blocks.add(reworded(HEADLINE, "12 طائرة F-16", "20 طائرة F-16 وC-130"));
    blocks.add(FIGURE);
    blocks.add(
        reworded(
            reworded(LEAD, "Reuters التي", "Agence France-Presse التي"), "12 طائرة", "20 طائرة"));
    blocks.add(THIRD);
    blocks.add(reworded(SECOND, "بين 2024 و2027", "بين 2025 و2028"));
    blocks.add(QUOTE);
    blocks.add(Block.of(BlockKind.PARAGRAPH, "وتصل الدفعة التالية في 15 كانون الثاني 2026."));
    blocks.add(reworded(reworded(SPELT, "الى", "إلى"), "الزياره", "الزيارة"));
    return BEFORE.withBlocks(blocks).withMeta(BEFORE.meta().withSlug("f-16-20").withUrgency(2));
  }

  private static Block reworded(Block block, String words, String others) {
    return block.withProse(Prose.of(block.text().replace(words, others)));
  }
}
