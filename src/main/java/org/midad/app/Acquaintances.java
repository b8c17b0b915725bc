package org.midad.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.midad.codec.Manifest;
import org.midad.exchange.BundleFile;
import org.midad.exchange.KeyRing;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.store.Library;
import org.midad.store.Sender;

/**
 * Who those are that send bundles from other libraries. A sender is known by the key that was
 * trusted first; another key under the same name is refused, for it may be somebody else.
 */
public final class Acquaintances {
  private final Library library;
  private final CurrentPerson person;
  private final KeyRing keys;
  private final Clock clock;

  Acquaintances(Library library, CurrentPerson person, KeyRing keys, Clock clock) {
    this.library = library;
    this.person = person;
    this.keys = keys;
    this.clock = clock;
  }

  /** Those whose keys are known, by name. */
  public List<Correspondent> all() {
    return library.senders().all().stream()
        .map(sender ->
            library
                .people()
                .find(sender.person())
                .map(person -> new Correspondent(person.id(), person.name(), person.role()))
                .orElseGet(() -> new Correspondent(sender.person(), sender.name(), sender.role())))
        .toList();
  }

  /**
   * The fingerprint of the current person's own key, which is made if it has to.
   *
   * @throws Problem {@code problem.key.unusable}
   */
  public List<String> fingerprint() {
    return keys.of(person.require().id()).name().fingerprint();
  }

  /**
   * Knows a sender's key no more, as when the sender has a new one: the next bundle is a
   * stranger's.
   *
   * @param sender id of the person
   * @throws Problem the reason why the current person may not
   */
  public void forget(String sender) {
    Person here = person.require();
    for (Correspondent known : all()) {
      if (known.id().equals(sender)) {
        Refusal.require(vouching(here, known.role()));
        library
            .audit()
            .append(
                clock.instant(),
                here.id(),
                "SENDER_FORGOTTEN",
                sender,
                () -> library.senders().forget(sender));
      }
    }
  }

  /** Why a person may not say that a sender is this, or empty. */
  public Optional<Refusal> vouching(Person person, Role role) {
    boolean alone =
        library.people().all().stream().filter(colleague -> !colleague.retired()).count() == 1;
    // Whoever has the library alone decides what is believed in it.
    return alone ? Optional.empty() : Permissions.vouching(person, role);
  }

  /**
   * Whoever signed a bundle, if the key is known to be that person's.
   *
   * @throws Problem {@code problem.bundle.key-changed} if that person is known by another key
   */
  Optional<Person> sender(BundleFile bundle) {
    String id = bundle.manifest().sender();
    Optional<Sender> known = library.senders().find(id);
    if (known.isPresent() && !known.get().key().equals(bundle.key())) {
      throw new Problem("problem.bundle.key-changed", known.get().name());
    }
    Optional<Person> here = library.people().find(id);
    if (here.filter(Person::retired).isPresent()) {
      // Who has left is believed again only once somebody says so.
      return Optional.empty();
    }
    return known.isPresent()
        ? here.or(() -> Optional.of(new Person(id, known.get().name(), known.get().role())))
        : here.filter(any -> keys.has(id) && keys.of(id).name().equals(bundle.key()));
  }

  /**
   * Whoever signed a bundle, as somebody says who compared the fingerprint.
   *
   * @throws Problem {@code problem.bundle.unknown-sender} if nobody did, or the reason why the
   *     receiver may not
   */
  Person vouched(BundleFile bundle, Acceptance how, Person receiver) {
    Manifest manifest = bundle.manifest();
    Role trusted =
        how.trusted()
            .orElseThrow(() ->
                new Problem(
                    "problem.bundle.unknown-sender",
                    manifest.name(),
                    String.join(" ", bundle.key().fingerprint())));
    Person sender =
        library
            .people()
            .find(manifest.sender())
            .orElseGet(() -> new Person(manifest.sender(), manifest.name(), trusted));
    Refusal.require(vouching(receiver, sender.role()));
    return sender;
  }

  void remember(BundleFile bundle, Person sender, Person receiver) {
    Instant now = clock.instant();
    Sender known =
        new Sender(
            sender.id(), bundle.manifest().name(), sender.role(), bundle.key(), now, receiver.id());
    library
        .audit()
        .append(
            now,
            receiver.id(),
            "SENDER_TRUSTED",
            sender.id() + " " + sender.role() + " " + bundle.key().hex(),
            () -> library.senders().put(known));
  }
}
