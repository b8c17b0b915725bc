/**
 * One story on the screen: the bar with its stage and its main action, the page, the line that
 * tells how long and how safe it is, and the inspector with its fields and its history.
 */
package org.midad.ui.editor;
