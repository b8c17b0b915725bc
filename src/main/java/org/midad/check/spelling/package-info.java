/**
 * Spelling: which words are Arabic, where a text has others, and what was meant by them. The
 * dictionary is Ayaspell, read by Lucene's Hunspell; how corrections are found and put in order is
 * Midad's own.
 */
package org.midad.check.spelling;
