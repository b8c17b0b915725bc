package org.midad.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.Direction;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;

/**
 * The letters of a paragraph in a document of Word. Each stretch that runs from right to left says
 * so, for Word does not look for itself: what is not said to be right-to-left gets the Latin font,
 * and its brackets and stops turn to the wrong side.
 */
final class DocxLetters {
  private final Direction page;
  private final DocxLinks links;
  private final DocxAuthors authors;

  DocxLetters(Direction page, DocxLinks links, DocxAuthors authors) {
    this.page = page;
    this.links = links;
    this.authors = authors;
  }

  /** A block's text. */
  String of(Block block, DocxChanges changes, DocxComments comments) {
    StringBuilder xml = new StringBuilder();
    DocxStretches stretches = DocxStretches.of(block.text(), block.direction(page));
    List<Run> runs = block.prose().runs();
    int from = 0;
    for (int at = 0; at < runs.size(); at++) {
      Run run = runs.get(at);
      xml.append(comments.begin(block, at))
          .append(run(run, from, stretches, changes.of(block, run)))
          .append(comments.end(block, at));
      from += run.text().length();
    }
    return xml.toString();
  }

  /** A line without marks. */
  String of(String text, DocxChanges.Change change) {
    DocxStretches stretches = DocxStretches.of(text, Direction.of(text, page));
    return run(new Run(text, Set.of()), 0, stretches, change);
  }

  /** A paragraph that is in no block. */
  String paragraph(String attributes, String text) {
    return "<w:p"
        + attributes
        + "><w:pPr>"
        + direction(Direction.of(text, page))
        + "</w:pPr>"
        + of(text, DocxChanges.Change.NONE)
        + "</w:p>";
  }

  /** What a paragraph of a direction says of it. */
  static String direction(Direction direction) {
    return direction == Direction.RIGHT_TO_LEFT ? "<w:bidi/>" : "";
  }

  /**
   * Letters or a picture, as somebody put them in or would take them away.
   *
   * @param runs a {@code w:r} or several
   */
  String changed(String runs, DocxChanges.Change change) {
    return around("w:ins", change.inserted(), around("w:del", change.deleted(), runs));
  }

  private String around(String element, @Nullable Stamp by, String inner) {
    return by == null
        ? inner
        : "<" + element + authors.attributes(by) + ">" + inner + "</" + element + ">";
  }

  private String run(Run run, int from, DocxStretches stretches, DocxChanges.Change change) {
    Optional<String> address =
        run.marks().stream()
            .filter(Mark.Link.class::isInstance)
            .map(Mark.Link.class::cast)
            .findFirst()
            .flatMap(link -> Html.safeAddress(link.address()));
    String element = change.deleted() == null ? "w:t" : "w:delText";
    StringBuilder runs = new StringBuilder();
    for (DocxStretches.Stretch stretch : stretches.within(from, from + run.text().length())) {
      runs.append("<w:r>")
          .append(look(run.marks(), address.isPresent(), stretch.rightToLeft()))
          .append("<" + element + " xml:space=\"preserve\">")
          .append(Html.escape(run.text().substring(stretch.from() - from, stretch.to() - from)))
          .append("</" + element + "></w:r>");
    }
    String changed = changed(runs.toString(), change);
    return address
        .map(to ->
            "<w:hyperlink"
                + Html.attribute("r:id", links.link(to))
                + " w:history=\"1\">"
                + changed
                + "</w:hyperlink>")
        .orElse(changed);
  }

  private String look(Set<Mark> marks, boolean link, boolean rightToLeft) {
    Set<Mark> before = new HashSet<>(marks);
    Stamp by = null;
    for (Mark mark : marks) {
      if (mark instanceof Mark.Remarked remarked) {
        before.remove(remarked.after());
        if (remarked.before() != null) {
          before.add(remarked.before());
        }
        // Word knows one hand of them alone.
        by = by == null || remarked.by().at().isAfter(by.at()) ? remarked.by() : by;
      }
    }
    String look = properties(marks, link, rightToLeft);
    if (by != null) {
      look +=
          "<w:rPrChange"
              + authors.attributes(by)
              + "><w:rPr>"
              + properties(before, link, rightToLeft)
              + "</w:rPr></w:rPrChange>";
    }
    return look.isEmpty() ? "" : "<w:rPr>" + look + "</w:rPr>";
  }

  /** In the order of the schema, which Word is strict about. */
  private static String properties(Set<Mark> marks, boolean link, boolean rightToLeft) {
    return (link ? "<w:rStyle w:val=\"Hyperlink\"/>" : "")
        + (marks.contains(new Mark.Bold()) ? "<w:b/><w:bCs/>" : "")
        + (marks.contains(new Mark.Italic()) ? "<w:i/><w:iCs/>" : "")
        + (marks.contains(new Mark.Superscript()) ? "<w:vertAlign w:val=\"superscript\"/>" : "")
        + (rightToLeft ? "<w:rtl/>" : "");
  }

  /**
   * Word does not track where a link leads: letters with the old one go, and others with the new
   * one come.
   */
  static Prose withoutChangedLinks(Prose prose) {
    List<Run> runs = new ArrayList<>();
    for (Run run : prose.runs()) {
      Optional<Mark.Remarked> changed =
          run.marks().stream()
              .filter(Mark.Remarked.class::isInstance)
              .map(Mark.Remarked.class::cast)
              .filter(remarked -> remarked.kind() == Mark.Link.class)
              .findFirst();
      if (changed.isEmpty()) {
        runs.add(run);
        continue;
      }
      Set<Mark> after = new HashSet<>(run.marks());
      after.remove(changed.get());
      Set<Mark> before = new HashSet<>(after);
      before.remove(changed.get().after());
      if (changed.get().before() != null) {
        before.add(changed.get().before());
      }
      Stamp by = changed.get().by();
      if (after.stream().noneMatch(Mark.Inserted.class::isInstance)) {
        runs.add(new Run(run.text(), with(before, new Mark.Deleted(by))));
        after = with(after, new Mark.Inserted(by));
      }
      runs.add(new Run(run.text(), after));
    }
    return new Prose(runs);
  }

  private static Set<Mark> with(Set<Mark> marks, Mark mark) {
    Set<Mark> with = new HashSet<>(marks);
    with.removeIf(mark::excludes);
    with.add(mark);
    return with;
  }
}
