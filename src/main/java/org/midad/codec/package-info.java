/** The JSON form of everything that is stored or sent between desks. */
package org.midad.codec;
