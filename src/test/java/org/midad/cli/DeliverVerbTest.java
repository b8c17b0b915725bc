package org.midad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Readers;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.store.Library;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories leave for targets, and what waits is delivered, without the window. */
class DeliverVerbTest {
  private final Readers site = new Readers();

  @TempDir Path folder;

  private String approved = "";

  @BeforeEach
  void anApprovedStory() {
    try (Library library = Library.open(folder)) {
      library.people().put(new Person("lead", "مدير التحرير", Role.MANAGING_EDITOR));
      UseCases cases = UseCases.over(library, Clock.system(ZoneId.of("Asia/Baghdad")));
      cases.accounts().become("lead");
      cases.targets().put(site.target("site", "موقع الصباح"), null);
      Head head =
          cases
              .desk()
              .bring(
                  new Story(
                      StoryId.create(),
                      List.of(
                          Block.of(BlockKind.HEADLINE, "بغداد وأربيل"),
                          Block.of(BlockKind.PARAGRAPH, "كشفت القيادة نتائج الاجتماع.")),
                      StoryMeta.EMPTY.withSlug("talks")));
      for (Transition way : List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.APPROVE)) {
        head = cases.review().perform(head.story().id(), head.id(), way, "");
      }
      approved = head.story().id().toString();
    }
  }

  @AfterEach
  void switchOff() {
    site.close();
  }

  @Test
  void whatDoesNotArriveWaitsAndIsDeliveredLater() {
    Typed first = type("deliver", approved, "--to", "موقع الصباح");
    assertThat(first.exit()).isEqualTo(1);
    assertThat(first.out()).isEqualTo(approved + "\tموقع الصباح\tينتظر\n");
    assertThat(first.err()).startsWith("موقع الصباح\t").contains("127.0.0.1");

    site.on();
    Typed early = type("deliver", "--json");
    JsonNode waiting = JsonMapper.shared().readTree(early.out()).get(0);
    assertThat(waiting.path("state").asString()).isEqualTo("WAITING");
    assertThat(waiting.path("tries").asInt()).isEqualTo(1);
    assertThat(waiting.path("again").asString()).isNotEmpty();
    assertThat(site.taken()).isEmpty();
  }

  @Test
  void whatIsDecidedArrivesAtOnce() {
    site.on();
    Typed typed = type("deliver", approved.substring(0, 8), "--to", "موقع الصباح");
    assertThat(typed.err()).isEmpty();
    assertThat(typed.exit()).isZero();
    assertThat(typed.out()).isEqualTo(approved + "\tموقع الصباح\tوصل\n");
    assertThat(site.taken()).hasSize(1);
    assertThat(type("deliver").out()).isEmpty();
  }

  @Test
  void whoeverNamesNoTargetOrAWrongOneIsTold() {
    assertThat(type("deliver", approved).err()).contains("--to");
    assertThat(type("deliver", approved, "--to", "موقع آخر").err()).contains("موقع آخر");
    assertThat(type("list", "--queue=approved").out()).contains("talks");
  }

  private Typed type(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--library=" + folder);
    return Typed.command(all.toArray(String[]::new));
  }
}
