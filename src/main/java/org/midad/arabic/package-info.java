/**
 * Letters, digits, words, times and sentences as Arabic newspapers write them, and the words that
 * the program itself says, in Arabic and English. It knows nothing of stories: the JDK and ICU4J
 * alone, and ICU4J nowhere else.
 */
package org.midad.arabic;
