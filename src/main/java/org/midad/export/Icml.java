package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.midad.arabic.Isolates;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Story;

/**
 * The story as text for InCopy and InDesign, ICML. Each part has a paragraph style of its own, in
 * English, so that the layout's styles of these names apply; what runs from right to left says so,
 * and is set by the composer that knows Arabic. A picture is told by its caption and by who made
 * it: the layout places it.
 *
 * @see <a href="https://www.adobe.com/devnet/indesign/documentation.html">Adobe's IDML format
 *     specification, of which ICML is a part</a>
 */
public record Icml() implements Format {
  /** The composer for all scripts; the usual one does not join Arabic letters. */
  private static final String COMPOSER = "HL Composer Optyca";

  private static final String RANGE =
      "<CharacterStyleRange AppliedCharacterStyle=\"CharacterStyle/$ID/[No character style]\"";

  private static final String CREDIT = "Credit";

  /** What stands between two line ends, under the style of its name. */
  private record Paragraph(String style, Prose prose, Direction direction) {}

  @Override
  public String extension() {
    return "icml";
  }

  @Override
  public boolean namesPictures() {
    return false;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    List<Paragraph> paragraphs =
        story.blocks().stream().flatMap(block -> paragraphs(block, story)).toList();
    StringBuilder xml = new StringBuilder(16_384);
    xml.append(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>
        <?aid SnippetType="InCopyInterchange"?>
        <Document DOMVersion="8.0" Self="midad">
        <RootCharacterStyleGroup Self="midad-characters">
        <CharacterStyle Self="CharacterStyle/$ID/[No character style]" Name="$ID/[No character style]"/>
        </RootCharacterStyleGroup>
        """);
    styles(xml, story);
    List<String> links = new ArrayList<>();
    xml.append(
        "<Story Self=\"midad-story\" TrackChanges=\"false\" StoryTitle=\""
            + Html.escape(story.meta().slug())
            + "\" AppliedTOCStyle=\"n\" AppliedNamedGrid=\"n\">\n<StoryPreference"
            + " StoryOrientation=\"Horizontal\" StoryDirection=\""
            + name(story.meta().direction())
            + "\"/>\n<InCopyExportOption IncludeGraphicProxies=\"true\""
            + " IncludeAllResources=\"false\"/>\n");
    for (int at = 0; at < paragraphs.size(); at++) {
      paragraph(xml, paragraphs.get(at), story, at == paragraphs.size() - 1, links);
    }
    xml.append("</Story>\n");
    links(xml, links);
    return xml.append("</Document>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void styles(StringBuilder xml, Story story) {
    String language = language(story);
    xml.append("<RootParagraphStyleGroup Self=\"midad-paragraphs\">\n");
    Stream<String> names =
        Stream.concat(Arrays.stream(BlockKind.values()).map(Icml::style), Stream.of(CREDIT));
    for (String name : names.toList()) {
      xml.append("<ParagraphStyle Self=\"ParagraphStyle/")
          .append(name)
          .append("\" Name=\"")
          .append(name)
          .append("\" ParagraphDirection=\"")
          .append(name(story.meta().direction()))
          .append("\" AppliedLanguage=\"")
          .append(language)
          .append("\"><Properties><Composer type=\"string\">")
          .append(COMPOSER)
          .append("</Composer></Properties></ParagraphStyle>\n");
    }
    xml.append("</RootParagraphStyleGroup>\n");
  }

  /** A part, and who made it if it is a picture; nothing for a part that is empty. */
  private static Stream<Paragraph> paragraphs(Block block, Story story) {
    Direction page = story.meta().direction();
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(new Paragraph(style(block.kind()), block.prose(), block.direction(page)));
    if (block.kind() == BlockKind.FIGURE) {
      String credit = block.picture().credit();
      paragraphs.add(new Paragraph(CREDIT, Prose.of(credit), Direction.of(credit, page)));
    }
    return paragraphs.stream().filter(paragraph -> !paragraph.prose().isEmpty());
  }

  private static void paragraph(
      StringBuilder xml, Paragraph paragraph, Story story, boolean last, List<String> links) {
    Direction direction = paragraph.direction();
    xml.append("<ParagraphStyleRange AppliedParagraphStyle=\"ParagraphStyle/")
        .append(paragraph.style())
        .append("\" ParagraphDirection=\"")
        .append(name(direction))
        .append("\" Justification=\"")
        .append(direction == Direction.RIGHT_TO_LEFT ? "RightAlign" : "LeftAlign")
        .append('"')
        .append(
            paragraph.style().equals(style(BlockKind.LIST_ITEM))
                ? " BulletsAndNumberingListType=\"BulletList\""
                : "")
        .append(
            ">\n<Properties><Composer type=\"string\">" + COMPOSER + "</Composer></Properties>\n");
    int from = 0;
    Prose prose = paragraph.prose();
    for (Isolates.Stretch latin : Isolates.leftToRight(prose.text())) {
      runs(xml, prose.slice(from, latin.from()), "DefaultDirection", language(story), links);
      runs(
          xml,
          prose.slice(latin.from(), latin.to()),
          "LeftToRightDirection",
          language(story),
          links);
      from = latin.to();
    }
    runs(xml, prose.slice(from, prose.length()), "DefaultDirection", language(story), links);
    if (!last) {
      xml.append(RANGE + "><Br/></CharacterStyleRange>\n");
    }
    xml.append("</ParagraphStyleRange>\n");
  }

  /**
   * @param direction of Latin words, so that they are held apart, or the text's own
   */
  private static void runs(
      StringBuilder xml, Prose prose, String direction, String language, List<String> links) {
    for (Run run : prose.runs()) {
      xml.append(RANGE)
          .append(look(run.marks()))
          .append(Html.attribute("AppliedLanguage", language))
          .append(Html.attribute("CharacterDirection", direction))
          .append('>');
      String content = "<Content>" + Html.escape(run.text()) + "</Content>";
      Optional<String> address = address(run);
      if (address.isPresent()) {
        links.add(address.get());
        xml.append("<HyperlinkTextSource Self=\"midad-source-")
            .append(links.size())
            .append("\" Name=\"")
            .append(links.size())
            .append("\" Hidden=\"false\">")
            .append(content)
            .append("</HyperlinkTextSource>");
      } else {
        xml.append(content);
      }
      xml.append("</CharacterStyleRange>\n");
    }
  }

  private static String look(Set<Mark> marks) {
    boolean bold = marks.contains(new Mark.Bold());
    boolean italic = marks.contains(new Mark.Italic());
    String style = bold && italic ? "Bold Italic" : bold ? "Bold" : italic ? "Italic" : "";
    return (style.isEmpty() ? "" : Html.attribute("FontStyle", style))
        + (marks.contains(new Mark.Superscript()) ? " Position=\"Superscript\"" : "");
  }

  private static Optional<String> address(Run run) {
    for (Mark mark : run.marks()) {
      if (mark instanceof Mark.Link link) {
        return Html.safeAddress(link.address());
      }
    }
    return Optional.empty();
  }

  /** Where the sources of links lead, which stands behind the text. */
  private static void links(StringBuilder xml, List<String> links) {
    for (int at = 1; at <= links.size(); at++) {
      String address = Html.escape(links.get(at - 1));
      xml.append(
          """
          <HyperlinkURLDestination Self="midad-address-%1$d" DestinationUniqueKey="%1$d" \
          Name="%2$s" DestinationURL="%2$s" Hidden="false"/>
          <Hyperlink Self="midad-link-%1$d" Name="%1$d" Source="midad-source-%1$d" \
          Visible="false" DestinationUniqueKey="%1$d"><Properties>\
          <Destination type="object">midad-address-%1$d</Destination></Properties></Hyperlink>
          """
              .formatted(at, address));
    }
  }

  /** The names of the layout's styles, in English whatever the story's language. */
  private static String style(BlockKind kind) {
    return switch (kind) {
      case KICKER -> "Kicker";
      case HEADLINE -> "Headline";
      case DECK -> "Deck";
      case FIGURE -> "Caption";
      case DATELINE -> "Dateline";
      case BYLINE -> "Byline";
      case PARAGRAPH -> "Body";
      case CROSSHEAD -> "Crosshead";
      case QUOTE -> "Quote";
      case LIST_ITEM -> "List item";
    };
  }

  private static String name(Direction direction) {
    return switch (direction) {
      case RIGHT_TO_LEFT -> "RightToLeftDirection";
      case LEFT_TO_RIGHT -> "LeftToRightDirection";
    };
  }

  /** As InDesign calls languages; one that it does not know is none to it. */
  private static String language(Story story) {
    return switch (Locale.forLanguageTag(story.meta().language()).getLanguage()) {
      case "ar" -> "$ID/Arabic";
      case "en" -> "$ID/English: UK";
      default -> "$ID/[No Language]";
    };
  }
}
