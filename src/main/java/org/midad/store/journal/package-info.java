/**
 * Plain files beside the database, in which every word is a second time: what is being written and
 * is not saved yet, and what was saved since the last backup.
 */
@NullMarked
package org.midad.store.journal;

import org.jspecify.annotations.NullMarked;
