package org.midad.app;

import java.time.Clock;
import org.midad.store.Library;

/** All that can be done with one library. */
public record UseCases(Accounts accounts, SavedSettings settings, Desk desk, Review review) {

  /**
   * Joins the use cases over a library.
   *
   * @param clock tells when revisions were made, and the newsroom's time zone
   */
  public static UseCases over(Library library, Clock clock) {
    SavedSettings settings = new SavedSettings(library);
    Accounts accounts = new Accounts(library, settings);
    Changes changes = new Changes(library, accounts, clock);
    return new UseCases(
        accounts, settings, new Desk(library, accounts, changes), new Review(accounts, changes));
  }
}
