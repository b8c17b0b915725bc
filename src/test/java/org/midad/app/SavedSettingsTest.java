package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.arabic.typing.Digits;
import org.midad.arabic.typing.HouseStyle;
import org.midad.arabic.typing.QuotePair;
import org.midad.arabic.typing.TypingHelp;
import org.midad.model.Retention;
import org.midad.store.Library;

class SavedSettingsTest {
  @TempDir Path folder;

  @Test
  void whatWasChosenIsThereNextTime() {
    Settings chosen =
        new Settings(
            new Look(
                "en",
                Settings.Theme.DARK,
                Settings.TextSize.LARGE,
                Settings.StoryFont.AMIRI,
                new Settings.WindowSize(1000, 700)),
            new Newspaper("الصباح", new Column(60, Settings.StoryFont.AMIRI, 9.5, 12)),
            new Writing(
                HouseStyle.DEFAULT
                    .with(TypingHelp.LISTS, false)
                    .withInnerQuotes(QuotePair.CURLY)
                    .withDigits(Digits.ARABIC_INDIC)
                    .withCorrections(Map.of("صص", "صلى الله عليه وسلم", "الى", "إلى")),
                1.25,
                true,
                Writing.ArrowKeys.LOGICAL),
            new Workplace(
                Optional.of("zaidan"),
                Optional.of(folder),
                new Sharing(Optional.of(folder), true),
                30,
                Optional.of("حاسوب التحرير"),
                new Keeping(Retention.ROOMY, Optional.of(folder))));
    try (Library library = Library.open(folder)) {
      assertThat(new SavedSettings(library).load()).isEqualTo(Settings.DEFAULT);
      new SavedSettings(library).save(chosen);
    }
    try (Library library = Library.open(folder)) {
      assertThat(new SavedSettings(library).load()).isEqualTo(chosen);
    }
  }

  @Test
  void aSettingThatCannotBeReadCountsAsNotChosen() {
    try (Library library = Library.open(folder)) {
      library
          .values()
          .put(Map.of("theme", "SEPIA", "window", "wide", "text-size", "", "language", "en"));
      assertThat(new SavedSettings(library).load())
          .isEqualTo(Settings.DEFAULT.withLook(look -> look.withLanguage("en")));
      library
          .values()
          .put(Map.of("zoom", "9", "digits", "ROMAN", "typing-helps", "HOPE", "corrections", "x"));
      assertThat(new SavedSettings(library).load().writing()).isEqualTo(Writing.DEFAULT);
      library.values().put(Map.of("typing-helps", "", "corrections", ""));
      assertThat(new SavedSettings(library).load().writing().house()).isEqualTo(HouseStyle.NONE);
      library.values().put(Map.of("column", "60 AMIRI 0 12"));
      assertThat(new SavedSettings(library).load().newspaper()).isEqualTo(Newspaper.DEFAULT);
      library.values().put(Map.of("column", "60"));
      assertThat(new SavedSettings(library).load().newspaper()).isEqualTo(Newspaper.DEFAULT);
      library.values().put(Map.of("window", "0x-5", "lock-minutes", "-1"));
      Settings read = new SavedSettings(library).load();
      assertThat(read.look().window()).isEqualTo(Look.DEFAULT.window());
      assertThat(read.workplace()).isEqualTo(Workplace.DEFAULT);
    }
  }
}
