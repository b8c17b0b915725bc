package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.Accounts;
import org.midad.app.Tasks;
import org.midad.model.InkColor;
import org.midad.model.Person;
import org.midad.ui.kit.Notices;

/** Who writes, suggests and comments here, by their ids. */
final class ColleaguesModel {
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<List<Person>> people = new ReadOnlyObjectWrapper<>(List.of());

  ColleaguesModel(Accounts accounts, Tasks tasks, Notices notices) {
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** By name, those who work here no more included. */
  ReadOnlyObjectProperty<List<Person>> peopleProperty() {
    return people.getReadOnlyProperty();
  }

  /** As colleagues call somebody; a guest's name is the id. */
  String name(String id) {
    return find(id).map(Person::name).orElse(id);
  }

  /** What somebody's suggestions are marked with. */
  InkColor color(String id) {
    return find(id).map(Person::color).orElseGet(() -> InkColor.of(id));
  }

  /** Those who work here and whose name, or a part of it, begins so. */
  List<Person> called(String letters) {
    return people.get().stream()
        .filter(person -> !person.retired())
        .filter(person ->
            person.name().startsWith(letters)
                || List.of(person.name().split(" ", -1)).stream()
                    .anyMatch(part -> part.startsWith(letters)))
        .toList();
  }

  void read() {
    tasks.run(
        progress -> accounts.people(),
        read -> {
          if (!read.equals(people.get())) {
            people.set(List.copyOf(read));
          }
        },
        notices::problem);
  }

  private Optional<Person> find(String id) {
    return people.get().stream().filter(person -> person.id().equals(id)).findFirst();
  }
}
