/**
 * The window: the rail, the list, the page and the inspector side by side, and the command palette
 * over them. Joins the other views, which do not know of each other.
 */
package org.midad.ui.shell;
