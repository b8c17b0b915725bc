package org.midad.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code midad tour}: a story goes its whole way, with a picture of every step. */
@Command(description = "cli.tour")
final class TourVerb implements Callable<Integer> {
  private final MidadCommand midad;
  private final Views views;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.tour.out")
  private @Nullable Path pictures;

  TourVerb(MidadCommand midad, Views views) {
    this.midad = midad;
    this.views = views;
  }

  @Override
  public Integer call() throws Exception {
    return views.tour(midad.start(), Optional.ofNullable(pictures));
  }
}
