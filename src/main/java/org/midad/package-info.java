/**
 * Where the program is put together, by hand: {@link org.midad.Main} joins the library, the use
 * cases and the command line, and what opens the window joins the views with their models. Only
 * here does everything know of everything.
 */
package org.midad;
