/**
 * What stands between two versions of a story: {@link org.midad.review.Comparing} finds it, by
 * parts and by words, and {@link org.midad.review.Comparison} holds it.
 */
package org.midad.review;
