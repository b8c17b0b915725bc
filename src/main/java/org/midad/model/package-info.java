/**
 * What a newspaper's story is made of. Immutable records and sealed interfaces, with no library
 * beside the JDK: every other package may use these, and these use none of the others.
 */
package org.midad.model;
