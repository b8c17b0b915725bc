package org.midad.check;

import java.time.LocalDate;

/**
 * What a text is judged by beside its words.
 *
 * @param day of the story, in the newsroom's time zone: the one that the page shows, or today
 * @param language of the story: BCP 47
 * @param section code of its section, or empty
 */
public record Circumstances(LocalDate day, String language, String section, HouseStyle style) {}
