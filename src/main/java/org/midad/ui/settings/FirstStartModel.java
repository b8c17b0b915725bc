package org.midad.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.midad.app.Accounts;
import org.midad.app.Tasks;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.ui.kit.Notices;

/** The first start: who works here, or a sample newsroom to look around in. */
public final class FirstStartModel {
  private final Accounts accounts;
  private final Tasks.Work<?> sample;
  private final SettingsModel settings;
  private final Tasks tasks;
  private final Notices notices;
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.REPORTER);
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final DoubleProperty progress = new SimpleDoubleProperty();
  private Runnable onReady = () -> {};

  /**
   * @param sample fills the empty library with the sample newsroom
   */
  public FirstStartModel(
      Accounts accounts,
      Tasks.Work<?> sample,
      SettingsModel settings,
      Tasks tasks,
      Notices notices) {
    this.accounts = accounts;
    this.sample = sample;
    this.settings = settings;
    this.tasks = tasks;
    this.notices = notices;
  }

  public StringProperty nameProperty() {
    return name;
  }

  public ObjectProperty<Role> roleProperty() {
    return role;
  }

  /** Whether the library is being filled. */
  public BooleanProperty busyProperty() {
    return busy;
  }

  /** How much of the library is filled, from 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress;
  }

  /** Told once somebody works here. */
  public void onReady(Runnable listener) {
    onReady = listener;
  }

  /** A newsroom of one. */
  public void begin() {
    run(progress -> accounts.found(name.get(), role.get(), settings.current().look().language()));
  }

  /** The sample newsroom. */
  public void openSample() {
    run(sample);
  }

  private <T> void run(Tasks.Work<T> work) {
    busy.set(true);
    tasks.run(
        work,
        new Tasks.Listener<T>() {
          @Override
          public void progress(double done) {
            progress.set(done);
          }

          @Override
          public void done(T result) {
            busy.set(false);
            onReady.run();
          }

          @Override
          public void failed(Problem problem) {
            busy.set(false);
            notices.problem(problem);
          }
        });
  }
}
