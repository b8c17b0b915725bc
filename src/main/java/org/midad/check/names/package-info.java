/**
 * The spelling of names: the register's one approved spelling of each, and names that one story
 * spells in two ways.
 */
package org.midad.check.names;
