/** Two versions of a story, and what differs between them, to be read over its page. */
package org.midad.ui.review;
