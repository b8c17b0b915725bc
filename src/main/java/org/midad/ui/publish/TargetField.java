package org.midad.ui.publish;

/** What is filled in to set up a target. */
enum TargetField {
  NAME,
  /** A folder of this machine. */
  PATH,
  HOST,
  PORT,
  USER,
  /** A folder of the other machine. */
  FOLDER,
  /** The file of a private key. */
  KEY,
  /** The address of a WordPress site, or of its interface. */
  SITE,
  /** The address of a Web Publisher's interface. */
  PUBLISHER,
  MEDIA_FIELD,
  /** The address that takes requests. */
  ENDPOINT,
  /** Which header carries a signature. */
  HEADER,
  /** What only the two sides may know. */
  SECRET,
  FORMS,
  /** What is added to stories there. */
  TEMPLATES
}
