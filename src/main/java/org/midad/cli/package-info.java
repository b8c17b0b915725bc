/**
 * The command line: {@code midad}, which opens the window, and the verbs that do a desk's work
 * without one. A verb is a thin class over {@code app}: it reads its arguments, asks the use case,
 * and writes the answer for a reader or, with {@code --json}, for a program. Roles and gates hold
 * here as they do in the window, for {@code app} keeps them.
 */
package org.midad.cli;
