package org.midad.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.deliver.Parcel.Change;
import org.midad.export.Form;
import org.midad.export.PictureFiles;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Superdesk and its Web Publisher ask of whoever sends them something, as their own code was
 * seen to do, held against what really arrives: in a watched folder, on an FTP server, by a push.
 */
class SuperdeskRulesTest {
  private static final List<Form> FORMS = List.of(Form.SUPERDESK, Form.NEWSML_G2);
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\+00:?00|Z)");

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path folder;
  private final WebParcels parcels = new WebParcels();
  private final Map<String, String> entries = new HashMap<>();

  /** How the files get to where Superdesk reads them. */
  enum Way {
    FOLDER,
    FTP
  }

  private static Story told(Story story) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.add(1, Block.of(BlockKind.DATELINE, "بغداد:"));
    return story.withBlocks(blocks).withMeta(story.meta().withSlug("results"));
  }

  private Map<String, byte[]> bring(Way way, Parcel... all) throws Exception {
    return switch (way) {
      case FOLDER -> {
        for (Parcel parcel : all) {
          send(new FolderDrop(folder), parcel);
        }
        yield files(folder);
      }
      case FTP -> {
        try (FtpServers server = FtpServers.start(folder, Address.Security.NONE)) {
          Address.Ftp address =
              new Address.Ftp("127.0.0.1", server.port(), "midad", "/وارد", Address.Security.NONE);
          for (Parcel parcel : all) {
            send(new FtpDrop(address, new Secret(FtpServers.PASSWORD), Patience.USUAL), parcel);
          }
          yield files(server.root().resolve("وارد"));
        }
      }
    };
  }

  private void send(Drop drop, Parcel parcel) {
    Target target = new Target("t1", "سوبردسك", new Address.Folder(folder), FORMS);
    FileSender.to(target, drop, InstantSource.system())
        .send(parcel, Parcels.ledger(entries), done -> {});
  }

  private static Map<String, byte[]> files(Path place) throws IOException {
    Map<String, byte[]> found = new HashMap<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return found;
  }

  private static Document xml(byte @Nullable [] bytes) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Objects.requireNonNull(bytes)));
  }

  private static String text(Document item, String name) {
    return item.getElementsByTagNameNS("*", name).item(0).getTextContent().strip();
  }

  private static String code(Document item, String name) {
    return item.getElementsByTagNameNS("*", name)
        .item(0)
        .getAttributes()
        .getNamedItem("qcode")
        .getNodeValue();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void itsParserFindsInNinjsWhatItNeeds(Way way) throws Exception {
    Story story = told(parcels.story());
    JsonNode item =
        MAPPER.readTree(
            bring(way, parcels.parcel(story, 1, Change.PUBLISH)).get("results-1.superdesk.json"));
    assertThat(item.isObject()).isTrue();
    assertThat(item.path("guid").asString()).isEqualTo("urn:uuid:" + story.id());
    assertThat(item.path("version").isString()).isTrue();
    assertThat(item.path("service").path(0).path("name").asString()).isEqualTo("اقتصاد & أعمال");
    assertThat(item.path("description_text").asString()).isEqualTo("عنوان ثانوي");
    assertThat(item.path("located").asString()).isEqualTo("بغداد");
    assertThat(item.at("/associations/featuremedia/body_text").asString()).isEqualTo("قاعة");
    assertThat(item.findValues("genre")).isEmpty();
    List<String> moments = new ArrayList<>(item.findValuesAsString("versioncreated"));
    moments.addAll(item.findValuesAsString("firstcreated"));
    moments.addAll(item.findValuesAsString("embargoed"));
    assertThat(moments).isNotEmpty().allMatch(MOMENT.asMatchPredicate());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void itsParserFindsInNewsmlWhatItNeedsAndTheTextWhole(Way way) throws Exception {
    Story story = told(parcels.story());
    Document item = xml(bring(way, parcels.parcel(story, 1, Change.PUBLISH)).get("results-1.xml"));
    assertThat(item.getDocumentElement().getAttribute("guid")).isEqualTo("urn:uuid:" + story.id());
    assertThat(item.getDocumentElement().getAttribute("version")).isEqualTo("1");
    assertThat(code(item, "itemClass")).isEqualTo("ninat:text");
    assertThat(code(item, "pubStatus")).isEqualTo("stat:usable");
    assertThat(text(item, "versionCreated")).matches(MOMENT);
    assertThat(item.getElementsByTagNameNS("*", "contentMeta").getLength()).isEqualTo(1);
    assertThat(item.getElementsByTagNameNS("*", "contentSet").getLength()).isEqualTo(1);
    assertThat(item.getElementsByTagNameNS("*", "genre").getLength()).isZero();
    assertThat(text(item, "nitf")).contains("أعلنت شركة Apple أن \"النتائج\" جاهزة… 5x3", "أولا");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aLaterVersionIsLaterByTheClockAndAKillIsTheSameItemCanceled(Way way) throws Exception {
    Story story = told(parcels.story());
    Map<String, byte[]> files =
        bring(
            way,
            parcels.parcel(story, 1, Change.PUBLISH),
            parcels.parcel(story, 2, Change.PUBLISH),
            parcels.parcel(story, 3, Change.WITHDRAW));
    List<JsonNode> items = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    for (int version = 1; version <= 3; version++) {
      items.add(MAPPER.readTree(files.get("results-" + version + ".superdesk.json")));
      documents.add(xml(files.get("results-" + version + ".xml")));
    }
    assertThat(items)
        .extracting(item -> item.path("guid").asString())
        .containsOnly("urn:uuid:" + story.id());
    assertThat(items)
        .extracting(item -> item.path("versioncreated").asString())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(items)
        .extracting(item -> item.path("pubstatus").asString())
        .containsExactly("usable", "usable", "canceled");
    assertThat(documents)
        .extracting(item -> item.getDocumentElement().getAttribute("guid"))
        .containsOnly("urn:uuid:" + story.id());
    assertThat(documents)
        .extracting(item -> text(item, "versionCreated"))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(documents)
        .extracting(item -> code(item, "pubStatus"))
        .containsExactly("stat:usable", "stat:usable", "stat:canceled");
  }

  /** Of a folder's parts {@link FolderDropTest} says that they stand elsewhere. */
  @Test
  void itsFtpFeedTakesNoFileBeforeItIsWhole() throws Exception {
    List<String> parts = Collections.synchronizedList(new ArrayList<>());
    Parcel parcel = parcels.parcel(told(parcels.story()), 1, Change.PUBLISH);
    Map<String, byte[]> files = bring(Way.FTP, parcel);
    Ledger ledger = Parcels.watched(parts);
    try (FtpServers server = FtpServers.start(folder.resolve("other"), Address.Security.NONE)) {
      Address.Ftp address =
          new Address.Ftp("127.0.0.1", server.port(), "midad", "/وارد", Address.Security.NONE);
      FileSender.to(
              new Target("t1", "سوبردسك", address, FORMS),
              new FtpDrop(address, new Secret(FtpServers.PASSWORD), Patience.USUAL),
              InstantSource.system())
          .send(parcel, ledger, done -> {});
    }
    assertThat(parts.stream().filter(entry -> entry.startsWith("writing ")))
        .hasSize(4)
        .allMatch(entry -> entry.endsWith(".part"));
    assertThat(files)
        .containsOnlyKeys(
            OutgoingFile.of(parcel, FORMS.stream().map(Form::format).toList()).stream()
                .map(file -> file.name(1))
                .toList());
  }

  /** Its own code is of two minds about the field. */
  @ParameterizedTest
  @ValueSource(strings = {"mediaId", "media_id"})
  void aPushNamesThePicturesFieldAsThePublisherDoes(String field) throws Exception {
    List<TestServer.Request> came = Collections.synchronizedList(new ArrayList<>());
    try (TestServer server =
        TestServer.answering(request -> {
          came.add(request);
          return request.method().equals("GET") ? "404 {}" : "201 {\"status\":\"OK\"}";
        })) {
      WebPublisherSender sender =
          new WebPublisherSender(
              new Address.WebPublisher(
                  URI.create("http://127.0.0.1:" + server.port() + "/api/v2/"), field),
              new Secret("token"),
              InstantSource.system());
      Story story = told(parcels.story());
      sender.send(parcels.parcel(story, 1, Change.PUBLISH), new WebParcels.Memory(), done -> {});
      sender.send(
          parcels.parcel(story.withMeta(story.meta().withSlug("renamed")), 2, Change.PUBLISH),
          new WebParcels.Memory(),
          done -> {});
      assertThat(came.stream().filter(request -> request.path().endsWith("/assets/push")))
          .hasSize(4)
          .allMatch(request -> request.binary().contains("form-data; name=\"" + field + "\"\r\n"))
          .allMatch(request ->
              PictureFiles.named(story).stream()
                  .anyMatch(media -> request.binary().contains(media.sha256() + "\r\n")));
      List<JsonNode> items =
          came.stream()
              .filter(request -> request.path().endsWith("/content/push"))
              .map(request -> MAPPER.readTree(new String(request.body(), UTF_8)))
              .toList();
      // The publisher takes the slug of the first alone; the guid says that both are one.
      assertThat(items)
          .extracting(item -> item.path("guid").asString())
          .containsOnly("urn:uuid:" + story.id());
      assertThat(items)
          .allSatisfy(item -> {
            assertThat(item.path("version").isString()).isTrue();
            assertThat(item.path("versioncreated").asString()).matches(MOMENT);
            assertThat(item.path("keywords").isArray()).isTrue();
          });
    }
  }
}
