package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.midad.model.Block;

/** Whatever HTML comes, every letter that a reader would see is in the blocks, in its order. */
class HtmlTextSurvivesTest {
  private static final List<String> INLINE =
      List.of(
          "<b>",
          "<i>",
          "<span style='font-weight:bold'>",
          "<a href='https://x.org'>",
          "<sup>",
          "<span dir=ltr>",
          "<font color=red>",
          "<o:p>",
          "<u>",
          "<bdi>",
          "<q>");
  private static final List<String> BLOCK =
      List.of(
          "<p>",
          "<div dir=rtl>",
          "<h1>",
          "<h3>",
          "<blockquote>",
          "<ul><li>",
          "<pre>",
          "<p class=MsoListParagraph style='mso-list:l0 level1'>",
          "<table><tr><td>",
          "<section>",
          "<figure>",
          "<dl><dd>",
          "<p style='white-space:pre-wrap'>");
  private static final List<String> SOUP =
      List.of(
          "<p>",
          "</p>",
          "<b>",
          "</b>",
          "<table>",
          "<td>",
          "</tr>",
          "</table>",
          "<li>",
          "</ul>",
          "<h1>",
          "</h2>",
          "<a href=x>",
          "</a>",
          "<!-- x -->",
          "<![if x]>",
          "<br>",
          "<img alt=x>",
          "<figure>",
          "<figcaption>",
          "</figure>",
          "<svg>",
          "<math>",
          "</",
          "<",
          "&amp",
          "&#xD800;",
          "<select>",
          "<option>",
          "<frameset>",
          "</body>",
          "<html dir=rtl>",
          "<span style='x:;;:'>",
          "<style>",
          "</style>",
          "<o:p>&nbsp;</o:p>",
          "<plaintext>",
          "<template>",
          "</template>");
  private static final List<String> WORDS =
      List.of("كشفت", "بغداد ", " «داعش»", "F-16", "\n", "لا\u0651", "😀", "13", "\u200F.", " , ");
  private static final Set<String> UNSEEN =
      Set.of("head", "style", "script", "template", "title", "noscript", "noframes", "iframe");

  @Property(tries = 2_000)
  void ofATreeOfElements(@ForAll Random random) {
    StringBuilder html = new StringBuilder();
    StringBuilder words = new StringBuilder();
    grow(random, html, words, 4, true);
    String read = letters(read(html.toString()));
    // HTML itself moves a link in a link out of its table: the order is that of the parsed page.
    assertThat(read).isEqualTo(letters(visible(html.toString())));
    assertThat(sorted(read)).isEqualTo(sorted(letters(words.toString())));
  }

  @Property(tries = 5_000)
  void ofTornTags(@ForAll Random random) {
    String html =
        Stream.generate(() -> random.nextInt(3) == 0 ? one(random, WORDS) : one(random, SOUP))
            .limit(random.nextInt(60))
            .collect(Collectors.joining());
    // A caption is laid under its picture, wherever it stood: so no order is asked of these.
    assertThat(sorted(letters(read(html)))).isEqualTo(sorted(letters(visible(html))));
  }

  private static void grow(
      Random random, StringBuilder html, StringBuilder words, int depth, boolean blocks) {
    int children = random.nextInt(1, 4);
    for (int child = 0; child < children; child++) {
      if (depth == 0 || random.nextInt(3) == 0) {
        String word = one(random, WORDS);
        html.append(word);
        words.append(word);
      } else {
        boolean block = blocks && random.nextBoolean();
        String open = one(random, block ? BLOCK : INLINE);
        html.append(open);
        // A paragraph holds no other; whatever else may hold blocks.
        grow(
            random,
            html,
            words,
            depth - 1,
            block && !open.startsWith("<p") && !open.startsWith("<h"));
        html.append(
            open.replaceAll("<([a-z0-9:]+)[^>]*><([a-z]+)[^>]*>", "<$2><$1>")
                .replaceAll("<([a-z0-9:]+)[^>]*>", "</$1>"));
      }
    }
  }

  private static String read(String html) {
    return HtmlDocument.read(html).blocks().stream().map(Block::text).collect(Collectors.joining());
  }

  /** All text of the parsed page but for what a browser keeps to itself. */
  private static String visible(String html) {
    StringBuilder text = new StringBuilder();
    Jsoup.parse(html)
        .filter(
            new NodeFilter() {
              @Override
              public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                  text.append(words.getWholeText());
                }
                return node instanceof Element element && UNSEEN.contains(element.normalName())
                    ? FilterResult.SKIP_ENTIRELY
                    : FilterResult.CONTINUE;
              }
            });
    return text.toString();
  }

  /** Without white space, halves of letters, and the strokes between cells. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\u00A0|\\p{Cc}\\p{Cs}]", "");
  }

  private static List<String> sorted(String letters) {
    return letters.codePoints().mapToObj(Character::toString).sorted().toList();
  }

  private static String one(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
