package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Several stories as one file. */
class PackagesTest {
  private static final UUID ID = UUID.fromString("7d1f2a30-58a7-4f0e-9d55-2b8a4f6c1e90");
  private static final Story SECOND = named("b", "عنوان آخر", "نص آخر");

  @ParameterizedTest
  @EnumSource(PackageForm.class)
  void aPackageIsValidWhateverItsStoriesAreAndWhateverBecomesOfThem(PackageForm form)
      throws Exception {
    for (Issue issue : SeedStory.issues()) {
      assertValid(form, several("ملف", issue));
      assertValid(form, several("", issue));
    }
    assertValid(form, new StoryPackage(ID, "", List.of(leaving(SECOND)), SeedStory.ISSUE));
  }

  @Test
  void ninjsHasEveryStoryWholeInTheOrderOfReading() {
    StoryPackage stories = several("ملف السلام", SeedStory.ISSUE);
    JsonNode item = json(PackageForm.NINJS, stories);
    assertThat(item.get("type").asString()).isEqualTo("composite");
    assertThat(item.get("uri").asString()).isEqualTo("urn:uuid:" + ID);
    assertThat(item.get("language").asString()).isEqualTo("ar");
    assertThat(item.at("/headlines/0/value").asString()).isEqualTo("ملف السلام");
    assertThat(item.get("associations"))
        .extracting(story -> story.get("type").asString())
        .containsExactly("text", "text", "text");
    assertThat(item.at("/associations/1/rel").asString()).isEqualTo("item");
    assertThat(item.at("/associations/1/bodies/0/value").asString())
        .isEqualTo("<p dir=\"rtl\">نص آخر</p>");
    ObjectNode alone =
        (ObjectNode)
            read(
                new Ninjs()
                    .write(
                        stories.leavings().getFirst().story(), SeedStory.ISSUE, PictureFiles.NONE));
    ObjectNode among = (ObjectNode) item.at("/associations/0");
    among.remove(List.of("name", "rel"));
    assertThat(among).isEqualTo(alone);
  }

  @Test
  void superdeskCallsTheMembersByTheirGroup() {
    JsonNode item = json(PackageForm.SUPERDESK, several("", SeedStory.ISSUE));
    assertThat(item.get("guid").asString()).isEqualTo("urn:uuid:" + ID);
    assertThat(item.get("headline").asString()).isEqualTo("عنوان");
    assertThat(item.get("associations").propertyNames())
        .containsExactly("main-0", "main-1", "main-2");
    assertThat(item.at("/associations/main-1/guid").asString())
        .isEqualTo("urn:uuid:" + SECOND.id());
    StoryPackage one = new StoryPackage(ID, "", List.of(leaving(SECOND)), SeedStory.ISSUE);
    assertThat(json(PackageForm.SUPERDESK, one).get("associations").propertyNames())
        .containsExactly("main");
  }

  @Test
  void newsmlListsThemAndHasThemBehindTheList() throws Exception {
    Document message = xml(several("ملف السلام", SeedStory.ISSUE));
    Element list =
        (Element) message.getElementsByTagNameNS(NewsmlG2.NAMESPACE, "packageItem").item(0);
    assertThat(list.getAttribute("guid")).isEqualTo("urn:uuid:" + ID);
    assertThat(list.getAttribute("xml:lang")).isEqualTo("ar");
    assertThat(list.getAttribute("dir")).isEqualTo("rtl");
    List<String> named = attributes(message, "itemRef", "residref");
    assertThat(named).isEqualTo(attributes(message, "newsItem", "guid")).hasSize(3);
    assertThat(named.get(1)).isEqualTo("urn:uuid:" + SECOND.id());
    assertThat(attributes(message, "newsItem", "dir")).containsOnly("rtl");
  }

