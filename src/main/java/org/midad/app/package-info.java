/**
 * What people do in a newsroom, by role: use cases over the library. Who may do what, and what a
 * story needs before it goes on, is decided here and nowhere else; the window and the command line
 * ask, and show the answer. Everything here reads or writes the disk unless it says otherwise, and
 * belongs into {@link org.midad.app.Tasks}.
 */
package org.midad.app;
