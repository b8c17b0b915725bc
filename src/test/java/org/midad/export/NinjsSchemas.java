package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** IPTC's own schemas of ninjs. */
final class NinjsSchemas {
  /** What Superdesk adds to IPTC's fields. */
  private static final List<String> DIALECT =
      List.of("service", "keywords", "extra", "readtime", "evolvedfrom");

  private NinjsSchemas() {}

  /** That an item is one of version 1 but for what Superdesk adds. */
  static void assertDialect(ObjectNode item) throws IOException {
    translate(item);
    assertValid("1.3", item);
  }

  private static void translate(ObjectNode item) {
    item.remove(DIALECT);
    item.set("uri", item.remove("guid"));
    if (item.at("/renditions/original") instanceof ObjectNode original) {
      assertThat(original.remove("media").asString()).isNotEmpty();
    }
    item.path("associations").forEach(each -> translate((ObjectNode) each));
  }

  /**
   * @param version such as {@code 3.1}
   */
  static void assertValid(String version, JsonNode item) throws IOException {
    String text =
        Files.readString(SeedStory.shared("data/schemas/ninjs-schema_" + version + ".json"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(
                version.equals("1.3")
                    ? SpecificationVersion.DRAFT_4
                    : SpecificationVersion.DRAFT_2020_12,
                registry ->
                    // Version 1 names itself for what a picture may hold.
                    registry.schemas(
                        Map.of("http://www.iptc.org/std/ninjs/ninjs-schema_1.3.json", text)))
            .getSchema(text, InputFormat.JSON);
    assertThat(
            schema.validate(
                item.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .isEmpty();
  }
}
