/**
 * The guided tour: the real program, its window and its library, taken through a story's whole way
 * by mouse and keys, with a picture of every step. It knows the screens by the ids of their nodes
 * alone, as a test does.
 */
package org.midad.ui.tour;
