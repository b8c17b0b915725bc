package org.midad.export;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats that a story can leave in, by the names that commands know them by. */
public enum Form {
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

  /** Made when one is first asked for: that reads the table of fields. */
  private static final class Made {
    static final Map<Form, Format> FORMATS =
        Arrays.stream(values()).collect(Collectors.toMap(Function.identity(), Form::make));
  }

  private final String name;

  Form(String name) {
    this.name = name;
  }

  /** Always the same one. The first time it is not for the FX thread: files are read. */
  public Format format() {
    return Objects.requireNonNull(Made.FORMATS.get(this));
  }

  private static Format make(Form form) {
    return switch (form) {
      case NINJS -> new Ninjs();
      case NINJS_2 -> Ninjs.second();
      case NINJS_1 -> FirstNinjs.standard();
      case SUPERDESK -> FirstNinjs.superdesk();
      case NEWSML_G2 -> new NewsmlG2();
      case JSON_LD -> new NewsArticle();
      case RSS -> new Rss();
      case ATOM -> new Atom();
      case HTML -> new HtmlPage();
      case FRAGMENT -> new HtmlFragment();
      case PDF -> new PdfProof();
      case ICML -> new Icml();
      case DOCX -> new Docx();
      case MARKDOWN -> new Markdown();
      case TEXT -> new PlainText();
    };
  }

  /** Whether it shows pictures, or names their files. */
  public boolean hasPictures() {
    return switch (this) {
      case ICML, TEXT -> false;
      case NINJS, NINJS_2, NINJS_1, SUPERDESK, NEWSML_G2, JSON_LD, RSS, ATOM -> true;
      case HTML, FRAGMENT, PDF, DOCX, MARKDOWN -> true;
    };
  }

  /** Whether it tells where links lead. */
  public boolean hasLinks() {
    return switch (this) {
      case JSON_LD, PDF, TEXT -> false;
      case NINJS, NINJS_2, NINJS_1, SUPERDESK, NEWSML_G2, RSS, ATOM -> true;
      case HTML, FRAGMENT, ICML, DOCX, MARKDOWN -> true;
    };
  }

  /** As it is typed, in small or capital letters. */
  @Override
  public String toString() {
    return name;
  }
}
