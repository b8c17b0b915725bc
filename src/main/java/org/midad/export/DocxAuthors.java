package org.midad.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.midad.model.Stamp;

/** Who changed a document of Word or said something of it, and when, as Word writes that down. */
final class DocxAuthors {
  private final ZoneId zone;
  private final Set<String> names = new LinkedHashSet<>();
  private int last;

  /**
   * @param zone in which Word is to tell the time
   */
  DocxAuthors(ZoneId zone) {
    this.zone = zone;
  }

  /** A number that nothing else in the document has. */
  int number() {
    return last++;
  }

  /** For an element of a tracked change: one of its own each time. */
  String attributes(Stamp by) {
    return attributes(number(), by);
  }

  /**
   * Word shows {@code w:date} as it stands there, as if it were local time, though it ends in the
   * sign of UTC; the moment itself is in an attribute that Word added in 2023 ([MS-DOCX] 2.5.5).
   */
  String attributes(int number, Stamp by) {
    names.add(by.author());
    Instant moment = by.at().truncatedTo(ChronoUnit.SECONDS);
    Instant shown = moment.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC);
    return Html.attribute("w:id", "" + number)
        + Html.attribute("w:author", by.author())
        + Html.attribute("w:date", shown.toString())
        + Html.attribute("w16du:dateUtc", moment.toString());
  }

  /** The part {@code people.xml}, by which Word gives each author a colour. */
  String people() {
    StringBuilder xml = new StringBuilder(DocxSpaces.begin("w15:people"));
    for (String name : names) {
      xml.append("<w15:person")
          .append(Html.attribute("w15:author", name))
          .append("><w15:presenceInfo w15:providerId=\"None\"")
          .append(Html.attribute("w15:userId", name))
          .append("/></w15:person>");
    }
    return xml.append("</w15:people>").toString();
  }
}
