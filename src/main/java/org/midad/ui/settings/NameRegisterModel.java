package org.midad.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.midad.app.Accounts;
import org.midad.app.NameRegister;
import org.midad.app.Refusal;
import org.midad.app.Tasks;
import org.midad.arabic.Letters;
import org.midad.model.Problem;
import org.midad.model.RegisteredName;
import org.midad.model.RegisteredName.Kind;
import org.midad.ui.kit.Notices;

/**
 * The name register, and what is being written about one of its names: that is kept when another
 * one is chosen.
 */
public final class NameRegisterModel {
  /**
   * What is known of it.
   *
   * @param names by their letters
   * @param hindrance why whoever looks may not change it, or empty
   */
  record Known(List<Entry> names, Optional<Problem> hindrance) {}

  /**
   * A name, and all that it is found by.
   *
   * @param letters folded
   */
  record Entry(RegisteredName name, String letters) {
    static Entry of(RegisteredName name) {
      String all =
          String.join(
              "\n",
              name.name(),
              String.join("\n", name.variants()),
              name.title(),
              name.latin(),
              name.note());
      // Folding would make one line of them, and so letters of two would be found together.
      return new Entry(name, String.join("\n", all.lines().map(Letters::fold).toList()));
    }
  }

  private final NameRegister register;
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<Known>> known =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<RegisteredName> shown = FXCollections.observableArrayList();

  /** Kept, for what it is told by holds it but weakly. */
  private final ObservableList<RegisteredName> seen =
      FXCollections.unmodifiableObservableList(shown);

  private final ReadOnlyObjectWrapper<Optional<NameDraft>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Runnable onChanged = () -> {};

  public NameRegisterModel(NameRegister register, Accounts accounts, Tasks tasks, Notices notices) {
    this.register = register;
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
    query.subscribe(this::filter);
  }

  /** What was read last; empty before. */
  ReadOnlyObjectProperty<Optional<Known>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Letters in any of a name's spellings, in what goes before it or in its note. */
  StringProperty queryProperty() {
    return query;
  }

  /** The names that fit. */
  ObservableList<RegisteredName> shown() {
    return seen;
  }

  /** The name that is being looked at, as it is being written. */
  ReadOnlyObjectProperty<Optional<NameDraft>> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** Told when stories are held to other names. */
  public void onChanged(Runnable listener) {
    onChanged = listener;
  }

  /** Reads the register; what is being written stays. */
  void refresh() {
    tasks.run(progress -> read(), this::show, notices::problem);
  }

  private Known read() {
    return new Known(
        register.all().stream().map(Entry::of).toList(),
        register.changing(accounts.require()).map(Refusal::problem));
  }

  private void show(Known read) {
    known.set(Optional.of(read));
    filter();
    draft
        .get()
        .filter(open -> !open.isChanged())
        .ifPresent(open -> draft.set(find(read, open).map(NameDraft::of).or(() -> isNew(open))));
    if (draft.get().isEmpty() && !shown.isEmpty()) {
      draft.set(Optional.of(NameDraft.of(shown.getFirst())));
    }
  }

  private static Optional<RegisteredName> find(Known read, NameDraft open) {
    return read.names().stream()
        .map(Entry::name)
        .filter(name -> name.id().equals(open.id()))
        .findFirst();
  }

  private static Optional<NameDraft> isNew(NameDraft open) {
    return Optional.of(open).filter(one -> one.before().isEmpty());
  }

  private void filter() {
    String letters = Letters.fold(query.get());
    shown.setAll(
        known.get().stream()
            .flatMap(now -> now.names().stream())
            .filter(entry -> entry.letters().contains(letters))
            .map(Entry::name)
            .toList());
  }

  /** Looks at another name. */
  void choose(RegisteredName name) {
    if (draft.get().filter(open -> open.id().equals(name.id())).isEmpty()) {
      leaveFor(NameDraft.of(name));
    }
  }

  /** Begins a name that the register has not. */
  void begin(Kind kind, String name) {
    leaveFor(NameDraft.fresh(kind, name));
  }

