package org.midad.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a person has chosen.
 *
 * @param language of the interface: {@code ar} or {@code en}
 * @param newspaper its name as its readers know it; may be empty
 * @param writing how the person writes
 * @param column in which the newspaper measures its stories
 * @param window width and height of the window
 * @param lastPerson id of the {@link org.midad.model.Person} who worked here last
 * @param exportFolder where stories were exported to last
 * @param sharing the folder through which libraries hand stories to each other
 * @param lockMinutes after so many without a key or the mouse a desk whose person has a password is
 *     locked; 0 for never
 */
public record Settings(
    String language,
    String newspaper,
    Theme theme,
    TextSize textSize,
    StoryFont storyFont,
    Writing writing,
    Column column,
    WindowSize window,
    Optional<String> lastPerson,
    Optional<Path> exportFolder,
    Sharing sharing,
    int lockMinutes) {

  /** How windows are coloured. */
  public enum Theme {
    /** As the system has it. */
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST
  }

  /** How large the story is shown. */
  public enum TextSize {
    SMALL(0.85),
    /** عادي. */
    NORMAL(1),
    LARGE(1.2),
    LARGEST(1.45);

    private final double factor;

    TextSize(double factor) {
      this.factor = factor;
    }

    /** Of the normal size. */
    public double factor() {
      return factor;
    }
  }

  /** What the story is set in on the screen. */
  public enum StoryFont {
    NOTO_NASKH,
    AMIRI,
    PLEX_SANS
  }

  /** In pixels of the screen before scaling. */
  public record WindowSize(int width, int height) {
    public WindowSize {
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException("a window of " + width + "×" + height);
      }
    }
  }

  /** Until somebody chooses. */
  public static final Settings DEFAULT =
      new Settings(
          "ar",
          "",
          Theme.SYSTEM,
          TextSize.NORMAL,
          StoryFont.NOTO_NASKH,
          Writing.DEFAULT,
          Column.DEFAULT,
          new WindowSize(1280, 800),
          Optional.empty(),
          Optional.empty(),
          Sharing.NONE,
          10);

  public Settings {
    if (lockMinutes < 0) {
      throw new IllegalArgumentException(lockMinutes + " minutes");
    }
  }

  public Settings withLanguage(String changed) {
    return new Settings(
        changed,
        newspaper,
        theme,
        textSize,
        storyFont,
        writing,
        column,
        window,
        lastPerson,
        exportFolder,
        sharing,
        lockMinutes);
  }

  public Settings withNewspaper(String changed) {
    return new Settings(
        language,
        changed,
        theme,
        textSize,
        storyFont,
        writing,
        column,
        window,
        lastPerson,
        exportFolder,
        sharing,
        lockMinutes);
  }

  public Settings withTheme(Theme changed) {
    return new Settings(
        language,
        newspaper,
        changed,
        textSize,
        storyFont,
        writing,
        column,
        window,
        lastPerson,
        exportFolder,
        sharing,
        lockMinutes);
  }

  public Settings withTextSize(TextSize changed) {
    return new Settings(
        language,
        newspaper,
        theme,
        changed,
        storyFont,
        writing,
        column,
        window,
        lastPerson,
        exportFolder,
        sharing,
        lockMinutes);
  }

  public Settings withStoryFont(StoryFont changed) {
    return new Settings(
        language,
        newspaper,
        theme,
        textSize,
        changed,
        writing,
        column,
        window,
        lastPerson,
        exportFolder,
        sharing,
        lockMinutes);
  }

  public Settings withWriting(UnaryOperator<Writing> change) {
    return new Settings(
        language,
        newspaper,
        theme,
        textSize,
        storyFont,
        change.apply(writing),
        column,
        window,
        lastPerson,
        exportFolder,
        sharing,
        lockMinutes);
  }

  public Settings withColumn(UnaryOperator<Column> change) {
    return new Settings(
        language,
        newspaper,
        theme,
        textSize,
        storyFont,
        writing,
        change.apply(column),
        window,
        lastPerson,
        exportFolder,
        sharing,
        lockMinutes);
  }

  public Settings withWindow(WindowSize changed) {
    return new Settings(
        language,
        newspaper,
        theme,
        textSize,
        storyFont,
        writing,
        column,
        changed,
        lastPerson,
        exportFolder,
        sharing,
        lockMinutes);
  }

  public Settings withLastPerson(String changed) {
    return new Settings(
        language,
        newspaper,
        theme,
        textSize,
        storyFont,
        writing,
        column,
        window,
        Optional.of(changed),
        exportFolder,
        sharing,
        lockMinutes);
  }

  public Settings withExportFolder(Path changed) {
    return new Settings(
        language,
        newspaper,
        theme,
        textSize,
        storyFont,
        writing,
        column,
        window,
        lastPerson,
        Optional.of(changed),
        sharing,
        lockMinutes);
  }

  public Settings withSharing(UnaryOperator<Sharing> change) {
    return new Settings(
        language,
        newspaper,
        theme,
        textSize,
        storyFont,
        writing,
        column,
        window,
        lastPerson,
        exportFolder,
        change.apply(sharing),
        lockMinutes);
  }

  public Settings withLockMinutes(int changed) {
    return new Settings(
        language,
        newspaper,
        theme,
        textSize,
        storyFont,
        writing,
        column,
        window,
        lastPerson,
        exportFolder,
        sharing,
        changed);
  }
}
