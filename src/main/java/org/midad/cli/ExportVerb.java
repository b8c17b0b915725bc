package org.midad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.midad.export.Atom;
import org.midad.export.Docx;
import org.midad.export.FirstNinjs;
import org.midad.export.Format;
import org.midad.export.HtmlFragment;
import org.midad.export.HtmlPage;
import org.midad.export.Icml;
import org.midad.export.Markdown;
import org.midad.export.NewsArticle;
import org.midad.export.NewsmlG2;
import org.midad.export.Ninjs;
import org.midad.export.PdfProof;
import org.midad.export.PlainText;
import org.midad.export.Receipt;
import org.midad.export.Rss;
import org.midad.model.Head;
import org.midad.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code midad export}: approved stories leave the house, into a folder. */
@Command(name = "export", description = "cli.export")
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
    List<Format> formats = forms.stream().distinct().map(Form::format).toList();
    List<Answer> done = new ArrayList<>();
    try (Session session = midad.session()) {
      for (String id : ids) {
        try {
          Head head = session.find(id);
          List<Receipt> receipts =
              session
                  .useCases()
                  .publishing()
                  .export(head.story().id(), head.id(), formats, folder)
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

  /** What may stand after {@code --format}. */
  private enum Form {
    NINJS("ninjs"),
    NINJS_2("ninjs-2.2"),
    NINJS_1("ninjs-1.3"),
    SUPERDESK("superdesk"),
    NEWSML_G2("newsml-g2"),
    JSON_LD("json-ld"),
    RSS("rss"),
    ATOM("atom"),
    HTML("html"),
    FRAGMENT("fragment"),
    PDF("pdf"),
    ICML("icml"),
    DOCX("docx"),
    MARKDOWN("markdown"),
    TEXT("text");

    private final String name;

    Form(String name) {
      this.name = name;
    }

    /** As it is typed, in small or capital letters. */
    @Override
    public String toString() {
      return name;
    }

    Format format() {
      return switch (this) {
        case NINJS -> new Ninjs();
        case NINJS_2 -> Ninjs.second();
        case NINJS_1 -> FirstNinjs.standard();
        case SUPERDESK -> FirstNinjs.superdesk();
        case NEWSML_G2 -> new NewsmlG2();
        case JSON_LD -> new NewsArticle();
        case RSS -> new Rss();
        case ATOM -> new Atom();
        case FRAGMENT -> new HtmlFragment();
        case PDF -> new PdfProof();
        case ICML -> new Icml();
        case HTML -> new HtmlPage();
        case DOCX -> new Docx();
        case MARKDOWN -> new Markdown();
        case TEXT -> new PlainText();
      };
    }
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
