package org.midad.export;

/** What the house knows of a story and its pictures, as the table of fields names it. */
public enum HouseField {
  SLUG,
  HEADLINE,
  KICKER,
  DECK,
  /** What the story says in short. */
  SUMMARY,
  BYLINE,
  DATELINE,
  SECTION,
  KEYWORD,
  TOPIC,
  PERSON,
  PLACE,
  /** A government, a company, a club. */
  BODY,
  /** The moment over the story. */
  DATED,
  /** Who made the picture. */
  CREDIT,
  CAPTION,
  /** What the picture shows. */
  ALTERNATIVE,
  /** Whose the picture is, and what may be done with it. */
  RIGHTS
}
