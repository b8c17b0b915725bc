package org.midad.ui.publish;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.midad.app.Acquaintances;
import org.midad.app.Correspondent;
import org.midad.app.Sharing;
import org.midad.app.Tasks;
import org.midad.ui.kit.Notices;

/** With whom stories are exchanged, by which folder, and by what others know the reader's own. */
public final class SharingModel {
  private final Acquaintances acquaintances;
  private final Tasks tasks;
  private final Notices notices;
  private final ObservableValue<Sharing> sharing;
  private final Consumer<UnaryOperator<Sharing>> change;
  private final ReadOnlyObjectWrapper<List<String>> fingerprint =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Correspondent>> known =
      new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param sharing what is chosen
   * @param change chooses something else
   */
  public SharingModel(
      Acquaintances acquaintances,
      Tasks tasks,
      Notices notices,
      ObservableValue<Sharing> sharing,
      Consumer<UnaryOperator<Sharing>> change) {
    this.acquaintances = acquaintances;
    this.tasks = tasks;
    this.notices = notices;
    this.sharing = sharing;
    this.change = change;
  }

  public Sharing sharing() {
    return sharing.getValue();
  }

  public void change(UnaryOperator<Sharing> changed) {
    change.accept(changed);
  }

  /** Of the key that the reader signs with; empty until it was read. */
  public ReadOnlyObjectProperty<List<String>> fingerprintProperty() {
    return fingerprint.getReadOnlyProperty();
  }

  /** Those whose keys are known. */
  public ReadOnlyObjectProperty<List<Correspondent>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Reads both anew. */
  public void refresh() {
    tasks.run(progress -> acquaintances.fingerprint(), fingerprint::set, notices::problem);
    tasks.run(progress -> acquaintances.all(), known::set, notices::problem);
  }

  public void forget(Correspondent somebody) {
    tasks.run(
        progress -> {
          acquaintances.forget(somebody.id());
          return acquaintances.all();
        },
        left -> {
          known.set(left);
          notices.done("notice.sender-forgotten", somebody.name());
        },
        notices::problem);
  }
}
