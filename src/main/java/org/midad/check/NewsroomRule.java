package org.midad.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A rule that a newsroom wrote. One that takes too long over a text finds nothing in it. */
public final class NewsroomRule implements TextRule {
  /** So often may the letters of one text be looked at: some milliseconds. */
  private static final int STEPS = 500_000;

  private final WrittenRule written;
  private final WordList words;
  private final Pattern pattern;

  /**
   * @throws PatternSyntaxException if its expression is none
   */
  public NewsroomRule(WrittenRule written) {
    this.written = written;
    words =
        WordList.of(
            written.form() == WrittenRule.Form.WORDS ? words(written) : Map.of(),
            WordList.Joining.WORDS);
    pattern = Pattern.compile(written.form() == WrittenRule.Form.PATTERN ? written.wanted() : "$^");
  }

  /** Whether it can be read as what it says it is. */
  public static boolean isReadable(WrittenRule written) {
    try {
      return !written.wanted().isBlank() && new NewsroomRule(written).canReplace();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Whether every group that is named by what shall stand instead is there. */
  private boolean canReplace() {
    Matcher groups = Pattern.compile("\\$(\\d)").matcher(written.instead());
    int there = pattern.matcher("").groupCount();
    return written.form() == WrittenRule.Form.WORDS
        || groups.results().allMatch(group -> Integer.parseInt(group.group(1)) <= there);
  }

  private static Map<String, String> words(WrittenRule written) {
    Map<String, String> words = new LinkedHashMap<>();
    Arrays.stream(written.wanted().split("[،,]"))
        .filter(word -> !word.isBlank())
        .forEach(word -> words.put(word.strip(), written.instead()));
    return words;
  }

  @Override
  public String name() {
    return written.name();
  }

  @Override
  public Severity severity() {
    return written.severity();
  }

  @Override
  public Message title() {
    return Message.of("finding.written", written.title());
  }

  @Override
  public Message reason() {
    return Message.of("finding.written", written.reason());
  }

  @Override
  public Message example() {
    return Message.of("finding.written-example", written.wanted(), written.instead());
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    return switch (written.form()) {
      case WORDS ->
          words.in(text).stream().map(met -> hit(met.from(), met.to(), met.right())).toList();
      case PATTERN -> matches(text.text()).hits();
    };
  }

  /**
   * @param whole whether the text was read to its end
   */
  private record Read(List<Hit> hits, boolean whole) {}

  /** Whether it comes to the end of a text in the time that it has. */
  public boolean isQuick(String text) {
    return written.form() == WrittenRule.Form.WORDS || matches(text).whole();
  }

  private Read matches(String text) {
    List<Hit> hits = new ArrayList<>();
    try {
      Matcher matcher = pattern.matcher(new BoundedText(text, STEPS));
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          hits.add(hit(matcher.start(), matcher.end(), expanded(matcher)));
        }
      }
      return new Read(hits, true);
    } catch (BoundedText.Exhausted | StackOverflowError e) {
      // It would go on and on, or deeper and deeper.
      return new Read(List.of(), false);
    }
  }

  private String expanded(Matcher matcher) {
    StringBuilder expanded = new StringBuilder();
    String instead = written.instead();
    for (int at = 0; at < instead.length(); at++) {
      char sign = instead.charAt(at);
      boolean group =
          sign == '$' && at + 1 < instead.length() && Character.isDigit(instead.charAt(at + 1));
      if (group) {
        String held = matcher.group(instead.charAt(++at) - '0');
        expanded.append(held == null ? "" : held);
      } else {
        expanded.append(sign);
      }
    }
    return expanded.toString();
  }

  private Hit hit(int from, int to, String instead) {
    Message message = Message.of("finding.written", written.title());
    return written.instead().isEmpty()
        ? new Hit(from, to, message)
        : new Hit(from, to, message, instead, false);
  }
}
