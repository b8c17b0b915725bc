package org.midad.ingest;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Letters;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An item of IPTC's ninjs, News in JSON, versions 1.0 to 3.1, as agencies and Superdesk send it, or
 * as we exported it ourselves.
 *
 * @see <a href="https://iptc.org/std/ninjs/">the standard</a>
 */
final class NinjsItem {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Set<String> KICKERS = Set.of("kicker", "overline", "eyebrow");
  private static final Set<String> DECKS = Set.of("deck", "subtitle", "subheadline", "sub");

  private final NinjsFields item;
  private final NinjsPictures pictures;
  private final List<String> leftOut = new ArrayList<>();

  private NinjsItem(NinjsFields item) {
    this.item = item;
    this.pictures = new NinjsPictures(item.objects("associations"));
  }

  /**
   * The stories in an item: one, or those of a package.
   *
   * @param json whether the text is meant to be JSON; if not, what is no ninjs is nothing
   * @throws Refused if it should be ninjs and is not
   * @throws Problem of an item that is no package: {@code problem.ingest.empty} if it holds no
   *     text, {@code problem.ingest.withdrawn} if it takes back a story
   */
  static Optional<ReadStories> read(String text, OffsetDateTime now, boolean json) {
    try {
      JsonNode root = MAPPER.readTree(text);
      NinjsFields fields = NinjsFields.of(root);
      if (isItem(fields)) {
        List<NinjsFields> members = new ArrayList<>();
        gather(fields, members);
        Layout.limit(members.size());
        return Optional.of(
            members.isEmpty()
                ? ReadStories.of(new NinjsItem(fields).read(now))
                : ReadStories.of(
                    members.stream()
                        .<Supplier<Recognised>>map(member -> () -> new NinjsItem(member).read(now))
                        .toList()));
      }
    } catch (StreamConstraintsException e) {
      boolean deep = String.valueOf(e.getMessage()).contains("nesting depth");
      throw new Refused(deep ? Refused.Cause.TOO_DEEP : Refused.Cause.DAMAGED, e);
    } catch (JacksonException e) {
      if (json) {
        throw new Refused(Refused.Cause.DAMAGED, e);
      }
    }
    if (json) {
      throw new Refused(Refused.Cause.OTHER_KIND, "JSON, but no ninjs");
    }
    return Optional.empty();
  }

  /**
   * The stories that a package holds whole; one that is only named cannot be read. Packages in
   * packages go no deeper than Jackson reads.
   */
  private static void gather(NinjsFields item, List<NinjsFields> members) {
    if (item.text("type").equals("composite")) {
      for (NinjsFields member : item.objects("associations")) {
        if (member.text("type").equals("text") && isItem(member)) {
          members.add(member);
        }
        gather(member, members);
      }
    }
  }

  private static boolean isItem(NinjsFields fields) {
    return !fields.texts("headlines", "headline").isEmpty()
        || !fields.texts("bodies", "body").isEmpty()
        || (fields.has("uri") && !fields.texts("descriptions", "description").isEmpty());
  }

  private Recognised read(OffsetDateTime now) {
    List<Block> blocks = new ArrayList<>();
    headlines(blocks);
    if (item.text("pubstatus").equals("canceled")) {
      throw Withdrawn.of(blocks, item.text("uri", "guid"));
    }
    List<Block> body = body(blocks);
    descriptions(blocks, body);
    sign(blocks, body);
    blocks.addAll(pictures.overText());
    blocks.sort(Comparator.comparing(Block::kind));
    blocks.addAll(body);
    if (blocks.isEmpty()) {
      throw new Problem("problem.ingest.empty");
    }
    leftOut.addAll(pictures.leftOut());
    Layout.limit(blocks.size());
    StoryMeta meta = meta(blocks, now);
    List<Block> chosen = ToldDirections.chosen(Once.of(blocks), meta.direction());
    return new Recognised(new Story(StoryId.create(), chosen, meta), leftOut);
  }

  /** The main headline is the one that is called so, or else the first that is no other part. */
  private void headlines(List<Block> blocks) {
    NinjsFields.Text main = null;
    List<NinjsFields.Text> others = new ArrayList<>();
    for (NinjsFields.Text text : allHeadlines()) {
      if (KICKERS.contains(text.role())) {
        blocks.add(Block.of(BlockKind.KICKER, plain(text)));
      } else if (DECKS.contains(text.role())) {
        blocks.add(Block.of(BlockKind.DECK, plain(text)));
      } else if (main == null || (text.role().equals("main") && !main.role().equals("main"))) {
        if (main != null) {
          others.add(main);
        }
        main = text;
      } else {
        others.add(text);
      }
    }
    if (main != null) {
      blocks.add(Block.of(BlockKind.HEADLINE, plain(main)));
    }
    others.forEach(text -> leftOut.add(plain(text)));
  }

  /** With those that Superdesk's own fields say. */
  private List<NinjsFields.Text> allHeadlines() {
    List<NinjsFields.Text> all = new ArrayList<>(item.texts("headlines", "headline"));
    item.object("extra")
        .texts(isOurs() ? "text/plain" : "")
        .filter(text -> KICKERS.contains(text.role()) || DECKS.contains(text.role()))
        .forEach(all::add);
    return all;
  }

  private static String plain(NinjsFields.Text text) {
    if (!text.isHtml()) {
      return NinjsFields.oneLine(text.value());
    }
    List<String> lines =
        HtmlDocument.content(text.value()).blocks().stream().map(Block::text).toList();
    return String.join(" ", lines);
  }

