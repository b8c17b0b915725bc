package org.midad.app;

import java.time.Clock;
import org.midad.exchange.KeyRing;
import org.midad.store.Library;

/** All that can be done with one library. */
public record UseCases(
    Accounts accounts,
    SavedSettings settings,
    Desk desk,
    Search search,
    Pictures pictures,
    StoryLocks locks,
    Review review,
    Planning planning,
    Publishing publishing,
    Bundles bundles,
    Acquaintances acquaintances,
    SharedFolder sharedFolder,
    OpenRequests openRequests,
    Audit audit,
    SampleNewsroom sample) {

  /**
   * Joins the use cases over a library.
   *
   * @param clock tells when revisions were made, and the newsroom's time zone
   */
  public static UseCases over(Library library, Clock clock) {
    return over(library, clock, PasswordCost.RECOMMENDED);
  }

  /**
   * The same with another cost of guessing passwords.
   *
   * @param cost of each new password, and of an old one once its owner signs in
   */
  public static UseCases over(Library library, Clock clock, PasswordCost cost) {
    SavedSettings settings = new SavedSettings(library);
    Accounts accounts =
        new Accounts(library, settings, new PasswordCheck(library, cost, clock), clock);
    return by(library, settings, accounts, accounts, clock);
  }

  /** The same, with everything done in the name of a person who need not sit here. */
  static UseCases by(
      Library library,
      SavedSettings settings,
      Accounts accounts,
      CurrentPerson person,
      Clock clock) {
    Changes changes = new Changes(library, person, clock);
    StoryLocks locks = new StoryLocks(library, person, changes, clock);
    KeyRing keys = new KeyRing(library.folder());
    Acquaintances acquaintances = new Acquaintances(library, person, keys, clock);
    Bundles bundles = new Bundles(library, person, keys, acquaintances, locks, clock);
    return new UseCases(
        accounts,
        settings,
        new Desk(library, settings, person, changes, locks, clock),
        new Search(library, person, clock.getZone()),
        new Pictures(library),
        locks,
        new Review(library, settings, person, changes, locks, clock),
        new Planning(library, person, changes, clock),
        new Publishing(library, settings, person, changes, locks, clock),
        bundles,
        acquaintances,
        new SharedFolder(library, settings, accounts, bundles, clock),
        new OpenRequests(library.folder()),
        new Audit(library, person, clock.getZone()),
        new SampleNewsroom(library, settings, accounts, clock));
  }
}
