/**
 * What stands between two versions of a story: {@link org.midad.review.Comparing} finds it, by
 * parts and by words, and {@link org.midad.review.Comparison} holds it. {@link
 * org.midad.review.Merging} makes one of two versions that were made of the same.
 */
package org.midad.review;