  /**
   * Begins a name with some spellings, or adds them to the name that the register has by the first
   * of them.
   *
   * @param then told once it is begun
   */
  void begin(List<String> spellings, Runnable then) {
    tasks.run(
        progress -> read(),
        read -> {
          show(read);
          leaveFor(of(read, spellings));
          then.run();
        },
        notices::problem);
  }

  private static NameDraft of(Known read, List<String> spellings) {
    String name = spellings.getFirst();
    NameDraft draft =
        read.names().stream()
            .map(Entry::name)
            .filter(known -> known.name().equals(name))
            .findFirst()
            .map(NameDraft::of)
            .orElseGet(() -> NameDraft.fresh(Kind.PERSON, name));
    List<String> variants = new ArrayList<>(draft.variants());
    spellings.stream()
        .skip(1)
        .filter(spelling -> !variants.contains(spelling))
        .forEach(variants::add);
    return draft.withVariants(variants);
  }

  private void leaveFor(NameDraft next) {
    draft
        .get()
        .filter(NameDraft::isChanged)
        .ifPresentOrElse(open -> keep(open, next), () -> draft.set(Optional.of(next)));
  }

  /** Something else is written about the name. */
  void write(NameDraft now) {
    draft.set(Optional.of(now));
  }

  /** Keeps what was written. */
  void keep() {
    draft
        .get()
        .filter(NameDraft::isChanged)
        .ifPresent(open -> keep(open, NameDraft.of(open.registered())));
  }

  /** Gives up what was written and not kept. */
  void drop() {
    draft.set(draft.get().flatMap(NameDraft::before).map(NameDraft::of));
    known.get().ifPresent(this::show);
  }

  private void keep(NameDraft kept, NameDraft next) {
    RegisteredName name = kept.registered();
    change(
        () -> register.put(name),
        () -> {
          draft.set(
              draft
                  .get()
                  .map(open ->
                      open.equals(kept)
                          ? next
                          : open.id().equals(kept.id()) ? open.withBefore(name) : open));
          notices.undoable(
              () -> change(() -> restore(name, kept.before()), () -> {}),
              "names.kept",
              name.name());
        });
  }

  private void restore(RegisteredName name, Optional<RegisteredName> before) {
    before.ifPresentOrElse(register::put, () -> register.remove(name.id()));
  }

  /** Takes the name that is being looked at out of the register. */
  void remove() {
    draft
        .get()
        .flatMap(NameDraft::before)
        .ifPresent(name -> {
          Optional<RegisteredName> next = beside(name);
          change(
              () -> register.remove(name.id()),
              () -> {
                draft.set(next.map(NameDraft::of));
                notices.undoable(
                    () -> change(() -> register.put(name), () -> choose(name)),
                    "names.removed",
                    name.name());
              });
        });
  }

  private Optional<RegisteredName> beside(RegisteredName name) {
    int place = shown.indexOf(name);
    int next = place + 1 < shown.size() ? place + 1 : place - 1;
    return place < 0 || next < 0 ? Optional.empty() : Optional.of(shown.get(next));
  }

  /** Changes the register, then tells of it, then shows what it has become. */
  private void change(Runnable work, Runnable then) {
    tasks.run(
        progress -> {
          work.run();
          return read();
        },
        read -> {
          then.run();
          show(read);
          onChanged.run();
        },
        notices::problem);
  }

  /** Takes in a table of names. */
  void take(Path file) {
    tasks.run(
        progress -> new Taken(register.take(file), read()),
        taken -> {
          show(taken.known());
          onChanged.run();
          notices.done("names.taken", taken.names().added(), taken.names().changed());
        },
        notices::problem);
  }

  private record Taken(NameRegister.Taken names, Known known) {}

  /** Writes the register into a file. */
  void write(Path file) {
    tasks.run(
        progress -> register.write(file),
        names -> notices.done("names.written", names, file.toString()),
        notices::problem);
  }
}
