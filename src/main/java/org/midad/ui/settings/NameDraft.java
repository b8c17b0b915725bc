package org.midad.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.midad.model.RegisteredName;
import org.midad.model.RegisteredName.Kind;

/**
 * A name of the register while somebody writes about it.
 *
 * @param before as the register has it, or empty for a new one
 * @param name may be empty until it is kept
 */
record NameDraft(
    UUID id,
    Optional<RegisteredName> before,
    Kind kind,
    String name,
    List<String> variants,
    String title,
    String latin,
    String note) {
  NameDraft {
    variants = List.copyOf(variants);
  }

  static NameDraft of(RegisteredName name) {
    return new NameDraft(
        name.id(),
        Optional.of(name),
        name.kind(),
        name.name(),
        name.variants(),
        name.title(),
        name.latin(),
        name.note());
  }

  /** Of a name that is not in the register yet. */
  static NameDraft fresh(Kind kind, String name) {
    return new NameDraft(UUID.randomUUID(), Optional.empty(), kind, name, List.of(), "", "", "");
  }

  NameDraft withKind(Kind changed) {
    return new NameDraft(id, before, changed, name, variants, title, latin, note);
  }

  NameDraft withName(String changed) {
    return new NameDraft(id, before, kind, changed, variants, title, latin, note);
  }

  NameDraft withVariants(List<String> changed) {
    return new NameDraft(id, before, kind, name, changed, title, latin, note);
  }

  NameDraft withTitle(String changed) {
    return new NameDraft(id, before, kind, name, variants, changed, latin, note);
  }

  NameDraft withLatin(String changed) {
    return new NameDraft(id, before, kind, name, variants, title, changed, note);
  }

  NameDraft withNote(String changed) {
    return new NameDraft(id, before, kind, name, variants, title, latin, changed);
  }

  /** The same after the register took a name as it was then. */
  NameDraft withBefore(RegisteredName kept) {
    return new NameDraft(id, Optional.of(kept), kind, name, variants, title, latin, note);
  }

  /** Whether it has what a name must have. */
  boolean isComplete() {
    return !name.isBlank();
  }

  /** Whether the register would have something to learn from it. */
  boolean isChanged() {
    return isComplete() && before.filter(registered()::equals).isEmpty();
  }

  /** For the register; only if it {@link #isComplete}. */
  RegisteredName registered() {
    return new RegisteredName(id, kind, name, variants, title, latin, note);
  }
}
