package org.midad.app;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.midad.exchange.KeyRing;
import org.midad.model.PasswordCost;
import org.midad.model.Person;
import org.midad.store.Library;

/** All that can be done with one library. */
public record UseCases(
    Accounts accounts,
    SavedSettings settings,
    Desk desk,
    Search search,
    Vocabularies vocabularies,
    TagSuggestions tagSuggestions,
    Pictures pictures,
    StoryLocks locks,
    Journals journals,
    Recovery recovery,
    Review review,
    Checking checking,
    NameRegister names,
    WordLists words,
    Styling styling,
    Planning planning,
    Publishing publishing,
    Targets targets,
    Deliveries deliveries,
    DeliveryOverview deliveryOverview,
    Courier courier,
    PackageExport packageExport,
    Bundles bundles,
    Acquaintances acquaintances,
    SharedFolder sharedFolder,
    OpenRequests openRequests,
    Audit audit,
    LibraryCare care,
    Secrecy secrecy,
    LibraryImport libraryImport,
    SampleNewsroom sample) {

  /**
   * Joins the use cases over a library.
   *
   * @param clock tells when revisions were made, and the newsroom's time zone
   */
  public static UseCases over(Library library, Clock clock) {
    return over(library, clock, SystemKeyRing.NONE, PasswordCost.RECOMMENDED);
  }

  /**
   * The same with the key ring of the machine.
   *
   * @param ring keeps the secrets of targets
   */
  public static UseCases over(Library library, Clock clock, SystemKeyRing ring) {
    return over(library, clock, ring, PasswordCost.RECOMMENDED);
  }

  /**
   * The same as without a key ring, with another cost of guessing passwords.
   *
   * @param cost of each new password, and of an old one once its owner signs in
   */
  public static UseCases over(Library library, Clock clock, PasswordCost cost) {
    return over(library, clock, SystemKeyRing.NONE, cost);
  }

  /**
   * The same over a library that was taken and is not connected yet: nothing may be done before
   * {@link #arrive}.
   *
   * @param expected sits here until then
   */
  public static UseCases over(Library taken, Clock clock, SystemKeyRing ring, Person expected) {
    UseCases cases = joined(taken, clock, ring, PasswordCost.RECOMMENDED);
    cases.accounts.expect(expected);
    return cases;
  }

  /** The library is open: reads what is known from the beginning on, such as who sits here. */
  public void arrive() {
    accounts.arrive();
    targets.arrive();
  }

  private static UseCases over(
      Library library, Clock clock, SystemKeyRing ring, PasswordCost cost) {
    UseCases cases = joined(library, clock, ring, cost);
    cases.arrive();
    return cases;
  }

  private static UseCases joined(
      Library library, Clock clock, SystemKeyRing ring, PasswordCost cost) {
    SavedSettings settings = new SavedSettings(library);
    Accounts accounts =
        new Accounts(library, settings, new PasswordCheck(library, cost, clock), clock);
    return by(library, settings, accounts, accounts, ring, clock, RunningTime::now);
  }

  /**
   * The same, with everything done in the name of a person who need not sit here. Which targets
   * have secrets is not read.
   *
   * @param passed how long something has been running that nobody can set
   */
  static UseCases by(
      Library library,
      SavedSettings settings,
      Accounts accounts,
      CurrentPerson person,
      SystemKeyRing ring,
      Clock clock,
      Supplier<Duration> passed) {
    Changes changes = new Changes(library, () -> person.require().id(), clock);
    StoryLocks locks = new StoryLocks(library, person, changes, clock);
    Vocabularies vocabularies = new Vocabularies(library, person, clock);
    Targets targets = new Targets(library, settings, person, ring, clock);
    NameRegister names = new NameRegister(library, person);
    WordLists words = new WordLists(library, person);
    KeyRing keys = new KeyRing(new KeptKeys(library.keys()));
    Acquaintances acquaintances = new Acquaintances(library, person, keys, clock);
    Bundles bundles = new Bundles(library, person, keys, acquaintances, locks, clock);
    DeliveryOverview overview = new DeliveryOverview(library, targets);
    PictureSizes sizes = new PictureSizes(library);
    FindingGate findings = new FindingGate(library, sizes, clock);
    Deliveries deliveries =
        new Deliveries(
            library, settings, person, changes, locks, targets, overview, findings, clock);
    Leavings leavings = new Leavings(library, settings, clock.getZone());
    Courier courier = new Courier(library, targets, leavings, clock, passed);
    return new UseCases(
        accounts,
        settings,
        new Desk(library, settings, person, changes, locks, clock),
        new Search(library, person, vocabularies, clock.getZone()),
        vocabularies,
        new TagSuggestions(library, vocabularies, names, clock),
        new Pictures(library),
        locks,
        new Journals(library),
        new Recovery(library, clock),
        new Review(library, settings, person, changes, locks, deliveries, findings, clock),
        new Checking(library, person, names, words, targets, sizes, clock),
        names,
        words,
        new Styling(library, person, clock),
        new Planning(library, person, changes, findings, clock),
        new Publishing(library, deliveries, courier, clock),
        targets,
        deliveries,
        overview,
        courier,
        new PackageExport(library, person, deliveries, targets, leavings, findings, clock),
        bundles,
        acquaintances,
        new SharedFolder(library, settings, accounts, bundles, clock),
        new OpenRequests(library.folder()),
        new Audit(library, person, clock.getZone()),
        new LibraryCare(library, person, clock),
        new Secrecy(library, person, targets, clock),
        new LibraryImport(library, person, locks, clock),
        new SampleNewsroom(library, settings, accounts, clock));
  }
}
