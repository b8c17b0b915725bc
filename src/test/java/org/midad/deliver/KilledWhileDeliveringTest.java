package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Destinations;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.export.Form;
import org.midad.export.Receipt;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Delivery;
import org.midad.model.Figure;
import org.midad.model.Head;
import org.midad.model.PasswordCost;
import org.midad.model.Person;
import org.midad.model.Pixels;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.store.Encryption;
import org.midad.store.Library;

/**
 * Midad is killed (SIGKILL) at every step of a delivery to a real WordPress and into a folder:
 * before and after each request, and around each thing that it writes down. The next Midad goes on,
 * and everything is there once.
 */
class KilledWhileDeliveringTest {
  @TempDir Path folder;

  private final Set<String> killedAt = new HashSet<>();
  private WordPressServer server;
  private Path wire;

  @BeforeEach
  void setUp() throws Exception {
    server = WordPressServer.start();
    wire = Files.createDirectory(folder.resolve("wire"));
    Encryption.encrypt(
        folder.resolve("library"),
        OtherCourier.PASSPHRASE.orElseThrow(),
        new PasswordCost(64, 1, 1),
        done -> {});
    try (Library library = Library.open(folder.resolve("library"), OtherCourier.PASSPHRASE)) {
      library.people().put(new Person("lead", "مدير التحرير", Role.MANAGING_EDITOR));
      UseCases cases = cases(library);
      cases
          .targets()
          .put(new Target("wire", "برقيات", new Address.Folder(wire), List.of(Form.NINJS)), null);
    }
  }

  @AfterEach
  void tearDown() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void nothingIsLostOrDoubledWhereverTheProgramEnds() throws Exception {
    int stories = 0;
    boolean killed = true;
    while (killed) {
      StoryId story = decided(stories);
      killed = isKilledAtStep(stories);
      stories++;
      assertThat(server.count("posts")).isLessThanOrEqualTo(stories);
      goesOn(story);
      assertThat(server.count("posts")).isEqualTo(stories);
      assertThat(server.count("media")).isEqualTo(stories);
    }
    try (Stream<Path> files = Files.list(wire)) {
      // One ninjs and one picture each, and nothing that was begun and not ended.
      assertThat(files).hasSize(2 * stories);
    }
    assertThat(killedAt)
        .contains("open", "UNDER_WAY", "DELIVERED", "before a request", "before an answer");
    assertThat(stories).isGreaterThan(8);
  }

  /** An approved story with a picture of its own that is to go to both. */
  private StoryId decided(int number) {
    try (Library library = Library.open(folder.resolve("library"), OtherCourier.PASSPHRASE)) {
      UseCases cases = cases(library);
      Figure.Media media =
          cases.pictures().add(new Pixels(2, 1, new int[] {0xFF000000 + number, 0xFF1F4E79}));
      Story story =
          new Story(
              StoryId.create(),
              List.of(
                  Block.of(BlockKind.HEADLINE, "خبر رقم " + number),
                  Block.of(new Figure(media, "واع", "صورة"), "تعليق الصورة"),
                  Block.of(BlockKind.PARAGRAPH, "كشفت القيادة نتائج الاجتماع.")),
              StoryMeta.EMPTY.withSlug("story-" + number));
      Head head = cases.desk().bring(story);
      for (Transition transition :
          List.of(Transition.SUBMIT, Transition.ACCEPT, Transition.APPROVE)) {
        head = cases.review().perform(story.id(), head.id(), transition, "");
      }
      putSite(cases, server.base());
      cases
          .deliveries()
          .decide(story.id(), head.id(), Destinations.targets(List.of("site", "wire")));
      return story.id();
    }
  }

  /** Lets another Midad deliver up to one of its steps; false if it has fewer. */
  private boolean isKilledAtStep(int step) throws Exception {
    AtomicInteger steps = new AtomicInteger();
    Process[] midad = new Process[1];
    Killer killer =
        where -> {
          if (steps.getAndIncrement() == step) {
            killedAt.add(where);
            midad[0].destroyForcibly();
            return true;
          }
          return false;
        };
    try (TestServer line = TestServer.open(socket -> carry(socket, killer))) {
      try (Library library = Library.open(folder.resolve("library"), OtherCourier.PASSPHRASE)) {
        putSite(cases(library), URI.create("http://127.0.0.1:" + line.port()));
      }
      midad[0] = OtherCourier.start(folder.resolve("library"));
      try (BufferedReader said =
              new BufferedReader(
                  new InputStreamReader(midad[0].getInputStream(), StandardCharsets.UTF_8));
          OutputStream orders = midad[0].getOutputStream()) {
        for (String name = said.readLine(); name != null; name = said.readLine()) {
          if (name.equals("end")) {
            orders.write('\n');
            orders.flush();
            midad[0].waitFor();
            return false;
          }
          if (killer.kills(name)) {
            break;
          }
          orders.write('\n');
          orders.flush();
        }
      }
      midad[0].waitFor();
      return true;
    }
  }

  /** Told of each step; true if it was the last. */
  private interface Killer {
    boolean kills(String where);
  }

  /** One request to the site and its answer. */
  private void carry(Socket desk, Killer killer) throws IOException {
    byte[] request = TestServer.Request.read(desk.getInputStream()).closing();
    if (killer.kills("before a request")) {
      return;
    }
    byte[] answer;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.base().getPort())) {
      socket.getOutputStream().write(request);
      answer = socket.getInputStream().readAllBytes();
    }
    if (!killer.kills("before an answer")) {
      desk.getOutputStream().write(answer);
    }
  }

  /** The next Midad, with the same library. */
  private void goesOn(StoryId story) {
    try (Library library = Library.open(folder.resolve("library"), OtherCourier.PASSPHRASE)) {
      UseCases cases = cases(library);
      putSite(cases, server.base());
      cases.courier().pass((delivery, done) -> {});
      assertThat(cases.deliveryOverview().of(story))
          .extracting(Delivery::state)
          .containsOnly(Delivery.State.DELIVERED);
      Head head = cases.desk().open(story);
      assertThat(head.stage()).isEqualTo(Stage.EXPORTED);
      assertThat(cases.desk().history(story))
          .filteredOn(entry -> entry.reason() == Revision.Reason.EXPORTED)
          .hasSize(1);
      List<Receipt> receipts = cases.publishing().receipts(head.id());
      assertThat(receipts.stream().map(Receipt::address).distinct()).hasSize(4);
    }
  }

  private void putSite(UseCases cases, URI base) {
    cases
        .targets()
        .put(
            new Target("site", "الموقع", WordPressServer.address("editor", base), List.of()),
            server.secret("editor"));
  }

  private static UseCases cases(Library library) {
    UseCases cases = UseCases.over(library, OtherCourier.CLOCK);
    cases.accounts().become("lead");
    return cases;
  }
}
