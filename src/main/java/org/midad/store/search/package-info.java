/**
 * The words of a library's stories in Lucene, so that they are found quickly. It knows which
 * revision it read last of each story, and nothing of the database: that alone decides what exists.
 */
package org.midad.store.search;
