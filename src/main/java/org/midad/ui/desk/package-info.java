/** The queues of the newsroom, and the stories of the chosen one. */
package org.midad.ui.desk;
