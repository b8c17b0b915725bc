package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.midad.arabic.Letters;
import org.midad.arabic.Messages;
import org.midad.model.Tag;
import org.midad.model.Term;

/** What the inspector's fields offer for the letters typed; any thread may ask. */
record TagOffers(TagsModel tags, Messages messages) {
  /** What goes by a name of its own. */
  static final Set<Tag.Scheme> NAMES =
      EnumSet.of(Tag.Scheme.PERSON, Tag.Scheme.PLACE, Tag.Scheme.BODY);

  /** The word itself first, so that Enter takes what was typed, but where it is known by a name. */
  List<Term> words(String letters) {
    List<Term> found = tags.offers(letters, Tag.Scheme.KEYWORD);
    String typed = letters.strip();
    if (typed.isEmpty() || found.stream().limit(1).anyMatch(first -> isCalled(first, typed))) {
      return found;
    }
    List<Term> offers = new ArrayList<>(List.of(Term.of(Tag.Scheme.KEYWORD, typed, typed, "")));
    offers.addAll(found);
    return offers;
  }

  List<Term> topics(String letters) {
    return tags.offers(letters, Tag.Scheme.TOPIC);
  }

  /** Behind what is known the name itself, as whatever it may be. */
  List<Term> names(String letters) {
    List<Term> offers =
        new ArrayList<>(tags.offers(letters, Tag.Scheme.PERSON, Tag.Scheme.PLACE, Tag.Scheme.BODY));
    String typed = letters.strip();
    if (!typed.isEmpty() && offers.stream().noneMatch(known -> isCalled(known, typed))) {
      NAMES.forEach(scheme -> offers.add(Term.of(scheme, typed, typed, "")));
    }
    return offers;
  }

  private static boolean isCalled(Term term, String typed) {
    String folded = Letters.fold(typed);
    return term.names().stream().map(Letters::fold).anyMatch(folded::equals);
  }

  /**
   * An offer in one line: its name, in the other language beside it, and where it belongs. JavaFX
   * sets a line by its first letter, which is Arabic in most, but for a mark; it draws that of the
   * other direction as a box.
   */
  String line(Term term) {
    String mark = messages.isRightToLeft() ? "" : "\u200E";
    String names =
        term.arabic().isBlank() || term.english().isBlank()
            ? term.name()
            : term.arabic() + mark + "  ·  " + term.english();
    return mark
        + names
        + tags.above(term).map(above -> mark + "  ‹ " + mark + above.name()).orElse("")
        + mark;
  }

  /** With what it is: a city and a club may have one name. */
  String namedLine(Term term) {
    return line(term)
        + "  –  "
        + messages.of("house-field." + term.scheme().name().toLowerCase(Locale.ROOT));
  }
}
