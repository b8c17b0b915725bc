package org.midad.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.midad.app.KnownTags;
import org.midad.model.Problem;
import org.midad.model.Tag;
import org.midad.model.Term;

/**
 * What is known of the vocabularies.
 *
 * @param ordered each vocabulary as it is shown
 * @param released day of IPTC's release in use, such as {@code 2022-02-03}
 * @param hindrance why whoever looks may not change them, or empty
 */
record KnownTerms(
    KnownTags tags,
    Map<Tag.Scheme, List<Term>> ordered,
    String released,
    Optional<Problem> hindrance) {
  List<Term> terms(Tag.Scheme scheme) {
    return ordered.getOrDefault(scheme, List.of());
  }
}
