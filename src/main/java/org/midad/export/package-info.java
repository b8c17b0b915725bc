/**
 * How a story leaves the house. A {@link org.midad.export.Format} turns it into the bytes of one
 * file, by a pure function; whoever takes that file to where it is read gives a {@link
 * org.midad.export.Receipt}. Whatever a writer typed arrives letter for letter, and nothing that a
 * writer typed becomes anything but text.
 */
package org.midad.export;