  /** The text once, in its richest form. */
  private List<Block> body(List<Block> header) {
    List<NinjsFields.Text> bodies = item.texts("bodies", "body");
    Optional<NinjsFields.Text> html = bodies.stream().filter(NinjsFields.Text::isHtml).findFirst();
    List<Block> body = new ArrayList<>();
    if (html.isPresent()) {
      HtmlWalk walk = HtmlDocument.walk(page().append(html.get().value()).toString());
      body.addAll(pictures.placed(Once.of(walk.blocks()), walk.associations()));
    } else if (!bodies.isEmpty()) {
      body.addAll(lines(bodies.getFirst().value()));
    }
    header.stream()
        .filter(block -> block.kind() == BlockKind.HEADLINE)
        .findFirst()
        .ifPresent(headline -> withoutHeadline(body, headline.text()));
    return body;
  }

  /** Some agencies print the headline once more over the text. */
  private static void withoutHeadline(List<Block> body, String headline) {
    if (!body.isEmpty() && Letters.fold(body.getFirst().text()).equals(Letters.fold(headline))) {
      body.removeFirst();
    }
    body.replaceAll(
        block -> block.kind() == BlockKind.HEADLINE ? block.withKind(BlockKind.CROSSHEAD) : block);
  }

  /** What runs the way that a page in the item's language does need not say so. */
  private StringBuilder page() {
    Direction direction = StoryMeta.EMPTY.withLanguage(language("en")).direction();
    return new StringBuilder(direction == Direction.RIGHT_TO_LEFT ? "<div dir=rtl>" : "");
  }

  private static List<Block> lines(String text) {
    return text.lines()
        .map(NinjsFields::oneLine)
        .filter(line -> !line.isEmpty())
        .map(line -> Block.of(BlockKind.PARAGRAPH, line))
        .toList();
  }

  /** Without a body they are the text; otherwise most repeat what it says. */
  private void descriptions(List<Block> header, List<Block> body) {
    boolean without = body.isEmpty();
    String told =
        Stream.of(header, body)
            .flatMap(List::stream)
            .map(Block::text)
            .collect(Collectors.joining(" "));
    for (NinjsFields.Text text : item.texts("descriptions", "description")) {
      String description = plain(text);
      if (without) {
        body.add(Block.of(BlockKind.PARAGRAPH, description));
      } else if (!told.contains(description)
          && !Letters.fold(told).contains(Letters.fold(description))) {
        leftOut.add(description);
      }
    }
  }

  /**
   * Place and writer. They stand in fields of their own, and often once more before the text,
   * «بغداد: زيدان الربيعي:», whose punctuation is then kept.
   */
  private void sign(List<Block> header, List<Block> body) {
    String place = item.text("located", "dateline");
    String name = item.text("by", "byline");
    if (place.isEmpty() && name.isEmpty()) {
      return;
    }
    Block first = body.isEmpty() ? null : body.getFirst();
    if (first != null && first.kind() == BlockKind.PARAGRAPH) {
      String sign = "[^\\p{L}\\p{N}]*";
      Matcher line =
          Pattern.compile("(" + part(place, sign) + ")\\s*(" + part(name, sign) + ")")
              .matcher(first.text());
      if (line.matches()) {
        body.removeFirst();
        add(header, BlockKind.DATELINE, first, line.start(1), line.end(1));
        add(header, BlockKind.BYLINE, first, line.start(2), line.end(2));
        return;
      }
    }
    if (!place.isEmpty()) {
      header.add(Block.of(BlockKind.DATELINE, place));
    }
    if (!name.isEmpty()) {
      header.add(Block.of(BlockKind.BYLINE, name));
    }
  }

  private static String part(String text, String sign) {
    return text.isEmpty() ? "" : Pattern.quote(text) + "(?:" + sign + "[^\\p{L}\\p{N}\\s])?";
  }

  private static void add(List<Block> header, BlockKind kind, Block line, int from, int to) {
    if (from < to) {
      header.add(Block.of(kind, line.prose().slice(from, to)));
    }
  }

  private StoryMeta meta(List<Block> blocks, OffsetDateTime now) {
    boolean latin = RawText.isLatin(blocks.stream().map(Block::text).toList());
    int urgency = item.number("urgency", StoryMeta.EMPTY.urgency());
    return new StoryMeta(
        item.text("slugline"),
        language(latin ? "en" : "ar"),
        new NinjsTags(item, isOurs()).tags(),
        urgency >= 1 && urgency <= 9 ? urgency : StoryMeta.EMPTY.urgency(),
        dated(now),
        item.text("ednote"));
  }

  /** Whether it says that a Midad wrote it. */
  private boolean isOurs() {
    return item.text("profile").equals("midad");
  }

  private String language(String otherwise) {
    return LanguageTag.of(item.text("language"), otherwise);
  }

  private @Nullable OffsetDateTime dated(OffsetDateTime now) {
    try {
      // Version 1 has no field for it: there a Midad takes another, and says that it was one.
      String told = item.text("contentcreated", isOurs() ? "firstcreated" : "contentcreated");
      return told.isEmpty()
          ? null
          : OffsetDateTime.parse(told).withOffsetSameInstant(now.getOffset());
    } catch (DateTimeException e) {
      // A day without an hour, as version 3 allows, is not the moment over a page.
      return null;
    }
  }
}
