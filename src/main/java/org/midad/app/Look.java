package org.midad.app;

import org.midad.app.Settings.StoryFont;
import org.midad.app.Settings.TextSize;
import org.midad.app.Settings.Theme;
import org.midad.app.Settings.WindowSize;

/**
 * How Midad looks to a person.
 *
 * @param language of the interface: {@code ar} or {@code en}
 * @param textSize of the story
 * @param storyFont what the story is set in
 * @param window width and height of the window
 */
public record Look(
    String language, Theme theme, TextSize textSize, StoryFont storyFont, WindowSize window) {
  /** Until somebody chooses. */
  public static final Look DEFAULT =
      new Look(
          "ar", Theme.SYSTEM, TextSize.NORMAL, StoryFont.NOTO_NASKH, new WindowSize(1280, 800));

  public Look withLanguage(String changed) {
    return new Look(changed, theme, textSize, storyFont, window);
  }

  public Look withTheme(Theme changed) {
    return new Look(language, changed, textSize, storyFont, window);
  }

  public Look withTextSize(TextSize changed) {
    return new Look(language, theme, changed, storyFont, window);
  }

  public Look withStoryFont(StoryFont changed) {
    return new Look(language, theme, textSize, changed, window);
  }

  public Look withWindow(WindowSize changed) {
    return new Look(language, theme, textSize, storyFont, changed);
  }
}
