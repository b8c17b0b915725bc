/**
 * The files of pictures: what is in them, how they are shown, what they say of themselves, and what
 * of that leaves the house. Bytes in, bytes or points out; nothing here knows the library.
 */
package org.midad.store.picture;
