package org.midad.ui.text;

import org.jspecify.annotations.Nullable;

/**
 * What stands level on a page of one column or two.
 *
 * @param first in the column at the start side, or the only one; null where nothing stands
 * @param second in the column at the end side, or null
 * @param different whether a reader who looks for differences stops here
 */
public record EditedRow(
    @Nullable EditedPart first, @Nullable EditedPart second, boolean different) {}
