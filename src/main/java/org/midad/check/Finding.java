package org.midad.check;

import java.util.List;
import java.util.Optional;
import org.midad.edit.Mapping;
import org.midad.edit.Span;

/**
 * Something that is not right in a story.
 *
 * @param rule name of the {@link Rule} that found it
 * @param subject the words found, by which it is known again when somebody lets it be; empty where
 *     it speaks of no words
 * @param fixes the best first; none where a person has to think
 */
public record Finding(
    String rule, Severity severity, Place place, Message message, String subject, List<Fix> fixes) {
  public Finding {
    fixes = List.copyOf(fixes);
  }

  /** The stretch of text that it speaks of, if it speaks of one. */
  public Optional<Span> span() {
    return switch (place) {
      case Place.Letters letters -> Optional.of(letters.span());
      case Place.Picture picture -> Optional.empty();
      case Place.Missing missing -> Optional.empty();
      case Place.Field field -> Optional.empty();
    };
  }

  /**
   * Carried along by what was changed since the story was checked; nothing if its words were
   * changed themselves, so that nobody can say whether it still holds.
   */
  public Optional<Finding> after(Mapping changes) {
    Span before = span().orElse(null);
    if (before == null) {
      return Optional.of(this);
    }
    List<Span> now = changes.map(before);
    if (now.size() != 1
        || now.getFirst().to() - now.getFirst().from() != before.to() - before.from()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            rule,
            severity,
            new Place.Letters(now.getFirst()),
            message,
            subject,
            fixes.stream().flatMap(fix -> fix.after(changes).stream()).toList()));
  }

  /**
   * Of what it speaks, as it will again after the story was changed elsewhere: the words, or the
   * name of the place where there are none.
   */
  public String about() {
    return switch (place) {
      case Place.Letters letters -> subject;
      case Place.Picture picture -> picture.block().value() + ' ' + picture.aspect();
      case Place.Missing missing -> missing.kind().name();
      case Place.Field field -> field.name().name();
    };
  }
}