  @ParameterizedTest
  @EnumSource(PackageForm.class)
  void aStoryThatIsWithdrawnSaysSoAmongTheOthers(PackageForm form) {
    StoryPackage stories =
        new StoryPackage(
            ID,
            "",
            List.of(
                leaving(named("a", "الأول", "نص")),
                new StoryPackage.Leaving(
                    named("b", "المسحوب", "ممنوع"), SeedStory.ISSUE.withdrawing(""))),
            SeedStory.ISSUE);
    assertThat(form.format().write(stories))
        .asString(StandardCharsets.UTF_8)
        .contains("المسحوب", "سُحبت هذه المادة", "canceled", "usable")
        .doesNotContain("ممنوع");
  }

  @ParameterizedTest
  @EnumSource(PackageForm.class)
  void whatIsOnlySuggestedStaysInTheHouse(PackageForm form) {
    Stamp by = new Stamp("salma", SeedStory.ISSUE.at());
    Story suggested =
        SECOND.withBlocks(
            List.of(
                SECOND.blocks().get(0),
                SECOND
                    .blocks()
                    .get(1)
                    .withProse(
                        Prose.of("نص آخر")
                            .plus(Prose.of(" مقترح", Set.of(new Mark.Inserted(by)))))));
    StoryPackage plain = new StoryPackage(ID, "", List.of(leaving(SECOND)), SeedStory.ISSUE);
    StoryPackage other = new StoryPackage(ID, "", List.of(leaving(suggested)), SeedStory.ISSUE);
    assertThat(form.format().write(other)).isEqualTo(form.format().write(plain));
  }

  @Test
  void noStoryIsInItTwice() {
    assertThatThrownBy(() ->
            new StoryPackage(ID, "", List.of(leaving(SECOND), leaving(SECOND)), SeedStory.ISSUE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StoryPackage(ID, "", List.of(), SeedStory.ISSUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyPackageFormatHasAName() {
    Set<Class<?>> named = new HashSet<>();
    Arrays.stream(PackageForm.values()).forEach(form -> named.add(form.format().getClass()));
    assertThat(named).isEqualTo(Set.of(PackageFormat.class.getPermittedSubclasses()));
  }

  private static StoryPackage several(String title, Issue issue) {
    return new StoryPackage(
        ID,
        title,
        List.of(
            new StoryPackage.Leaving(SeedStory.full(), issue),
            leaving(SECOND),
            leaving(new Story(StoryId.create(), List.of(), StoryMeta.EMPTY))),
        issue);
  }

  private static StoryPackage.Leaving leaving(Story story) {
    return new StoryPackage.Leaving(story, SeedStory.ISSUE);
  }

  private static Story named(String name, String headline, String text) {
    return new Story(
        new StoryId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
        List.of(Block.of(BlockKind.HEADLINE, headline), Block.of(BlockKind.PARAGRAPH, text)),
        StoryMeta.EMPTY);
  }

  private static void assertValid(PackageForm form, StoryPackage stories) throws Exception {
    switch (form) {
      case NINJS -> NinjsSchemas.assertValid("3.1", json(form, stories));
      case SUPERDESK -> NinjsSchemas.assertDialect((ObjectNode) json(form, stories));
      case NEWSML_G2 -> {
        Schema schema = NewsmlSchemas.of("NewsML-G2_2.35-spec-All-Power.xsd", "nitf-3-6.xsd");
        schema.newValidator().validate(new DOMSource(xml(stories)));
      }
    }
  }

  private static JsonNode json(PackageForm form, StoryPackage stories) {
    return read(form.format().write(stories));
  }

  private static JsonNode read(byte[] json) {
    return new JsonMapper().readTree(json);
  }

  private static Document xml(StoryPackage stories) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(PackageForm.NEWSML_G2.format().write(stories)));
  }

  private static List<String> attributes(Document message, String element, String attribute) {
    NodeList found = message.getElementsByTagNameNS(NewsmlG2.NAMESPACE, element);
    return IntStream.range(0, found.getLength())
        .mapToObj(at -> ((Element) found.item(at)).getAttribute(attribute))
        .toList();
  }
}
