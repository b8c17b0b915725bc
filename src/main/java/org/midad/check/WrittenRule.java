package org.midad.check;

/**
 * A rule as a newsroom wrote it.
 *
 * @param id names it for good
 * @param title what it is called, in the newsroom's own words
 * @param reason why it is there; may be empty
 * @param wanted for words, those to be found, parted by commas of either kind; else a regular
 *     expression as {@link java.util.regex.Pattern} has them
 * @param instead what shall stand there; empty where a person has to think. Of an expression,
 *     {@code $1} is its first group
 */
public record WrittenRule(
    String id,
    String title,
    String reason,
    Severity severity,
    Form form,
    String wanted,
    String instead) {

  /** How it says what it finds. */
  public enum Form {
    /** Words and phrases, behind و and ف too. */
    WORDS,
    /** A regular expression. */
    PATTERN
  }

  /** The name that its findings carry. */
  public String name() {
    return "written." + id;
  }
}
