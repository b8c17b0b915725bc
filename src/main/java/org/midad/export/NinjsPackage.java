package org.midad.export;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several stories as one item of ninjs, which is composite: each of them whole among what it is
 * associated with. As IPTC has it in version 3.1, or in Superdesk's dialect, which calls the
 * members of a package's only group by the group's name and their places in it.
 *
 * @see <a href="https://iptc.org/std/ninjs/">the standard</a>
 */
public final class NinjsPackage implements PackageFormat {
  private final boolean dialect;
  private final Ninjs newest = new Ninjs();
  private final FirstNinjs superdesk = FirstNinjs.superdesk();
  private final JsonFields fields;

  private NinjsPackage(boolean dialect) {
    this.dialect = dialect;
    this.fields = new JsonFields(FieldTable.of(dialect ? "superdesk" : "ninjs-3.1"));
  }

  /** IPTC's version 3.1. */
  public static NinjsPackage newest() {
    return new NinjsPackage(false);
  }

  /** As Superdesk and its Web Publisher speak with each other. */
  public static NinjsPackage superdesk() {
    return new NinjsPackage(true);
  }

  @Override
  public String extension() {
    return dialect ? superdesk.extension() : newest.extension();
  }

  @Override
  public byte[] print(StoryPackage stories) {
    return NinjsParts.bytes(dialect ? dialect(stories) : standard(stories));
  }

  private ObjectNode standard(StoryPackage stories) {
    ObjectNode item = NinjsParts.item();
    item.put("uri", stories.uri());
    newest.standard(item);
    item.put("type", "composite");
    item.put("representationType", "full");
    newest.issue(item, stories.issue());
    item.put("language", stories.language());
    fields.put(item, HouseField.HEADLINE, stories.name());
    ArrayNode members = item.putArray("associations");
    for (StoryPackage.Leaving leaving : stories.leavings()) {
      ObjectNode member = members.addObject();
      member.put("name", Typed.printable(Typed.title(leaving.story(), "")));
      member.put("rel", "item");
      member.setAll(newest.item(leaving.story(), leaving.issue()));
    }
    return item;
  }

  private ObjectNode dialect(StoryPackage stories) {
    ObjectNode item = NinjsParts.item();
    item.put("guid", stories.uri());
    item.put("type", "composite");
    superdesk.issue(item, stories.issue());
    item.put("language", stories.language());
    fields.put(item, HouseField.HEADLINE, stories.name());
    // Superdesk's publisher takes no item of which this is missing.
    item.putArray("keywords");
    ObjectNode members = item.putObject("associations");
    List<StoryPackage.Leaving> leavings = stories.leavings();
    for (int at = 0; at < leavings.size(); at++) {
      StoryPackage.Leaving leaving = leavings.get(at);
      members.set(
          leavings.size() == 1 ? "main" : "main-" + at,
          superdesk.item(leaving.story(), leaving.issue()));
    }
    return item;
  }
}
