package org.midad.ingest;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML of a stranger, piece by piece: it never holds the whole, opens nothing outside, knows
 * no entities of a document's own, and goes only so deep.
 */
final class Xml {
  /** Word itself allows tables in tables some 60 deep, each of which is a few elements. */
  private static final int DEEPEST = 1_000;

  /** A book of a hundred thousand words has some five hundred thousand. */
  private static final int MOST_ELEMENTS = 2_000_000;

  private final XMLStreamReader reader;
  private int depth;
  private int elements;

  /**
   * @param bytes closed by whoever opened it
   */
  Xml(InputStream bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // The JDK's own limit is too low for tables in tables, and says no more than "damaged".
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST + 1);
    try {
      reader = factory.createXMLStreamReader(bytes);
    } catch (XMLStreamException e) {
      throw new Refused(Refused.Cause.DAMAGED, e);
    }
  }

  /** What stands at the place that was read last. */
  enum Event {
    START,
    END,
    TEXT,
    /** The document is at its end. */
    OVER
  }

  /** Goes on to the next element or text. */
  Event next() {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw new Refused(Refused.Cause.TOO_DEEP);
            }
            if (++elements > MOST_ELEMENTS) {
              throw new Refused(
                  Refused.Cause.TOO_LARGE, "more than " + MOST_ELEMENTS + " elements");
            }
            return Event.START;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return Event.END;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return Event.TEXT;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new Refused(Refused.Cause.DAMAGED, "a document type or an entity");
          default -> {
            // a comment or an instruction
          }
        }
      }
      return Event.OVER;
    } catch (XMLStreamException e) {
      throw new Refused(Refused.Cause.DAMAGED, e);
    }
  }

  /** Of the element, without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  String namespace() {
    String namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  String text() {
    return reader.getText();
  }

  /** The value of an attribute, whatever its namespace, or the empty string. */
  String attribute(String name) {
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      if (reader.getAttributeLocalName(at).equals(name)) {
        return reader.getAttributeValue(at);
      }
    }
    return "";
  }

  /** Goes to the end of the element whose start was read last. */
  void skip() {
    int inside = depth - 1;
    while (depth > inside) {
      if (next() == Event.OVER) {
        return;
      }
    }
  }

  /** Whether the element whose start was at a depth goes on: moves to the next start in it. */
  boolean nextInside(int outside) {
    while (true) {
      switch (next()) {
        case START -> {
          return true;
        }
        case END -> {
          if (depth < outside) {
            return false;
          }
        }
        case TEXT -> {}
        case OVER -> {
          return false;
        }
      }
    }
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }
}
