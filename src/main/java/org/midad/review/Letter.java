package org.midad.review;

import java.util.Optional;
import java.util.Set;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;

/** What letters carry, as suggestions see it. */
record Letter(Set<Mark> marks) {
  static Letter of(Run run) {
    return new Letter(run.marks());
  }

  static Optional<Letter> before(Prose prose, int offset) {
    return offset == 0
        ? Optional.empty()
        : Optional.of(of(prose.slice(offset - 1, offset).runs().getFirst()));
  }

  static Optional<Letter> behind(Prose prose, int offset) {
    return offset == prose.length()
        ? Optional.empty()
        : Optional.of(of(prose.slice(offset, offset + 1).runs().getFirst()));
  }

  /** Since when, and by whom, they are suggested. */
  Optional<Stamp> inserted() {
    return one(Mark.Inserted.class).map(Mark.Inserted::by);
  }

  /** The same, unless somebody suggests to take them away again. */
  Optional<Stamp> openInsertion() {
    return deleted() ? Optional.empty() : inserted();
  }

  boolean deleted() {
    return deletion().isPresent();
  }

  Optional<Stamp> deletion() {
    return one(Mark.Deleted.class).map(Mark.Deleted::by);
  }

  /** The mark of a kind that readers see. */
  <M extends Mark> Optional<M> format(Class<M> kind) {
    return one(kind);
  }

  Optional<Mark.Remarked> remarked(Class<? extends Mark> kind) {
    return marks.stream()
        .filter(Mark.Remarked.class::isInstance)
        .map(Mark.Remarked.class::cast)
        .filter(remarked -> remarked.kind() == kind)
        .findFirst();
  }

  private <M extends Mark> Optional<M> one(Class<M> kind) {
    return marks.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
