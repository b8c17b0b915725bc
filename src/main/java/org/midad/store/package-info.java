/**
 * The library on disk: one H2 file in a folder of its own, held by one Midad at a time, and the
 * pictures' files beside it. Revisions are immutable and named by the hash of their content; a save
 * moves a story's head from the revision that the writer saw to the new one, or is refused. Nothing
 * here ever deletes a revision, and a save that was acknowledged is on disk.
 */
package org.midad.store;
