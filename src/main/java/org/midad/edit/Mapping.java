package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import org.midad.model.Position;

/** Where the places of a story went, change by change. */
public record Mapping(List<Change> changes) {
  /** Leaves every place alone. */
  public static final Mapping NONE = new Mapping(List.of());

  public Mapping {
    changes = List.copyOf(changes);
  }

  static Mapping of(Change change) {
    return new Mapping(List.of(change));
  }

  /** Where a position is afterwards; there is always such a place. */
  public Position map(Position position, Bias bias) {
    Position mapped = position;
    for (Change change : changes) {
      mapped = change.map(mapped, bias);
    }
    return mapped;
  }

  /** Whether what stood on both sides of a position is gone. */
  public boolean deleted(Position position) {
    Position mapped = position;
    for (Change change : changes) {
      if (change.deleted(mapped)) {
        return true;
      }
      mapped = change.map(mapped, Bias.AFTER);
    }
    return false;
  }

  /**
   * Where a stretch of text is afterwards: in one piece or, where its block was split, in more.
   * Text put in inside it belongs to it. Empty spans stand where text is gone; nothing is given for
   * a block that is gone.
   */
  public List<Span> map(Span span) {
    List<Span> mapped = List.of(span);
    for (Change change : changes) {
      mapped = mapped.stream().flatMap(piece -> change.map(piece).stream()).toList();
    }
    return mapped;
  }

  /** This mapping and then the other. */
  public Mapping then(Mapping other) {
    List<Change> both = new ArrayList<>(changes);
    both.addAll(other.changes);
    return new Mapping(both);
  }
}
