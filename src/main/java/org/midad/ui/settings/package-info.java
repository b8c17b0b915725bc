/** The first start, and what a reader may choose: language, look, text of the story. */
package org.midad.ui.settings;
