/**
 * What every screen is made of: the theme and its tokens, icons, actions that feed buttons, menus
 * and the command palette, dialogs and notices. Knows nothing of stories beyond the names of their
 * stages.
 */
package org.midad.ui.kit;
