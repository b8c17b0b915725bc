package org.midad.tag;

import org.jspecify.annotations.Nullable;
import org.midad.model.Tag;

/**
 * One of IPTC's Media Topics.
 *
 * @param code such as {@code medtop:15000000}
 * @param arabic its Arabic name, or the English one where IPTC has no Arabic
 * @param broader code of the topic that it belongs to, or null at the top
 * @param retired whether IPTC has withdrawn it: old stories may carry it, new ones are not offered
 *     it
 */
public record Topic(
    String code, String arabic, String english, @Nullable String broader, boolean retired) {
  public Tag tag() {
    return new Tag(Tag.Scheme.TOPIC, code, arabic);
  }
}
