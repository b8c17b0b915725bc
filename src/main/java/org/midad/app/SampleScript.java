package org.midad.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.model.Person;
import org.midad.model.Stage;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who plays in the sample newsroom, and what; see {@code assets/samples/README.md}.
 *
 * @param newspaper its name, as the seed page has it
 * @param people the first one sits down at the end
 */
record SampleScript(String newspaper, List<Person> people, List<Sample> stories) {
  private static final String FOLDER = "/org/midad/assets/samples/";

  /**
   * One story.
   *
   * @param file its text, in the same folder
   * @param stage where it stands at the end
   * @param author id of a person
   * @param section code, or null while not chosen
   * @param topics codes of Media Topics
   * @param hoursAgo when its last revision was made
   */
  record Sample(
      String file,
      Stage stage,
      String author,
      String slug,
      @Nullable String section,
      List<String> keywords,
      List<String> topics,
      int urgency,
      int hoursAgo,
      @Nullable String note) {
    String text() {
      return read(file);
    }
  }

  static SampleScript load() {
    return JsonMapper.shared().readValue(read("newsroom.json"), SampleScript.class);
  }

  private static String read(String file) {
    try (InputStream bytes = SampleScript.class.getResourceAsStream(FOLDER + file)) {
      if (bytes == null) {
        throw new IllegalStateException("the program is incomplete: " + FOLDER + file);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
