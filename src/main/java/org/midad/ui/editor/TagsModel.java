package org.midad.ui.editor;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.KnownTags;
import org.midad.app.TagSuggestions;
import org.midad.app.Tasks;
import org.midad.app.Vocabularies;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.ui.kit.Notices;

/**
 * What a story can be filed under, as the inspector's fields ask for it: from memory, once it has
 * been read in the background.
 */
public final class TagsModel {
  private static final int OFFERS = 20;

  private final Vocabularies vocabularies;
  private final Tasks tasks;
  private final Notices notices;
  private final SuggestingModel suggesting;
  private final ReadOnlyObjectWrapper<KnownTags> known =
      new ReadOnlyObjectWrapper<>(KnownTags.NONE);

  /** The same for the threads on which fields look for offers. */
  private volatile KnownTags shared = KnownTags.NONE;

  /**
   * @param learning may take a minute, and is given up when the window closes
   */
  public TagsModel(
      Vocabularies vocabularies,
      TagSuggestions suggestions,
      Tasks tasks,
      Tasks learning,
      Notices notices) {
    suggesting = new SuggestingModel(suggestions, tasks, learning, notices);
    this.vocabularies = vocabularies;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** What the open story may be filed under. */
  SuggestingModel suggesting() {
    return suggesting;
  }

  /** What is known by now. */
  public ReadOnlyObjectProperty<KnownTags> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Reads the vocabularies, or how they are used now, in the background. */
  public void refresh() {
    tasks.run(progress -> vocabularies.known(), this::take, notices::problem);
  }

  /** Notes that somebody has filed a story under something: it is offered first from now on. */
  void used(Tag tag) {
    tasks.run(progress -> vocabularies.used(tag), this::take, notices::problem);
  }

  private void take(KnownTags read) {
    shared = read;
    known.set(read);
  }

  /** The newsroom's sections, in its own order; asking reads them, if they are not yet. */
  public List<Tag> sections() {
    if (known.get() == KnownTags.NONE) {
      refresh();
    }
    return known.get().offered(Tag.Scheme.SECTION).stream().map(Term::tag).toList();
  }

  /** What letters of a name may mean, best first; any thread may ask. */
  List<Term> offers(String letters, Tag.Scheme first, Tag.Scheme... others) {
    Set<Tag.Scheme> schemes = EnumSet.of(first, others);
    return shared.search(letters, schemes, OFFERS);
  }

  /** The entry that one belongs to, for some names belong to more than one. */
  Optional<Term> above(Term term) {
    List<Term> path = shared.path(term);
    return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
  }

  /** What a tag is called today. */
  String name(Tag tag) {
    return shared.resolve(tag).name();
  }
}
