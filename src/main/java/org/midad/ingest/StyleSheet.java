package org.midad.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The rules in a document's {@code style} elements, as far as word processors rely on them: for an
 * element, a class, or an element of a class. Whatever else a selector asks, its rule is passed
 * over, and so are rules for paper and other media.
 */
final class StyleSheet {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);
  private static final Pattern SIMPLE = Pattern.compile("[a-z][a-z0-9]*|[a-z0-9]*\\.[\\w-]+");

  private final Map<String, Declarations> rules = new HashMap<>();

  static StyleSheet of(Document document) {
    StyleSheet sheet = new StyleSheet();
    document
        .select("style")
        .forEach(style -> sheet.read(COMMENT.matcher(style.data()).replaceAll(" ")));
    return sheet;
  }

  /** What the rules say of an element. */
  Declarations of(Element element) {
    if (rules.isEmpty()) {
      return Declarations.NONE;
    }
    String tag = element.normalName();
    Declarations found = rules.getOrDefault(tag, Declarations.NONE);
    if (element.hasAttr("class")) {
      for (String ofWhat : List.of("", tag)) {
        for (String name : element.classNames()) {
          Declarations rule = rules.get(ofWhat + "." + name.toLowerCase(Locale.ROOT));
          found = rule == null ? found : found.plus(rule);
        }
      }
    }
    return found;
  }

  private void read(String css) {
    int at = 0;
    while (at < css.length()) {
      int open = css.indexOf('{', at);
      if (open < 0) {
        return;
      }
      String selectors = css.substring(at, open);
      int semicolon = selectors.lastIndexOf(';');
      String asked = selectors.substring(semicolon + 1).strip().toLowerCase(Locale.ROOT);
      int close = asked.startsWith("@") ? balanced(css, open) : css.indexOf('}', open);
      if (close < 0) {
        return;
      }
      if (!asked.startsWith("@")) {
        add(asked, Declarations.parse(css.substring(open + 1, close)));
      }
      at = close + 1;
    }
  }

  private void add(String selectors, Declarations declarations) {
    for (String selector : selectors.split(",", -1)) {
      if (SIMPLE.matcher(selector.strip()).matches()) {
        rules.merge(selector.strip(), declarations, Declarations::plus);
      }
    }
  }

  private static int balanced(String css, int open) {
    int depth = 0;
    for (int at = open; at < css.length(); at++) {
      switch (css.charAt(at)) {
        case '{' -> depth++;
        case '}' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
