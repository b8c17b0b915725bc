/** Who sits here, and who works in the newsroom: signing in, the lock, passwords and accounts. */
package org.midad.ui.people;
