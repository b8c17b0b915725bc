package org.midad.typeset;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The fonts of the machine, for what our own do not show. Looking through them may open many files,
 * so it is done when the first such character turns up, and once for each.
 */
final class SystemFonts {
  private static final Set<String> LOGICAL =
      Set.of(Font.DIALOG, Font.DIALOG_INPUT, Font.MONOSPACED, Font.SANS_SERIF, Font.SERIF);

  /** A story with more such characters than this is looked up anew now and then. */
  private static final int KEPT = 5_000;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Map<String, Optional<Font>> found = new ConcurrentHashMap<>();

  /**
   * The face of regular weight that shows a cluster, always the same on the same machine; none
   * where no font has it.
   *
   * @param cluster what is seen of it, without ignorable characters
   */
  Optional<Font> show(String cluster) {
    if (found.size() > KEPT) {
      found.clear();
    }
    return found.computeIfAbsent(cluster, SystemFonts::search);
  }

  private static Optional<Font> search(String cluster) {
    Font logical = new Font(Font.SERIF, Font.PLAIN, 1);
    // The logical font is the platform's own order, but picks a font for each character: it would
    // cut a letter from its mark.
    boolean single = cluster.codePointCount(0, cluster.length()) == 1;
    return Stream.of(
            single ? Stream.of(logical) : Stream.<Font>empty(),
            installed().stream(),
            Stream.of(logical))
        .flatMap(fonts -> fonts)
        .filter(font -> shows(font, cluster))
        .findFirst();
  }

  private static List<Font> installed() {
    return Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .filter(font -> !LOGICAL.contains(font.getFamily(Locale.ROOT)))
        .sorted(
            Comparator.comparing(SystemFonts::isPlain)
                .reversed()
                .thenComparing(font -> font.getFontName(Locale.ROOT)))
        .toList();
  }

  private static boolean isPlain(Font font) {
    String name = font.getFontName(Locale.ROOT);
    return name.equals(font.getFamily(Locale.ROOT)) || name.endsWith("Regular");
  }

  /** Fonts of coloured pictures claim to show characters for which they have no outline. */
  private static boolean shows(Font font, String cluster) {
    return font.canDisplayUpTo(cluster) < 0
        && (cluster.isBlank()
            || !font.deriveFont(20f)
                .createGlyphVector(CONTEXT, cluster)
                .getVisualBounds()
                .isEmpty());
  }
}
