package org.midad.cli;

import java.util.concurrent.Callable;
import org.midad.model.Inspected;
import org.midad.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code midad verify}: whether everything in a library is as it was written. */
@Command(description = "cli.verify")
final class VerifyVerb implements Callable<Integer> {
  private final MidadCommand midad;

  VerifyVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      Inspected inspected = session.useCases().care().verify(done -> {});
      midad.answer(inspected, Inspections.lines(inspected, midad.messages()));
      if (!inspected.faults().isEmpty()) {
        midad.refuse(new Problem("problem.verify.faults", inspected.faults().size()));
        return ExitCode.SOFTWARE;
      }
    }
    return ExitCode.OK;
  }
}
