package org.midad.ui.editor;

import java.util.Optional;
import org.midad.arabic.Messages;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.check.Message;
import org.midad.edit.Span;
import org.midad.model.Story;
import org.midad.ui.kit.Kit;

/** How findings are spoken of, in the language of the window. */
record FindingWords(Kit kit, FindingsModel findings) {
  /** Letters of the story that are shown on either side of what was found. */
  private static final int AROUND = 24;

  /** What is wrong. */
  String message(Finding finding) {
    return words(finding.message());
  }

  /** What its rule is called. */
  String title(String rule) {
    return findings.rule(rule).map(known -> words(known.title())).orElse("");
  }

  /** Why there is such a rule, and what is wrong and right by it. */
  Optional<String> reason(String rule) {
    return findings
        .rule(rule)
        .map(known ->
            kit.messages().of("finding.why", words(known.reason()), words(known.example())));
  }

  /** For whoever does not see it: how much it weighs, and what is wrong. */
  String told(Finding finding) {
    return kit.messages()
        .of("finding.told", kit.messages().of(finding.severity()), message(finding));
  }

  /** What a correction does, on one line of JavaFX's. */
  String fix(Fix fix) {
    return fix.words().isBlank()
        ? kit.messages().of("finding.take-away")
        : kit.line("finding.put", fix.words());
  }

  /** What was found, among its neighbours; nothing where it speaks of no letters. */
  Optional<String> excerpt(Finding finding, Story story) {
    return finding
        .span()
        .flatMap(span -> story.find(span.block()).map(block -> excerpt(block.text(), span)))
        .filter(words -> !words.isEmpty());
  }

  private static String excerpt(String text, Span span) {
    if (span.to() > text.length()) {
      return "";
    }
    int from = Math.max(0, span.from() - AROUND);
    int to = Math.min(text.length(), span.to() + AROUND);
    // Whole words, if there is an end of one near by.
    int first = from == 0 ? 0 : text.indexOf(' ', from) + 1;
    int last = to == text.length() ? to : text.lastIndexOf(' ', to);
    from = first > 0 && first <= span.from() ? first : from;
    to = last >= span.to() ? last : to;
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }

  private String words(Message message) {
    Messages messages = kit.messages();
    return messages.of(message.key(), message.arguments().toArray());
  }
}
