package org.midad.arabic.typing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the house writes.
 *
 * @param helps what is put right while somebody types
 * @param innerQuotes around what is quoted inside a quotation
 * @param corrections the right word for each wrong one
 */
public record HouseStyle(
    Set<TypingHelp> helps, QuotePair innerQuotes, Digits digits, Map<String, String> corrections) {

  /** Until somebody chooses. */
  public static final HouseStyle DEFAULT =
      new HouseStyle(
          EnumSet.allOf(TypingHelp.class),
          QuotePair.GUILLEMETS,
          Digits.AS_TYPED,
          CommonSlips.WORDS);

  /** Leaves everything as it is typed. */
  public static final HouseStyle NONE =
      new HouseStyle(Set.of(), QuotePair.GUILLEMETS, Digits.AS_TYPED, Map.of());

  public HouseStyle {
    helps = Set.copyOf(helps);
    corrections = Map.copyOf(corrections);
  }

  /** With a help switched on or off. */
  public HouseStyle with(TypingHelp help, boolean on) {
    Set<TypingHelp> changed = EnumSet.noneOf(TypingHelp.class);
    changed.addAll(helps);
    if (on) {
      changed.add(help);
    } else {
      changed.remove(help);
    }
    return new HouseStyle(changed, innerQuotes, digits, corrections);
  }

  public HouseStyle withInnerQuotes(QuotePair changed) {
    return new HouseStyle(helps, changed, digits, corrections);
  }

  public HouseStyle withDigits(Digits changed) {
    return new HouseStyle(helps, innerQuotes, changed, corrections);
  }

  public HouseStyle withCorrections(Map<String, String> changed) {
    return new HouseStyle(helps, innerQuotes, digits, changed);
  }

  /**
   * What should be put right just after a key, in turn: each is for the text that the one before
   * leaves.
   *
   * @param text of one part of the story, with the typed letter in it; a line break for Enter
   * @param caret behind the typed letter, in UTF-16 units
   */
  public List<Correction> corrections(String text, int caret) {
    List<Correction> made = new ArrayList<>();
    if (caret > 0) {
      Typed typed = new Typed(text, caret);
      for (TypingRule rule : rules()) {
        for (Correction correction : rule.after(typed).stream().toList()) {
          made.add(correction);
          typed = correction.apply(typed);
        }
      }
    }
    return made;
  }

  /** In the order in which they are asked: the word before the mark, the mark, the space. */
  private List<TypingRule> rules() {
    List<TypingRule> rules = new ArrayList<>();
    for (TypingHelp help : TypingHelp.values()) {
      if (helps.contains(help)) {
        switch (help) {
          case QUOTES -> rules.add(new HouseQuotes(innerQuotes));
          case PUNCTUATION -> rules.add(new ArabicPunctuation());
          case ELLIPSIS -> rules.add(new Ellipsis());
          case SINGLE_SPACES -> rules.add(new SingleSpace());
          case NO_SPACE_BEFORE_PUNCTUATION -> rules.addFirst(new PunctuationWithoutSpace());
          case CORRECTIONS -> rules.addFirst(new WordCorrection(corrections));
          case LISTS -> {
            // made of the block, not of its letters
          }
        }
      }
    }
    rules.add(new HouseDigits(digits));
    return rules;
  }
}
