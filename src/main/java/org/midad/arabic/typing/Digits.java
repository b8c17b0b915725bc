package org.midad.arabic.typing;

/** Which digits the house writes. */
public enum Digits {
  AS_TYPED,
  /** 0123456789. */
  WESTERN,
  /** ٠١٢٣٤٥٦٧٨٩. */
  ARABIC_INDIC
}
