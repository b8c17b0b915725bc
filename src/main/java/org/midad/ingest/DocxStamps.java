package org.midad.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.midad.model.Stamp;

/**
 * By whom and when a Word document says that it was changed or commented. An author is a name, and
 * stays one here.
 */
final class DocxStamps {
  /** In UTF-16 units: the longest names have some hundred. */
  private static final int LONGEST_NAME = 200;

  /** Of what names nobody. */
  private static final String NOBODY = "?";

  private final OffsetDateTime otherwise;

  /**
   * @param otherwise the moment of what has none, and the offset of what tells none
   */
  DocxStamps(OffsetDateTime otherwise) {
    this.otherwise = otherwise;
  }

  /** Of the element whose start was read last. */
  Stamp of(Xml xml) {
    return new Stamp(author(xml.attribute("author")), moment(xml));
  }

  private static String author(String told) {
    String name = told.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (name.isEmpty()) {
      return NOBODY;
    }
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
  }

  /**
   * Word writes the author's local time and calls it UTC; what is UTC in truth stands in an
   * attribute of its own since 2023 ([MS-DOCX] 2.5.5, {@code w16du:dateUtc}).
   */
  private Instant moment(Xml xml) {
    try {
      String utc = xml.attribute("dateUtc");
      if (!utc.isEmpty()) {
        return OffsetDateTime.parse(utc).toInstant();
      }
      String local = xml.attribute("date");
      if (!local.isEmpty()) {
        return DateTimeFormatter.ISO_DATE_TIME
            .parse(local.toUpperCase(Locale.ROOT), LocalDateTime::from)
            .toInstant(otherwise.getOffset());
      }
    } catch (DateTimeException e) {
      // What is no moment says none.
    }
    return otherwise.toInstant();
  }
}
