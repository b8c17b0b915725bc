/**
 * What is not right in a story, and how it can be put right: house style, spelling, preflight. A
 * {@link org.midad.check.Rule} is one class that turns texts or a whole story into findings; a
 * {@link org.midad.check.Checker} runs many, and remembers what it read of texts that stay as they
 * are.
 */
package org.midad.check;
