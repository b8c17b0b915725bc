package org.midad.export;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.typeset.Alignment;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.PageStyle;
import org.midad.typeset.PrintSetter;
import org.midad.typeset.PrintedLine;

/**
 * The story as a proof on paper, A4, set by the engine that the editor shows it with. Its fonts are
 * in the file, as far as they are used, and its letters can be selected, searched and copied.
 */
public final class PdfProof implements Format {
  /** A4, in page pixels. */
  private static final float WIDTH = 210 / 25.4f * 96;

  private static final float HEIGHT = 297 / 25.4f * 96;

  private static final float MARGIN = 80;

  /** Paragraphs in 16 page pixels, 12 points. */
  private static final float ZOOM = 16 / 18f;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final DateTimeFormatter CREATED =
      DateTimeFormatter.ofPattern("'(D:'uuuuMMddHHmmss'Z)'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private @Nullable FontBook fonts;

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public boolean namesPictures() {
    return false;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    Direction direction = story.meta().direction();
    PageStyle style = PageStyle.print(FontFamily.NASKH, ZOOM);
    PrintSetter setter = new PrintSetter(fonts());
    PdfFile pdf = new PdfFile();
    Map<String, PdfFont> used = new LinkedHashMap<>();
    List<ProofRows.Row> rows =
        new ProofRows(setter, style, new PdfPictures(pdf, pictures), WIDTH - 2 * MARGIN, direction)
            .of(Notices.corrected(story, issue));
    List<PdfPage> pages = pages(rows, used);
    for (int at = 0; at < pages.size(); at++) {
      around(pages.get(at), setter, story, issue, (at + 1) + " / " + pages.size());
    }
    return file(pdf, pages, used, story, issue);
  }

  /** Read when first asked, for it takes some hundred milliseconds. */
  private synchronized FontBook fonts() {
    FontBook known = fonts;
    if (known == null) {
      known = FontBook.loadOwn();
      fonts = known;
    }
    return known;
  }

  /** As many rows to a page as there is room for; what is kept together goes to the next one. */
  private static List<PdfPage> pages(List<ProofRows.Row> rows, Map<String, PdfFont> fonts) {
    List<PdfPage> pages = new ArrayList<>();
    pages.add(new PdfPage(HEIGHT, fonts));
    float bottom = HEIGHT - MARGIN;
    float top = MARGIN;
    int at = 0;
    while (at < rows.size()) {
      int end = at + 1;
      float needed = rows.get(at).height();
      while (end < rows.size() && rows.get(end - 1).keep()) {
        needed += rows.get(end).gap() + rows.get(end).height();
        end++;
      }
      float gap = top == MARGIN ? 0 : rows.get(at).gap();
      // What is taller than a page begins where it is.
      if (top + gap + needed > bottom && top > MARGIN && needed <= bottom - MARGIN) {
        pages.add(new PdfPage(HEIGHT, fonts));
        top = MARGIN;
      }
      for (; at < end; at++) {
        ProofRows.Row row = rows.get(at);
        top += top == MARGIN ? 0 : row.gap();
        if (top + row.height() > bottom && top > MARGIN) {
          pages.add(new PdfPage(HEIGHT, fonts));
          top = MARGIN;
        }
        row.paint().on(pages.getLast(), MARGIN, top);
        top += row.height();
      }
    }
    return pages;
  }

  /** The story's name and version over a page, its number and the moment below. */
  private static void around(
      PdfPage page, PrintSetter setter, Story story, Issue issue, String number) {
    boolean rightToLeft = story.meta().direction() == Direction.RIGHT_TO_LEFT;
    String slug = story.meta().slug().isEmpty() ? story.id().toString() : story.meta().slug();
    String moment = MOMENT.format(issue.at().atZone(issue.zone()));
    float over = MARGIN / 2 - 6;
    float under = HEIGHT - MARGIN / 2 - 12;
    edge(page, setter, issue.newspaper(), over, rightToLeft);
    edge(page, setter, slug + " · " + issue.version(), over, !rightToLeft);
    edge(page, setter, moment, under, rightToLeft);
    edge(page, setter, number, under, !rightToLeft);
    page.box(MARGIN, MARGIN - 20, WIDTH - 2 * MARGIN, 0.75f, PdfPage.Ink.RULE);
  }

  private static void edge(
      PdfPage page, PrintSetter setter, String text, float top, boolean right) {
    if (text.isEmpty()) {
      return;
    }
    // A caption's style: small, in the face of what stands around a page.
    PrintedLine line =
        setter
            .lines(
                Prose.of(text),
                PageStyle.print(FontFamily.NASKH, 0.85f)
                    .paragraph(BlockKind.FIGURE)
                    .withAlignment(right ? Alignment.RIGHT : Alignment.LEFT),
                (WIDTH - 2 * MARGIN) / 2,
                Direction.of(text, Direction.LEFT_TO_RIGHT))
            .getFirst();
    page.line(line, right ? WIDTH / 2 : MARGIN, top, PdfPage.Ink.QUIET);
  }

  private static byte[] file(
      PdfFile pdf, List<PdfPage> pages, Map<String, PdfFont> used, Story story, Issue issue) {
    int tree = pdf.reserve();
    StringBuilder fonts = new StringBuilder();
    int place = 0;
    for (PdfFont font : used.values()) {
      fonts.append("/F" + place++ + " " + font.write(pdf) + " 0 R ");
    }
    StringBuilder kids = new StringBuilder();
    for (PdfPage page : pages) {
      StringBuilder pictures = new StringBuilder();
      page.pictures()
          .forEach((name, object) -> pictures.append("/" + name + " " + object + " 0 R "));
      int content = pdf.addStream("", page.content());
      int number =
          pdf.add(
              "<</Type /Page /Parent "
                  + tree
                  + " 0 R /MediaBox [0 0 "
                  + WIDTH * 0.75f
                  + " "
                  + HEIGHT * 0.75f
                  + "] /Contents "
                  + content
                  + " 0 R /Resources <</Font <<"
                  + fonts
                  + ">> /XObject <<"
                  + pictures
                  + ">>>>>>");
      kids.append(number + " 0 R ");
    }
    pdf.put(tree, "<</Type /Pages /Kids [" + kids + "] /Count " + pages.size() + ">>");
    boolean rightToLeft = story.meta().direction() == Direction.RIGHT_TO_LEFT;
    int root =
        pdf.add(
            "<</Type /Catalog /Pages "
                + tree
                + " 0 R /Lang "
                + PdfFile.string(story.meta().language())
                + " /ViewerPreferences <</DisplayDocTitle true /Direction "
                + (rightToLeft ? "/R2L" : "/L2R")
                + ">>>>");
    int info =
        pdf.add(
            "<</Title "
                + PdfFile.string(Typed.title(story, ""))
                + " /Author "
                + PdfFile.string(Typed.withoutColon(story.text(BlockKind.BYLINE)))
                + " /Creator (Midad) /CreationDate "
                + CREATED.format(issue.at())
                + ">>");
    return pdf.write(root, info);
  }
}
