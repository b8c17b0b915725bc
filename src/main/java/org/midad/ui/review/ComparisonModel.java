package org.midad.ui.review;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.midad.app.Accounts;
import org.midad.app.Desk;
import org.midad.app.Review;
import org.midad.app.Tasks;
import org.midad.model.HistoryEntry;
import org.midad.model.RevisionId;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.review.Comparing;
import org.midad.review.Comparison;
import org.midad.review.Part;
import org.midad.review.Strictness;
import org.midad.ui.kit.Notices;

/**
 * Two versions of a story that are compared, and which of their differences the reader is at. It is
 * computed in the background; what was asked for before something else was is dropped.
 */
public final class ComparisonModel {
  private final Desk desk;
  private final Review review;
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Arrangement> arrangement =
      new SimpleObjectProperty<>(Arrangement.INLINE);
  private final BooleanProperty spellingHidden = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);

  /** Grows with everything that is asked, so that a late answer is known. */
  private int asked;

  /** How the two stand. */
  public enum Arrangement {
    INLINE,
    SIDE_BY_SIDE
  }

  /**
   * One of the two.
   *
   * @param entry what is kept of how it came to be; empty for what is on the page now
   * @param author as colleagues call the person; empty for the page
   */
  public record Version(Optional<HistoryEntry> entry, String author, Story story) {}

  /** What is shown. */
  public record Shown(Version before, Version after, Comparison comparison) {
    /** How many differences there are; a part that was moved counts once. */
    public int differences() {
      return comparison.fields().size()
          + (int) comparison.parts().stream().filter(Shown::isDifferent).count();
    }

    private static boolean isDifferent(Part part) {
      return switch (part) {
        case Part.Same same -> false;
        case Part.MovedAway away -> false;
        case Part.Changed changed -> true;
        case Part.Inserted inserted -> true;
        case Part.Deleted deleted -> true;
        case Part.MovedHere here -> true;
      };
    }
  }

  public ComparisonModel(
      Desk desk, Review review, Accounts accounts, Tasks tasks, Notices notices) {
    this.desk = desk;
    this.review = review;
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
    spellingHidden.addListener(any -> shown.get().ifPresent(this::compareAgain));
  }

  /** Empty while nothing is compared. */
  public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ObjectProperty<Arrangement> arrangementProperty() {
    return arrangement;
  }

  /** Whether differences of spelling alone are none. */
  public BooleanProperty spellingHiddenProperty() {
    return spellingHidden;
  }

  /** The difference that the reader is at, from 0; -1 before the first step. */
  public ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Compares two revisions. */
  public void compare(HistoryEntry before, HistoryEntry after) {
    Strictness strictness = strictness();
    show(progress -> shown(kept(before), kept(after), strictness));
  }

  /** Compares a revision with what is on the page. */
  public void compare(HistoryEntry before, Story page) {
    Strictness strictness = strictness();
    show(progress -> shown(kept(before), new Version(Optional.empty(), "", page), strictness));
  }

  /** Goes on to the next difference; after the last comes the first. */
  public void next() {
    step(current.get() + 1);
  }

  /** Goes back to the difference before; before the first comes the last. */
  public void previous() {
    step(current.get() < 0 ? -1 : current.get() - 1);
  }

  /** Writes what is compared into a file to be printed: HTML, in the language of the interface. */
  public void saveReport(Path file) {
    Strictness strictness = strictness();
    shown
        .get()
        .ifPresent(now ->
            tasks.run(
                progress -> {
                  save(now, strictness, file);
                  return file.toString();
                },
                saved -> notices.done("compare.saved", saved),
                notices::problem));
  }

  private void save(Shown now, Strictness strictness, Path file) {
    RevisionId before = now.before().entry().orElseThrow().id();
    now.after()
        .entry()
        .ifPresentOrElse(
            after -> review.saveReport(before, after.id(), strictness, file),
            () -> review.saveReport(before, now.after().story(), strictness, file));
  }

  /** Ends comparing. */
  public void close() {
    asked++;
    current.set(-1);
    shown.set(Optional.empty());
  }

  /** Another story may be open now: what is compared of one that is not is given up. */
  public void opened(Optional<StoryId> story) {
    Optional<StoryId> compared = shown.get().map(now -> now.after().story().id());
    if (compared.isEmpty() || !compared.equals(story)) {
      close();
    }
  }

  private void step(int place) {
    int all = shown.get().map(Shown::differences).orElse(0);
    current.set(all == 0 ? -1 : Math.floorMod(place, all));
  }

  private void compareAgain(Shown now) {
    Strictness strictness = strictness();
    show(progress -> shown(now.before(), now.after(), strictness));
  }

  private void show(Tasks.Work<Shown> work) {
    int mine = ++asked;
    tasks.run(
        work,
        done -> {
          if (mine == asked) {
            current.set(-1);
            shown.set(Optional.of(done));
          }
        },
        notices::problem);
  }

  private Shown shown(Version before, Version after, Strictness strictness) {
    return new Shown(before, after, Comparing.compare(before.story(), after.story(), strictness));
  }

  private Strictness strictness() {
    return spellingHidden.get() ? Strictness.BEYOND_SPELLING : Strictness.EXACT;
  }

  private Version kept(HistoryEntry entry) {
    Map<String, String> names = accounts.names();
    return new Version(
        Optional.of(entry),
        names.getOrDefault(entry.author(), entry.author()),
        desk.revision(entry.id()).story());
  }
}
