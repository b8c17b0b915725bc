package org.midad.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.midad.check.QuoteMarks.Sign;

/**
 * What is opened is closed, in its turn. A quotation that runs over several paragraphs may open
 * each of them anew and close the last alone, or open the first and close the last.
 */
final class UnbalancedQuotes implements StoryRule {
  @Override
  public String name() {
    return "rule.unbalanced-quotes";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  private record Open(ReadText text, Sign sign) {}

  @Override
  public List<Finding> check(Reading reading, Occasion occasion) {
    List<Finding> findings = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    for (ReadText text : reading.texts()) {
      List<Sign> signs = QuoteMarks.of(text.text());
      if (!text.kind().isBody()) {
        Deque<Open> own = new ArrayDeque<>();
        read(text, signs, own, findings);
        unclosed(own, findings);
      } else {
        goOn(text, signs, open, findings);
        read(text, signs, open, findings);
      }
    }
    unclosed(open, findings);
    return findings;
  }

  /** Whether what an earlier paragraph opened goes on in this one. */
  private void goOn(ReadText text, List<Sign> signs, Deque<Open> open, List<Finding> findings) {
    if (open.isEmpty() || signs.isEmpty()) {
      return;
    }
    Sign first = signs.getFirst();
    boolean again =
        first.opens()
            && first.pair() == open.peekLast().sign().pair()
            && text.text().substring(0, first.at()).isBlank();
    if (again) {
      // The same quotation: the mark that opens this paragraph stands for the one before.
      open.clear();
    } else if (first.opens() && first.pair() == open.peekLast().sign().pair()) {
      unclosed(open, findings);
    }
  }

  private void read(ReadText text, List<Sign> signs, Deque<Open> open, List<Finding> findings) {
    for (Sign sign : signs) {
      if (sign.opens()) {
        open.addLast(new Open(text, sign));
      } else if (!open.isEmpty() && open.peekLast().sign().pair() == sign.pair()) {
        open.removeLast();
      } else if (open.stream().anyMatch(one -> one.sign().pair() == sign.pair())) {
        findings.add(finding(text, sign, "finding.quotes-crossed"));
        while (open.removeLast().sign().pair() != sign.pair()) {
          // What was opened inside is told by the mark that crosses it.
        }
      } else {
        findings.add(finding(text, sign, "finding.quote-unopened"));
      }
    }
  }

  private void unclosed(Deque<Open> open, List<Finding> findings) {
    open.forEach(one -> findings.add(finding(one.text(), one.sign(), "finding.quote-unclosed")));
    open.clear();
  }

  private Finding finding(ReadText text, Sign sign, String key) {
    return Reading.finding(this, text, new Hit(sign.at(), sign.at() + 1, Message.of(key)));
  }
}
