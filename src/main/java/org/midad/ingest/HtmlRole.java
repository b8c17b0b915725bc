package org.midad.ingest;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.midad.model.BlockKind;
import org.midad.model.Direction;

/** What part of a text an element is, by its name, its classes, or what Word writes beside them. */
final class HtmlRole {
  /** What begins a line of its own, unless a style says otherwise. */
  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "body",
          "address",
          "article",
          "aside",
          "blockquote",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "listing",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "option",
          "p",
          "plaintext",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "xmp");

  /** What is not shown as text. */
  private static final Set<String> UNSEEN =
      Set.of(
          "audio",
          "canvas",
          "datalist",
          "defs",
          "desc",
          "head",
          "iframe",
          "meta",
          "metadata",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "rp",
          "script",
          "style",
          "symbol",
          "template",
          "title",
          "video",
          "xml");

  /** Where a direction is that of its own text, and not of a whole page. */
  private static final Set<String> TEXTS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "blockquote",
          "td",
          "th",
          "pre",
          "dt",
          "dd",
          "figcaption",
          "caption",
          "summary");

  private HtmlRole() {}

  static boolean isBlock(Element element, Declarations look) {
    String display = look.get("display");
    if (display.isEmpty() || display.equals("contents")) {
      return BLOCKS.contains(element.normalName());
    }
    return !display.startsWith("inline") && !display.startsWith("ruby");
  }

  /** Whether a reader sees neither the element nor what is in it. */
  static boolean isUnseen(Element element, Declarations look) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || look.get("display").equals("none")
        || look.get("mso-hide").equals("all")
        || isWordsOwn(element, look);
  }

  /** What Word writes for itself: painted bullets, comments, deletions that it still tracks. */
  private static boolean isWordsOwn(Element element, Declarations look) {
    return look.get("mso-list").equals("ignore")
        || look.get("mso-element").startsWith("comment")
        || element.hasClass("MsoCommentReference")
        || element.hasClass("msocomanchor")
        || (element.normalName().equals("del") && element.attr("cite").startsWith("mailto:"));
  }

  /** The kind of the blocks in an element, or null for that of what is around it. */
  static @Nullable BlockKind kind(Element element, Declarations look) {
    return switch (element.normalName()) {
      case "h1" -> BlockKind.HEADLINE;
      case "h2", "h3", "h4", "h5", "h6" -> BlockKind.CROSSHEAD;
      case "blockquote" -> BlockKind.QUOTE;
      case "li" -> BlockKind.LIST_ITEM;
      case "figcaption" -> BlockKind.FIGURE;
      default -> {
        BlockKind named = named(element);
        yield named == null && isItem(look) ? BlockKind.LIST_ITEM : named;
      }
    };
  }

  private static boolean isItem(Declarations look) {
    String list = look.get("mso-list");
    return !list.isEmpty() && !list.equals("none") && !list.equals("skip");
  }

  /** By the class that Word, WordPress or we ourselves give. */
  private static @Nullable BlockKind named(Element element) {
    if (element.attributesSize() == 0) {
      return null;
    }
    for (String name : element.classNames()) {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "msotitle" -> {
          return BlockKind.HEADLINE;
        }
        case "msosubtitle", "deck" -> {
          return BlockKind.DECK;
        }
        case "kicker" -> {
          return BlockKind.KICKER;
        }
        case "dateline" -> {
          return BlockKind.DATELINE;
        }
        case "byline" -> {
          return BlockKind.BYLINE;
        }
        case "msoquote", "msointensequote" -> {
          return BlockKind.QUOTE;
        }
        case "msocaption", "wp-caption-text" -> {
          return BlockKind.FIGURE;
        }
        default -> {}
      }
    }
    return element.attr("role").equals("heading") ? BlockKind.CROSSHEAD : null;
  }

  /**
   * The direction of the lines in an element.
   *
   * @param around that of what is around it, null where its letters tell
   * @param rules what the document's style sheet says of the element
   */
  static @Nullable Direction direction(
      Element element, Declarations look, Declarations rules, @Nullable Direction around) {
    String told = element.attr("dir").strip().toLowerCase(Locale.ROOT);
    if (told.isEmpty()) {
      told = look.get("direction");
    }
    return switch (told) {
      case "rtl" -> Direction.RIGHT_TO_LEFT;
      case "auto" -> null;
      // Every program writes this for a whole page, whatever is in it; for one text it is meant.
      case "ltr" -> TEXTS.contains(element.normalName()) ? Direction.LEFT_TO_RIGHT : null;
      default -> rules.get("direction").equals("rtl") ? Direction.RIGHT_TO_LEFT : around;
    };
  }
}
