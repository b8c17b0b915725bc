/**
 * How a story changes: by {@link org.midad.edit.Step steps} that can be applied, inverted, mapped
 * over one another, merged and written down, bound into {@link org.midad.edit.Transaction
 * transactions}. Commands are pure functions from a state to a transaction, one small class for
 * each family: {@link org.midad.edit.Typing}, {@link org.midad.edit.Deleting}, {@link
 * org.midad.edit.Blocks}, {@link org.midad.edit.Marking}, {@link org.midad.edit.Pasting}. Undo is
 * inverted steps, kept by {@link org.midad.edit.History}. The ideas are ProseMirror's.
 */
package org.midad.edit;
