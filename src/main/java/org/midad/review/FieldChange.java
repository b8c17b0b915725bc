package org.midad.review;

/**
 * What changed beside the text.
 *
 * @param key the field's name, as a key of the translations
 * @param before what it held: as it was written, but a moment in ISO 8601, and of {@link #KIND} and
 *     {@link #DIRECTION} again a key of the translations; empty where it held nothing
 * @param after what it holds now, in the same form
 */
public record FieldChange(String key, String before, String after) {
  public static final String SLUG = "field.slug";
  public static final String SECTION = "field.section";

  /** One word that was added, or taken away. */
  public static final String KEYWORD = "field.keywords";

  /** One topic that was added, or taken away. */
  public static final String TOPIC = "field.topics";

  /** People, places and bodies. */
  public static final String NAME = "field.names";

  public static final String LANGUAGE = "field.language";
  public static final String URGENCY = "field.urgency";
  public static final String DATED = "field.dated";
  public static final String NOTE = "field.note";

  /** A figure's file: its type, its size in pixels, the first digits of its SHA-256. */
  public static final String PICTURE = "field.picture";

  public static final String CREDIT = "field.credit";
  public static final String ALTERNATIVE = "field.alternative";
  public static final String RIGHTS = "field.rights";

  /** What a part is; its values are keys such as {@code block-kind.headline}. */
  public static final String KIND = "field.kind";

  /** Where a part's lines begin; its values are keys, {@code direction.by-text} among them. */
  public static final String DIRECTION = "field.direction";
}
