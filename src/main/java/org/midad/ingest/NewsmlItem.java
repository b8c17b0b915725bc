package org.midad.ingest;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Letters;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/**
 * A news item of IPTC's NewsML-G2, alone or among others in a message, whose text is NITF, XHTML or
 * plain; as agencies send it, or as we exported it ourselves.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">the standard</a>
 */
final class NewsmlItem {
  private static final Pattern START =
      Pattern.compile(
          "(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*){0,9}"
              + "<(?:\\w{1,20}:)?news(?:Item|Message)\\b",
          Pattern.DOTALL);

  /** As many as of a page's tags. */
  private static final int MOST_TAGS = 300_000;

  private final Element item;
  private final List<String> leftOut = new ArrayList<>();

  private NewsmlItem(Element item) {
    this.item = item;
  }

  /** Whether a text begins as NewsML-G2 does. */
  static boolean begins(String start) {
    return START.matcher(start).lookingAt();
  }

  /**
   * The stories in it: each news item with a text is one.
   *
   * @throws Refused if there is no news item in it
   * @throws Problem of a single item: {@code problem.ingest.empty} if it holds no text, {@code
   *     problem.ingest.withdrawn} if it takes back a story
   */
  static ReadStories read(String xml, OffsetDateTime now) {
    if (xml.chars().filter(letter -> letter == '<').limit(MOST_TAGS + 1).count() > MOST_TAGS) {
      throw new Refused(Refused.Cause.TOO_LARGE, "more than " + MOST_TAGS + " tags");
    }
    Document document = Jsoup.parse(xml, "", Parser.xmlParser());
    List<Element> items =
        document.stream().filter(element -> NitfHtml.name(element).equals("newsItem")).toList();
    if (items.isEmpty()) {
      throw new Refused(Refused.Cause.OTHER_KIND, "no news item");
    }
    List<Element> texts = items.stream().filter(NewsmlItem::isText).toList();
    if (texts.size() < 2) {
      Element item = texts.isEmpty() ? items.getFirst() : texts.getFirst();
      return ReadStories.of(new NewsmlItem(item).read(now));
    }
    Layout.limit(texts.size());
    return ReadStories.of(
        texts.stream()
            .<Supplier<Recognised>>map(item -> () -> new NewsmlItem(item).read(now))
            .toList());
  }

  /** A message may bring pictures and films along, as items of their own. */
  private static boolean isText(Element item) {
    return first(item, "itemClass")
        .map(nature -> nature.attr("qcode"))
        .filter(nature -> !nature.isEmpty() && !nature.endsWith(":text"))
        .isEmpty();
  }

  private Recognised read(OffsetDateTime now) {
    List<Block> text = text();
    List<Block> header =
        new ArrayList<>(text.stream().takeWhile(block -> !block.kind().isBody()).toList());
    List<Block> body = new ArrayList<>(text.subList(header.size(), text.size()));
    addMissing(header, BlockKind.HEADLINE, "headline");
    addMissing(header, BlockKind.DATELINE, "dateline");
    addMissing(header, BlockKind.BYLINE, "by");
    header.sort(Comparator.comparing(Block::kind));
    if (isCanceled()) {
      throw Withdrawn.of(header, item.attr("guid"));
    }
    withoutHeadlines(header, body);
    if (header.isEmpty() && body.isEmpty()) {
      throw new Problem("problem.ingest.empty");
    }
    header.addAll(body);
    Layout.limit(header.size());
    StoryMeta meta = meta(header, now);
    List<Block> chosen = ToldDirections.chosen(Once.of(header), meta.direction());
    return new Recognised(new Story(StoryId.create(), chosen, meta), leftOut);
  }

  /** IPTC's code for it, whatever short name the vocabulary goes by. */
  private boolean isCanceled() {
    return first(item, "pubStatus")
        .map(status -> status.attr("qcode") + status.attr("uri"))
        .filter(status -> status.matches(".*[:/]canceled"))
        .isPresent();
  }

  /** In the richest form that it has. */
  private List<Block> text() {
    Optional<Element> nitf = first(item, "nitf");
    if (nitf.isPresent()) {
      first(nitf.get(), "abstract").map(Element::text).ifPresent(leftOut::add);
      return blocks(NitfHtml.of(nitf.get()));
    }
    Optional<Element> page = first(item, "inlineXML");
    if (page.isPresent()) {
      return blocks(page.get().html());
    }
    return first(item, "inlineData")
        .map(data ->
            data.wholeText()
                .lines()
                .map(NinjsFields::oneLine)
                .filter(line -> !line.isEmpty())
                .map(line -> Block.of(BlockKind.PARAGRAPH, line))
                .toList())
        .orElse(List.of());
  }

  /** What runs the way that a page in the item's language does need not say so. */
  private List<Block> blocks(String html) {
    Direction direction = StoryMeta.EMPTY.withLanguage(language("en")).direction();
    String page = direction == Direction.RIGHT_TO_LEFT ? "<div dir=rtl>" : "";
    return HtmlDocument.content(page + html).blocks();
  }

  /** A part of the header that only the item's own fields tell. */
  private void addMissing(List<Block> header, BlockKind kind, String field) {
    String told = text(field);
    if (!told.isEmpty() && header.stream().noneMatch(block -> block.kind() == kind)) {
      header.add(Block.of(kind, told));
    }
  }

  /** Some agencies print the headline once more over the text. */
  private static void withoutHeadlines(List<Block> header, List<Block> body) {
    String headline =
        header.stream()
            .filter(block -> block.kind() == BlockKind.HEADLINE)
            .map(block -> Letters.fold(block.text()))
            .findFirst()
            .orElse("");
    if (!body.isEmpty()
        && !headline.isEmpty()
        && Letters.fold(body.getFirst().text()).equals(headline)) {
      body.removeFirst();
    }
  }

  private StoryMeta meta(List<Block> blocks, OffsetDateTime now) {
    boolean latin = RawText.isLatin(blocks.stream().map(Block::text).toList());
    String urgency = text("urgency");
    return new StoryMeta(
        text("slugline"),
        language(latin ? "en" : "ar"),
        new NewsmlTags(fields()).tags(),
        urgency.matches("[1-9]") ? Integer.parseInt(urgency) : StoryMeta.EMPTY.urgency(),
        dated(now),
        first(item, "edNote").map(Element::text).orElse(""));
  }

  private String language(String otherwise) {
    String told = first(fields(), "language").map(element -> element.attr("tag")).orElse("");
    return LanguageTag.of(told.isEmpty() ? item.attr("xml:lang") : told, otherwise);
  }

  private @Nullable OffsetDateTime dated(OffsetDateTime now) {
    try {
      String told = text("contentCreated");
      return told.isEmpty()
          ? null
          : OffsetDateTime.parse(told).withOffsetSameInstant(now.getOffset());
    } catch (DateTimeException e) {
      // A day without an hour is not the moment over a page.
      return null;
    }
  }

  private Element fields() {
    return first(item, "contentMeta").orElse(new Element("contentMeta"));
  }

  /** The first field of a name among those of the content, every letter of it. */
  private String text(String name) {
    return first(fields(), name)
        .map(element -> NinjsFields.oneLine(element.wholeText()))
        .orElse("");
  }

  private static Optional<Element> first(Element in, String name) {
    return in.stream().filter(element -> NitfHtml.name(element).equals(name)).findFirst();
  }
}
