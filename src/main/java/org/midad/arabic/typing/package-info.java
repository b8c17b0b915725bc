/**
 * What the house makes of letters as they are typed: each rule looks at the text of one part of a
 * story just after a key, and says which letters should stand there instead.
 */
package org.midad.arabic.typing;
