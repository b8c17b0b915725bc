package org.midad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.midad.export.Form;
import org.midad.export.Receipt;
import org.midad.model.Head;
import org.midad.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code midad export}: approved stories leave the house, into a folder. */
@Command(description = "cli.export")
final class ExportVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "cli.export.id")
  private List<String> ids = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      split = ",",
      descriptionKey = "cli.export.format")
  private List<Form> forms = List.of();

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.export.out")
  private Path folder = Path.of("");

  ExportVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    List<Form> chosen = forms.stream().distinct().toList();
    List<Answer> done = new ArrayList<>();
    try (Session session = midad.session()) {
      for (String id : ids) {
        try {
          Head head = session.find(id);
          List<Receipt> receipts =
              session
                  .useCases()
                  .publishing()
                  .export(head.story().id(), head.id(), chosen, folder)
                  .receipts();
          done.add(Answer.of(head, receipts));
        } catch (Problem problem) {
          // One story that may not leave holds no other back.
          midad.refuse(id, problem);
        }
      }
    }
    midad.answer(
        done,
        done.stream().flatMap(answer -> answer.files().stream()).map(Delivered::file).toList());
    return done.size() == ids.size() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** What {@code --json} promises. */
  private record Answer(String id, List<Delivered> files) {
    static Answer of(Head head, List<Receipt> receipts) {
      return new Answer(
          head.story().id().toString(),
          receipts.stream()
              .map(receipt -> new Delivered(receipt.address(), receipt.sha256()))
              .toList());
    }
  }

  /** A file that now stands in the folder. */
  private record Delivered(String file, String sha256) {}
}
