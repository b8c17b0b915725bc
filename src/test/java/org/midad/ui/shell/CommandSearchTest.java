package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.arabic.Messages;
import org.midad.ui.kit.Action;

class CommandSearchTest {
  private final CommandSearch search =
      new CommandSearch(
          List.of(
              new Action("action.refresh", () -> {}),
              new Action("action.new-story", () -> {}),
              new Action("action.settings", () -> {}),
              new Action("queue.archive", () -> {})),
          Messages.load(Locale.of("ar")),
          Messages.load(Locale.ENGLISH));

  @ParameterizedTest
  @CsvSource({
    "خبر جديد, action.new-story",
    "new st, action.new-story",
    "اعدادات, action.settings",
    "الارشيف, queue.archive",
    "ARCH, queue.archive"
  })
  void anActionIsFoundInBothLanguagesInWhateverSpelling(String query, String key) {
    assertThat(search.find(query).getFirst().key()).isEqualTo(key);
  }

  @Test
  void nothingAskedShowsEverything() {
    assertThat(search.find("")).hasSize(4);
    assertThat(search.find("zzz")).isEmpty();
  }
}
