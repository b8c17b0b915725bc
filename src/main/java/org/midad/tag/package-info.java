/**
 * The vocabularies that stories are filed by: IPTC Media Topics and the newsroom's own, named in
 * Arabic and English, and found by whatever spelling somebody types.
 */
package org.midad.tag;
