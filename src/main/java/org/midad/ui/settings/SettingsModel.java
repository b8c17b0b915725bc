package org.midad.ui.settings;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.SavedSettings;
import org.midad.app.Settings;
import org.midad.app.Tasks;
import org.midad.ui.kit.Notices;

/** What the reader has chosen: in force at once, on disk a moment later. */
public final class SettingsModel {
  private final SavedSettings saved;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Settings> current;

  /**
   * @param start as loaded before the first window
   */
  public SettingsModel(SavedSettings saved, Settings start, Tasks tasks, Notices notices) {
    this.saved = saved;
    this.tasks = tasks;
    this.notices = notices;
    this.current = new ReadOnlyObjectWrapper<>(start);
  }

  public ReadOnlyObjectProperty<Settings> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The disk says something else than what the window began with. */
  public void arrived(Settings read) {
    if (!read.equals(current.get())) {
      current.set(read);
    }
  }

  public Settings current() {
    return current.get();
  }

  /**
   * Changes something. What others have changed on disk meanwhile, such as who worked here last,
   * stays.
   */
  public void change(UnaryOperator<Settings> change) {
    Settings changed = change.apply(current.get());
    if (changed.equals(current.get())) {
      return;
    }
    current.set(changed);
    tasks.run(
        progress -> {
          Settings kept = change.apply(saved.load());
          saved.save(kept);
          return kept;
        },
        kept -> {},
        notices::problem);
  }

  /** From Arabic to English, or back. */
  public void switchLanguage() {
    change(
        now -> now.withLook(look -> look.withLanguage(look.language().equals("ar") ? "en" : "ar")));
  }
}
