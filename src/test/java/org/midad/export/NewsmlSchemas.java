package org.midad.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;

/** IPTC's own schemas of NewsML-G2 and NITF. */
final class NewsmlSchemas {
  private static final Path FOLDER =
      Path.of(System.getProperty("midad.test.schemas", "../shared/data/schemas"));

  private NewsmlSchemas() {}

  /** Nothing is asked of the network: what a schema imports lies beside it. */
  static Schema of(String... names) throws Exception {
    DOMImplementationLS inputs =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
      LSInput input = inputs.createLSInput();
      input.setSystemId(systemId);
      input.setStringData(read(FOLDER.resolve(systemId.replaceFirst(".*/", ""))));
      return input;
    });
    StreamSource[] sources = new StreamSource[names.length];
    for (int at = 0; at < names.length; at++) {
      Path file = FOLDER.resolve(names[at]);
      assumeTrue(
          Files.exists(file) && Files.size(file) > 0,
          "left out: " + file + " is missing or has nothing in it");
      sources[at] = new StreamSource(new StringReader(read(file)), names[at]);
    }
    return factory.newSchema(sources);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
