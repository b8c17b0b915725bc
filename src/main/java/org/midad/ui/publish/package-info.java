/** Sending stories out, where to and in which forms; and taking in what other libraries send. */
package org.midad.ui.publish;
