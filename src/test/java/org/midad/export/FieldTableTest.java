package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.model.Tag;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FieldTableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ninjs-3.1",
        "ninjs-2.2",
        "ninjs-1.3",
        "superdesk",
        "newsml-g2",
        "json-ld",
        "rss",
        "atom"
      })
  void ourOwnTableHasAPlaceForTheHeadlineInEveryFormat(String format) {
    assertThat(FieldTable.of(format).place(HouseField.HEADLINE)).isPresent();
  }

  @Test
  void aCellSaysWhereAFieldStands() {
    assertThat(FieldPlace.parse("slugline"))
        .isEqualTo(new FieldPlace(List.of(), "slugline", false, Map.of()));
    assertThat(FieldPlace.parse("extra/kicker"))
        .isEqualTo(new FieldPlace(List.of("extra"), "kicker", false, Map.of()));
    assertThat(FieldPlace.parse("keywords[]"))
        .isEqualTo(new FieldPlace(List.of(), "keywords", true, Map.of()));
    FieldPlace about = FieldPlace.parse("subject[rel=about, name={name}, code={code}]");
    assertThat(about.filled(FieldValue.of(Tag.keyword("نزاع"))))
        .containsExactly(
            Map.entry("rel", "about"), Map.entry("name", "نزاع"), Map.entry("code", "نزاع"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a[", "a[x]", "[x=y]", "a[=y]", "/"})
  void whatIsNoPlaceIsRefused(String cell) {
    assertThatThrownBy(() -> FieldPlace.parse(cell)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            FieldTable.of(
                FieldNames.parse("| field | x |\n|---|---|\n| slug | " + cell + " |"), "x"))
        .hasMessageContaining("SLUG");
  }

  @Test
  void aNewsroomsOwnNamesAreTaken() {
    JsonFields fields =
        new JsonFields(
            FieldTable.of(
                FieldNames.parse(
                    """
                    | field  | ours                   |
                    |--------|------------------------|
                    | slug   | metadata/code          |
                    | kicker | titles[kind=over,text={text}] |
                    | deck   |                        |
                    """),
                "ours"));
    ObjectNode object = new JsonMapper().createObjectNode();
    fields.put(object, HouseField.SLUG, "a");
    fields.put(object, HouseField.KICKER, "ب");
    fields.put(object, HouseField.DECK, "ج");
    fields.put(object, HouseField.SUMMARY, "د");
    assertThat(object)
        .hasToString(
            "{\"metadata\":{\"code\":\"a\"},\"titles\":[{\"kind\":\"over\",\"text\":\"ب\"}]}");
  }

  @Test
  void aRowOfWhatIsNoFieldOfOursIsAnError() {
    assertThatThrownBy(() -> FieldNames.parse("| field | x |\n|---|---|\n| colour | a |"))
        .hasMessageContaining("colour");
  }

  @Test
  void peopleReadInItWhatTheFormatsDo() {
    assertThat(FieldNames.all())
        .allSatisfy(names ->
            assertThat(FieldTable.of(names.format()).places().keySet())
                .isEqualTo(names.cells().keySet()));
  }

  @Test
  void aFormatThatTheTableDoesNotKnowIsAnError() {
    assertThatThrownBy(() -> FieldTable.of("none")).hasMessageContaining("none");
  }
}
