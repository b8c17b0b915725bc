package org.midad.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.midad.exchange.KeyRing;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Prose;
import org.midad.model.Role;
import org.midad.model.StoryId;
import org.midad.store.Library;
import org.midad.store.Sender;
import org.midad.store.StoryFilter;

/** A library somewhere, with one person in it, and what such a person does with bundles. */
final class Place implements AutoCloseable {
  final Library library;
  final UseCases cases;

  private Place(Library library) {
    this.library = library;
    this.cases = UseCases.over(library, Newsrooms.clock());
  }

  static Place of(Path folder, String name, Role role) {
    Place place = empty(folder);
    place.cases.accounts().found(name, role, "ar");
    return place;
  }

  static Place empty(Path folder) {
    return new Place(Library.open(folder));
  }

  Person person() {
    return cases.accounts().require();
  }

  /** Somebody else sits down here. */
  void seat(String id, Role role) {
    library.people().put(new Person(id, id, role));
    cases.accounts().become(id);
  }

  /** A story of the person who sits here, in the desk's hands. */
  Head submitted() {
    Head draft = cases.desk().bring(Newsrooms.complete(StoryId.create()));
    return move(draft.story().id(), Transition.SUBMIT);
  }

  Head move(StoryId story, Transition way) {
    return cases.review().perform(story, cases.desk().open(story).id(), way, "كما اتفقنا");
  }

  /** Exchanges a part's words, and leaves the story. */
  void write(StoryId story, BlockKind part, String words) {
    Head head = cases.desk().open(story);
    Block block = head.story().first(part).orElseThrow();
    cases.desk().save(head.id(), head.story().withBlock(block.withProse(Prose.of(words))));
    cases.locks().release(story);
  }

  void send(Head head, Path file) {
    cases.bundles().send(head.story().id(), file);
  }

  IncomingBundle look(Path file) {
    return cases.bundles().look(file);
  }

  TakenIn take(Path file, Acceptance how) {
    return cases.bundles().take(look(file), how);
  }

  /** As if each had compared the other's fingerprint. */
  void trust(Place other) {
    Person sender = other.person();
    library
        .senders()
        .put(
            new Sender(
                sender.id(),
                sender.name(),
                sender.role(),
                new KeyRing(new KeptKeys(other.library.keys())).of(sender.id()).name(),
                Instant.EPOCH,
                person().id()));
  }

  void share(Path folder) {
    cases
        .settings()
        .save(
            cases
                .settings()
                .load()
                .withWorkplace(
                    place -> place.withSharing(any -> new Sharing(Optional.of(folder), true))));
  }

  FolderPass look() {
    return cases.sharedFolder().look();
  }

  int stories() {
    return library.stories().count(StoryFilter.ALL);
  }

  @Override
  public void close() {
    library.close();
  }
}
