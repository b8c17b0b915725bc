/**
 * Other people's documents into stories. Whatever comes in, no word of it is lost: what is not
 * recognised stays in the body, and what is left out is told.
 */
package org.midad.ingest;
