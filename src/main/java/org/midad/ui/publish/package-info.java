/** Sending stories out: where to, in which forms. */
package org.midad.ui.publish;
