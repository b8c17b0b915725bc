package org.midad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.Rebuilt;
import org.midad.model.Inspected;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code midad rebuild-library}: a damaged library out of what stands elsewhere. */
@Command(description = "cli.rebuild-library")
final class RebuildLibraryVerb implements Callable<Integer> {
  private final MidadCommand midad;
  private final Rebuilding rebuilding;

  RebuildLibraryVerb(MidadCommand midad, Rebuilding rebuilding) {
    this.midad = midad;
    this.rebuilding = rebuilding;
  }

  @Override
  public Integer call() {
    Rebuilt rebuilt =
        midad
            .unlocking()
            .open(passphrase -> rebuilding.rebuild(midad.start().library(), passphrase));
    List<String> lines =
        rebuilt.report().stream()
            .map(each -> midad.messages().of(each.key(), each.arguments().toArray()))
            .toList();
    midad.answer(
        new Answer(
            rebuilt.aside().map(Object::toString).orElse(null),
            rebuilt.from().map(at -> at.toInstant().toString()).orElse(null),
            rebuilt.added(),
            rebuilt.healed(),
            rebuilt.lost(),
            rebuilt.shortened(),
            rebuilt.inspected()),
        lines);
    return ExitCode.OK;
  }

  /**
   * What {@code --json} promises: the components of {@link Rebuilt}.
   *
   * @param aside a folder, or null
   * @param from a moment, or null
   */
  private record Answer(
      @Nullable String aside,
      @Nullable String from,
      long added,
      long healed,
      long lost,
      int shortened,
      Inspected inspected) {}
}
