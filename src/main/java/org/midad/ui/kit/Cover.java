package org.midad.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/**
 * Something of the whole newsroom that lies over the work on one story while somebody looks at it.
 *
 * @param id of its button
 * @param titleKey what it is called
 * @param toggle shows it, or what it lies over
 * @param shown whether somebody looks at it
 * @param count how much in it asks for attention
 */
public record Cover(
    Region view,
    String id,
    String titleKey,
    Action toggle,
    BooleanProperty shown,
    ObservableValue<Integer> count) {}
