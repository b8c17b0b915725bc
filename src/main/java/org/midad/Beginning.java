package org.midad;

import java.util.List;
import java.util.Optional;
import org.midad.app.DeskAsLeft;
import org.midad.app.Recovered;
import org.midad.app.Settings;
import org.midad.app.UseCases;
import org.midad.export.Form;

/**
 * What the first picture needs of the disk, read before the FX thread has to draw it.
 *
 * @param founded whether somebody works in the library yet
 * @param expected id of who is asked for a password first, or empty for whoever sat here last
 * @param recovered what was written and not saved when Midad ended
 * @param left how the desk was left, where the library itself is not open yet
 */
record Beginning(
    UseCases cases,
    Settings settings,
    boolean founded,
    Optional<String> expected,
    List<Recovered> recovered,
    Optional<DeskAsLeft> left) {
  /** With an open library. Not for the FX thread. */
  static Beginning with(UseCases cases, Optional<String> expected) {
    // The formats read the table of fields, which is not for the FX thread.
    Form.HTML.format();
    return new Beginning(
        cases,
        cases.settings().load(),
        cases.accounts().isFounded(),
        expected,
        cases.recovery().run(),
        Optional.empty());
  }

  /** With what the desk showed last. */
  static Beginning with(UseCases cases, DeskAsLeft left) {
    return new Beginning(
        cases, left.settings(), true, Optional.empty(), List.of(), Optional.of(left));
  }
}
