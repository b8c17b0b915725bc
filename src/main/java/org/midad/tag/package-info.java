/**
 * The vocabularies that stories are filed by: IPTC Media Topics and the newsroom's sections, named
 * in Arabic and English, and found by whatever spelling somebody types.
 */
package org.midad.tag;
