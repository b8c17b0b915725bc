package org.midad.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.midad.model.Retention;
import org.midad.store.Library;

/**
 * The settings as the library keeps them: one named text each. A text that this Midad cannot read
 * counts as not chosen, so that no setting ever keeps the program from starting.
 */
public final class SavedSettings {
  private static final String LANGUAGE = "language";
  private static final String NEWSPAPER = "newspaper";
  private static final String THEME = "theme";
  private static final String TEXT_SIZE = "text-size";
  private static final String STORY_FONT = "story-font";
  private static final String COLUMN = "column";
  private static final String WINDOW = "window";
  private static final String LAST_PERSON = "last-person";
  private static final String EXPORT_FOLDER = "export-folder";
  private static final String SHARED_FOLDER = "shared-folder";
  private static final String SHARING = "sharing";
  private static final String LOCK_MINUTES = "lock-minutes";
  private static final String DEVICE = "device";
  private static final String RETENTION = "retention";
  private static final String BACKUPS = "backups";

  private final Library library;

  public SavedSettings(Library library) {
    this.library = library;
  }

  public Settings load() {
    return of(library.values().all());
  }

  /** What somebody called this machine; every save asks for it, and for nothing else. */
  Optional<String> device() {
    return library.values().get(DEVICE).filter(name -> !name.isEmpty());
  }

  /** What named texts say, whoever kept them. */
  static Settings of(Map<String, String> kept) {
    return new Settings(look(kept), newspaper(kept), SavedWriting.load(kept), workplace(kept));
  }

  private static Look look(Map<String, String> kept) {
    Look untouched = Look.DEFAULT;
    return new Look(
        kept.getOrDefault(LANGUAGE, untouched.language()),
        read(kept, THEME, Settings.Theme::valueOf).orElse(untouched.theme()),
        read(kept, TEXT_SIZE, Settings.TextSize::valueOf).orElse(untouched.textSize()),
        read(kept, STORY_FONT, Settings.StoryFont::valueOf).orElse(untouched.storyFont()),
        read(kept, WINDOW, SavedSettings::window).orElse(untouched.window()));
  }

  private static Newspaper newspaper(Map<String, String> kept) {
    return new Newspaper(
        kept.getOrDefault(NEWSPAPER, Newspaper.DEFAULT.name()),
        read(kept, COLUMN, Column::read).orElse(Newspaper.DEFAULT.column()));
  }

  private static Workplace workplace(Map<String, String> kept) {
    return new Workplace(
        Optional.ofNullable(kept.get(LAST_PERSON)),
        read(kept, EXPORT_FOLDER, Path::of),
        new Sharing(read(kept, SHARED_FOLDER, Path::of), Boolean.parseBoolean(kept.get(SHARING))),
        read(kept, LOCK_MINUTES, Integer::parseUnsignedInt).orElse(Workplace.DEFAULT.lockMinutes()),
        Optional.ofNullable(kept.get(DEVICE)).filter(name -> !name.isEmpty()),
        new Keeping(
            read(kept, RETENTION, Retention::valueOf).orElse(Keeping.DEFAULT.retention()),
            read(kept, BACKUPS, Path::of).filter(folder -> !folder.toString().isEmpty())));
  }

  public void save(Settings settings) {
    library.values().put(texts(settings));
  }

  /** Settings as named texts. */
  static Map<String, String> texts(Settings settings) {
    Map<String, String> kept = new HashMap<>();
    Look look = settings.look();
    kept.put(LANGUAGE, look.language());
    kept.put(THEME, look.theme().name());
    kept.put(TEXT_SIZE, look.textSize().name());
    kept.put(STORY_FONT, look.storyFont().name());
    kept.put(WINDOW, look.window().width() + "x" + look.window().height());
    kept.put(NEWSPAPER, settings.newspaper().name());
    kept.put(COLUMN, settings.newspaper().column().write());
    SavedWriting.save(settings.writing(), kept);
    Workplace workplace = settings.workplace();
    workplace.lastPerson().ifPresent(person -> kept.put(LAST_PERSON, person));
    workplace.exportFolder().ifPresent(folder -> kept.put(EXPORT_FOLDER, folder.toString()));
    workplace.sharing().folder().ifPresent(folder -> kept.put(SHARED_FOLDER, folder.toString()));
    kept.put(SHARING, String.valueOf(workplace.sharing().on()));
    kept.put(LOCK_MINUTES, String.valueOf(workplace.lockMinutes()));
    kept.put(DEVICE, workplace.device().orElse(""));
    kept.put(RETENTION, workplace.keeping().retention().name());
    kept.put(BACKUPS, workplace.keeping().backups().map(Path::toString).orElse(""));
    return kept;
  }

  private static Settings.WindowSize window(String text) {
    String[] sides = text.split("x", 2);
    return new Settings.WindowSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
  }

  /** What a text says; nothing if it is not there, or no such thing. */
  static <T> Optional<T> read(Map<String, String> kept, String name, Function<String, T> form) {
    String text = kept.get(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(form.apply(text));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
