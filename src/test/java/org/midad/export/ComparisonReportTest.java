package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Revision;
import org.midad.model.Story;
import org.midad.review.Comparing;
import org.midad.review.Strictness;

class ComparisonReportTest {
  private static final Instant AT = Instant.parse("2026-11-24T06:05:00Z");

  private final Story before = SeedStory.story();

  @Test
  void anArabicReportSaysWhatWasAddedDeletedAndMoved() {
    List<Block> blocks = new ArrayList<>(before.blocks());
    Block last = blocks.removeLast();
    Block third = blocks.remove(5);
    blocks.add(5, Block.of(BlockKind.PARAGRAPH, "وأضاف أن العمل مستمر."));
    blocks.add(4, last);
    Document page = page(before.withBlocks(blocks), "ar", Strictness.EXACT);
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select(".inserted ins").text()).isEqualTo("وأضاف أن العمل مستمر.");
    assertThat(page.select(".deleted del").text()).isEqualTo(third.text());
    assertThat(page.select(".moved-here .label").text()).isEqualTo("نُقل إلى هنا (1)");
    assertThat(page.select(".moved-away .label").text()).isEqualTo("نُقل من هنا (1)");
    assertThat(page.select(".versions td").eachText())
        .contains("سارة العبيدي", "2026-11-24 09:05", "أُعيد إلى كاتبه", "لم تُحفظ بعد");
  }

  @Test
  void wordsOfTheReportAreTheReadersAndTheStoryKeepsItsDirection() {
    Story after = before.withMeta(before.meta().withUrgency(1));
    Document page = page(after, "en", Strictness.BEYOND_SPELLING);
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo("ltr");
    assertThat(page.expectFirst("article").attr("dir")).isEqualTo("rtl");
    assertThat(page.expectFirst(".fields tr:last-of-type").text()).isEqualTo("Urgency 3 1");
    assertThat(page.expectFirst(".note").text()).contains("spelling");
    assertThat(page(before, "en", Strictness.EXACT).select(".note").text())
        .isEqualTo("The two versions do not differ");
  }

  @Test
  void nothingThatWasTypedBecomesMarkup() {
    String hostile = "</p><script>alert(1)</script><ins onclick=\"x\">' & \u0007";
    Block body = before.blocks().getLast();
    Prose link = Prose.of("رابط").mark(0, 4, new Mark.Link("javascript:alert(1)"));
    Story after =
        before
            .withBlock(body.withProse(Prose.of(hostile).plus(link)))
            .withBlock(before.blocks().get(1).withProse(Prose.of(hostile)))
            .withMeta(before.meta().withNote(hostile).withSlug(hostile));
    Document page = page(after, "ar", Strictness.EXACT);
    assertThat(page.select("script, a, [onclick]")).isEmpty();
    assertThat(page.select(".changed ins").text()).contains("<script>alert(1)</script>");
    for (Element element : page.select("body *")) {
      element
          .attributes()
          .forEach(
              attribute -> assertThat(attribute.getKey()).isIn("class", "dir", "lang", "scope"));
    }
  }

  @Test
  void itsPolicyLetsItsOwnStyleApplyAndNothingElse() throws Exception {
    Document page = page(before, "ar", Strictness.EXACT);
    byte[] style = page.expectFirst("style").data().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    assertThat(page.expectFirst("meta[http-equiv]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + hash
                + "'; img-src 'none'; base-uri 'none'; form-action 'none'");
  }

  private Document page(Story after, String language, Strictness strictness) {
    byte[] page =
        new ComparisonReport(Messages.load(Locale.forLanguageTag(language)), SeedStory.ISSUE.zone())
            .write(
                new ComparisonReport.Version(before, "سارة العبيدي", AT, Revision.Reason.RETURNED),
                new ComparisonReport.Version(after, "زيدان الربيعي", AT.plusSeconds(90), null),
                Comparing.compare(before, after, strictness),
                strictness);
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }
}
