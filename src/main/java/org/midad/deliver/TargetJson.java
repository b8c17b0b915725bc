package org.midad.deliver;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;
import org.midad.export.Form;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Targets as the library keeps them. A secret is never among it. */
public final class TargetJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Address.class, Kind.class)
          .addMixIn(Address.Proof.class, Kind.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(Path.class, ToStringSerializer.instance)
                  .addDeserializer(Path.class, new PathForm()))
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  private interface Kind {}

  private record Content(Address address, List<Form> forms, List<Template> templates) {}

  private TargetJson() {}

  /** What is known of a target besides its id and name. */
  public static String write(Target target) {
    return MAPPER.writeValueAsString(
        new Content(target.address(), target.forms(), target.templates()));
  }

  /**
   * @param json as {@link #write} gave it
   * @throws IllegalArgumentException if it is not
   */
  public static Target read(String id, String name, String json) {
    try {
      Content content = MAPPER.readValue(json, Content.class);
      return new Target(id, name, content.address(), content.forms(), content.templates());
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no target: " + id, e);
    }
  }

  /** Not as a URI, which would be another machine's. */
  private static final class PathForm extends ValueDeserializer<Path> {
    @Override
    public Path deserialize(
        tools.jackson.core.JsonParser json, tools.jackson.databind.DeserializationContext context) {
      return Path.of(json.getString());
    }
  }
}
