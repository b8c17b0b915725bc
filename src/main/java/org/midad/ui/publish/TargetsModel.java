package org.midad.ui.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.midad.app.Accounts;
import org.midad.app.Refusal;
import org.midad.app.Targets;
import org.midad.app.Tasks;
import org.midad.deliver.Secret;
import org.midad.deliver.Target;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/** Where stories are delivered, and what is being changed about it. */
public final class TargetsModel {
  /** One of them, and whether a secret is kept for it. */
  record Kept(Target target, boolean hasSecret) {}

  /**
   * All that is known of them.
   *
   * @param person id of whoever looks
   * @param hindrance why that person may not change them, or empty
   * @param forgetting whether secrets are forgotten when Midad closes
   */
  record Known(
      List<Kept> targets, String person, Optional<Problem> hindrance, boolean forgetting) {}

  private final Targets targets;
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<Known>> known =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** What is filled in and not kept yet outlives the sheet, and a change of language. */
  private final Map<String, TargetFormModel> forms = new HashMap<>();

  private @Nullable TargetFormModel added;

  public TargetsModel(Targets targets, Accounts accounts, Tasks tasks, Notices notices) {
    this.targets = targets;
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** What was read last; empty before. */
  ReadOnlyObjectProperty<Optional<Known>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Reads them anew. */
  void refresh() {
    tasks.run(progress -> read(), this::show, notices::problem);
  }

  private Known read() {
    Person person = accounts.require();
    return new Known(
        targets.all().stream()
            .map(target -> new Kept(target, targets.hasSecret(target.id())))
            .toList(),
        person.id(),
        targets.changing(person).map(Refusal::problem),
        targets.forgetsSecrets());
  }

  private void show(Known read) {
    // A secret that somebody has typed is nobody else's to see.
    if (known.get().filter(before -> before.person().equals(read.person())).isEmpty()) {
      forms.clear();
      added = null;
    }
    known.set(Optional.of(read));
  }

  /** The form of a target, as it was left. */
  TargetFormModel form(Kept kept) {
    return forms.computeIfAbsent(
        kept.target().id(), id -> forgetting(new TargetFormModel(kept.target(), kept.hasSecret())));
  }

  private TargetFormModel forgetting(TargetFormModel form) {
    form.setForgetting(known.get().filter(Known::forgetting).isPresent());
    return form;
  }

  /** The form of a new target of a kind. */
  TargetFormModel add(TargetKind kind) {
    TargetFormModel form = forgetting(new TargetFormModel(kind));
    added = form;
    return form;
  }

  /** The form of a new target that is not kept yet. */
  Optional<TargetFormModel> added() {
    return Optional.ofNullable(added);
  }

  /** Forgets what was filled in and not kept. */
  void drop(TargetFormModel form) {
    forms.remove(form.id());
    if (form.equals(added)) {
      added = null;
    }
  }

  /**
   * Keeps what is filled in, in which nothing is wrong.
   *
   * @param then told once it is kept, and all are read anew
   */
  void keep(TargetFormModel form, Consumer<Target> then) {
    Target target = form.target();
    Secret secret = form.secret();
    tasks.run(
        progress -> {
          targets.put(target, secret);
          return read();
        },
        read -> {
          drop(form);
          show(read);
          then.accept(target);
        },
        notices::problem);
  }

  /**
   * Delivers nothing there any more.
   *
   * @param then told once that is so
   */
  void retire(TargetFormModel form, Runnable then) {
    tasks.run(
        progress -> {
          targets.retire(form.id());
          return read();
        },
        read -> {
          drop(form);
          show(read);
          then.run();
        },
        notices::problem);
  }
}
