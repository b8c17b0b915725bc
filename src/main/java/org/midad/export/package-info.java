/**
 * How a story leaves the house. A {@link org.midad.export.Format} turns it into the bytes of one
 * file, by a pure function; a target, such as {@link org.midad.export.FolderTarget}, takes that
 * file to where it is read and gives a {@link org.midad.export.Receipt}. Whatever a writer typed
 * arrives letter for letter, and nothing that a writer typed becomes anything but text.
 */
package org.midad.export;
