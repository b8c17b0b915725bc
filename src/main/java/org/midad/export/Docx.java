package org.midad.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;

/**
 * The story as a document of Word (Office Open XML, ECMA-376, transitional). Every part of a story
 * has a style of its own, by which it is told apart when the document comes back; Word's own names
 * where Word has one. A document is a handful of small XML files in a ZIP: what never changes of
 * them stands in {@code assets/docx}.
 *
 * @param reviewed whether suggestions and comments go with it as Word's tracked changes and
 *     comments, for a colleague who goes on in Word; without them it is for readers
 */
public record Docx(boolean reviewed) implements Format {
  private static final String FOLDER = "/org/midad/assets/docx/";

  /** The earliest that a ZIP can tell: the files inside are of no time of their own. */
  private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** For readers. */
  public Docx() {
    this(false);
  }

  @Override
  public String extension() {
    return "docx";
  }

  @Override
  public boolean holdsReview() {
    return reviewed;
  }

  @Override
  public boolean namesPictures() {
    return false;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    DocxLinks links = new DocxLinks();
    DocxAuthors authors = new DocxAuthors(issue.zone());
    DocxLetters letters = new DocxLetters(story.meta().direction(), links, authors);
    Story written = written(story);
    String note = reviewed ? "" : Notices.correction(story, issue);
    DocxComments comments = new DocxComments(written, authors);
    String document = new DocxDocument(written, links, authors, comments, letters).write(note);
    if (reviewed) {
      links.review();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      // Readers that look at the first file alone know the kind of document by this one.
      put(
          zip,
          "[Content_Types].xml",
          fixed("content-types.xml")
              .replace("{review}", reviewed ? fixed("review-types.xml") : ""));
      put(zip, "_rels/.rels", fixed("package.rels"));
      put(zip, "docProps/core.xml", properties(story, issue));
      put(zip, "word/document.xml", document);
      put(zip, "word/_rels/document.xml.rels", links.write());
      put(zip, "word/styles.xml", fixed("styles.xml").replace("{bidi}", language(story.meta())));
      put(zip, "word/numbering.xml", fixed("numbering.xml"));
      put(
          zip,
          "word/settings.xml",
          fixed("settings.xml")
              .replace("{bidi}", language(story.meta()))
              // Whoever goes on in Word makes suggestions too.
              .replace("{review}", reviewed ? "<w:trackRevisions/>" : ""));
      if (reviewed) {
        put(zip, "word/comments.xml", comments.write(letters));
        put(zip, "word/commentsExtended.xml", comments.writeExtended());
        put(zip, "word/people.xml", authors.people());
      }
      for (var picture : links.pictures().entrySet()) {
        put(zip, "word/" + picture.getValue(), pictures.upright(picture.getKey()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Story written(Story story) {
    if (!reviewed) {
      return story;
    }
    Story doubled = DocxMoves.doubled(story);
    return doubled.withBlocks(
        doubled.blocks().stream()
            .map(block -> block.withProse(DocxLetters.withoutChangedLinks(block.prose())))
            .toList());
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    put(zip, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIMELESS);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** The language of right-to-left text, by which Word checks its spelling. */
  private static String language(StoryMeta meta) {
    Locale locale = Locale.forLanguageTag(meta.language());
    // Word knows Arabic by its country alone.
    return locale.getLanguage().equals("ar") && !locale.getCountry().isEmpty()
        ? "ar-" + locale.getCountry()
        : "ar-SA";
  }

  private static String properties(Story story, Issue issue) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
    String keywords =
        String.join("، ", story.meta().tags(Tag.Scheme.KEYWORD).stream().map(Tag::name).toList());
    for (var property :
        Map.of(
                "dc:title", story.text(BlockKind.HEADLINE),
                "dc:creator", Typed.withoutColon(story.text(BlockKind.BYLINE)),
                "dc:description", Typed.summary(story),
                "dc:language", story.meta().language(),
                "cp:contentStatus", issue.isWithdrawal() ? "Withdrawn" : "",
                "cp:keywords", keywords,
                "cp:version", Integer.toString(issue.version()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .toList()) {
      xml.append(element(property.getKey(), property.getValue()));
    }
    Instant second = issue.at().truncatedTo(ChronoUnit.SECONDS);
    for (String moment : new String[] {"dcterms:created", "dcterms:modified"}) {
      xml.append("<" + moment + " xsi:type=\"dcterms:W3CDTF\">" + second + "</" + moment + ">");
    }
    return xml.append("</cp:coreProperties>").toString();
  }

  private static String element(String name, String text) {
    return text.isEmpty() ? "" : "<" + name + ">" + Html.escape(text) + "</" + name + ">";
  }

  private static String fixed(String file) {
    try (InputStream bytes = Docx.class.getResourceAsStream(FOLDER + file)) {
      if (bytes == null) {
        throw new IllegalStateException("the program is incomplete: " + FOLDER + file);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
