package org.midad.ingest;

import org.midad.model.Stamp;

/**
 * What letters or a paragraph were before somebody changed their look with changes tracked.
 *
 * @param was as the document says it of them then
 */
record DocxBefore<T>(T was, Stamp by) {}
