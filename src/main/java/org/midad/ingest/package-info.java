/**
 * Other people's documents into stories: {@link org.midad.ingest.Documents} opens files of whatever
 * kind, {@link org.midad.ingest.HtmlDocument} reads what lies on the clipboard, {@link
 * org.midad.ingest.RawArticle} takes a plain text apart. Whatever comes in, no word of it is lost:
 * what is not recognised stays in the body, and what is left out is told. Whatever it is made to
 * do, it takes bounded memory and time.
 */
package org.midad.ingest;
