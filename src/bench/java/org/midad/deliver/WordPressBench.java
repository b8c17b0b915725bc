package org.midad.deliver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.midad.bench.Report;
import org.midad.deliver.Address.ThemePicture;
import org.midad.deliver.Parcel.Change;
import org.midad.export.PictureFiles;
import org.midad.model.Figure;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long a hundred stories with a picture each take into a WordPress on this machine, beside the
 * two plain requests, one after the other, without which none of them can arrive. Both take turns,
 * so that whatever else the machine does slows both.
 */
public final class WordPressBench {
  private static final int STORIES = 100;
  private static final int WARMING_UP = 5;
  private static final double LIMIT = 1.5;

  private final WebParcels parcels = new WebParcels();
  private final WordPressServer server;
  private final WordPressSender sender;
  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper mapper = new JsonMapper();

  private WordPressBench(WordPressServer server) {
    this.server = server;
    this.sender =
        new WordPressSender(
            server.address("editor"), server.secret("editor"), InstantSource.system());
  }

  /**
   * @param arguments the folder for the results
   */
  public static void main(String[] arguments) throws Exception {
    try (WordPressServer server = WordPressServer.start("--bare")) {
      Report report = new Report(System.out);
      new WordPressBench(server).run(report);
      report.write(Path.of(arguments[0], "wordpress.json"));
      System.out.println(report.allKept() ? "all limits kept" : "limits were passed");
      if (!report.allKept()) {
        throw new IllegalStateException("limits were passed");
      }
    } catch (TestAbortedException e) {
      System.out.println("Deliveries into WordPress were not measured. " + e.getMessage());
    }
  }

  private void run(Report report) throws Exception {
    Story sample = parcels.story();
    Story one = sample.withBlocks(sample.blocks().subList(0, 4));
    long ours = 0;
    long plain = 0;
    for (int count = 0; count < WARMING_UP + STORIES; count++) {
      Story story = new Story(StoryId.create(), one.blocks(), one.meta());
      Parcel parcel = parcels.parcel(story, 1, Change.PUBLISH);
      long start = System.nanoTime();
      sender.send(parcel, new WebParcels.Memory(), done -> {});
      long between = System.nanoTime();
      plain(parcel, count);
      long end = System.nanoTime();
      if (count >= WARMING_UP) {
        ours += between - start;
        plain += end - between;
      }
    }
    int expected = 2 * (WARMING_UP + STORIES);
    int lost = 2 * expected - server.count("posts") - server.count("media");
    report.add(STORIES + " stories with a picture", "ms", millis(ours), null);
    report.add("the same by plain requests", "ms", millis(plain), null);
    report.add("ratio of the two", "times", (double) ours / plain, LIMIT);
    report.add("posts and pictures lost or doubled", "of them", Math.abs(lost), 0.0);
  }

  private static double millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  private void plain(Parcel parcel, int count) throws IOException, InterruptedException {
    Figure.Media media = PictureFiles.named(parcel.story()).getFirst();
    JsonNode picture =
        post(
            "media?alt_text=x&caption=y",
            Map.of(
                "Content-Type", "image/png",
                "Content-Disposition", "attachment; filename=\"plain.png\""),
            parcel.pictures().asHeld(media));
    WordPressText text = WordPressText.of(parcel, Map.of(), ThemePicture.BARE);
    ObjectNode fields =
        WordPressSite.object()
            .put("status", "publish")
            .put("slug", "plain-" + count)
            .put("title", text.title())
            .put("content", text.content())
            .put("excerpt", text.excerpt())
            .put("date_gmt", "2026-11-24T07:00:01")
            .put("featured_media", picture.path("id").asLong());
    // Made by our own first story, which came before.
    fields.putArray("categories").add(2);
    fields.putArray("tags").add(3).add(4);
    post("posts", Map.of("Content-Type", "application/json"), mapper.writeValueAsBytes(fields));
  }

  private JsonNode post(String path, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.base() + "/wp-json/wp/v2/" + path))
            .header("Authorization", server.secret("editor").basic("editor"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    HttpResponse<byte[]> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 201) {
      throw new IOException("HTTP " + response.statusCode());
    }
    return mapper.readTree(response.body());
  }
}
