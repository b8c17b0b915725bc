package org.midad.deliver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real WordPress in Arabic, of this test alone, thrown away after it. */
final class WordPressServer implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path folder;
  private final JsonNode site;
  private final HttpClient client = HttpClient.newHttpClient();

  private WordPressServer(Path folder, JsonNode site) {
    this.folder = folder;
    this.site = site;
  }

  /** Left out where the machine has no way to it. */
  static WordPressServer start(String... options) throws IOException, InterruptedException {
    RealServers.require();
    Path folder = Files.createTempDirectory("midad-wordpress");
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(
        List.of("--port", RealServers.freePort(), "--dir", folder.resolve("site").toString()));
    RealServers.run("wordpress-up", all.toArray(String[]::new));
    return new WordPressServer(
        folder, MAPPER.readTree(Files.readAllBytes(folder.resolve("site/site.json"))));
  }

  URI base() {
    return URI.create(site.path("base").asString());
  }

  /** Where a sender finds it. */
  Address.WordPress address(String user) {
    return address(user, base());
  }

  /** The same by another way, such as a line that breaks. */
  static Address.WordPress address(String user, URI base) {
    return new Address.WordPress(URI.create(base + "/wp-json/"), user);
  }

  Secret secret(String user) {
    return new Secret(site.path("users").path(user).path("app_password").asString());
  }

  /** What an editor reads of it. */
  JsonNode read(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = ask("GET", path, "");
    return MAPPER.readTree(response.body());
  }

  HttpResponse<byte[]> ask(String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + "/wp-json/wp/v2/" + path))
            .header("Authorization", secret("admin").basic("admin"))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  /** What a reader is shown; the site's address may be another than the one that it was given. */
  HttpResponse<String> visit(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** How many posts, or pictures, there are in all. */
  int count(String kind) throws IOException, InterruptedException {
    String status =
        kind.equals("posts") ? "&status=publish,future,draft,pending,private,trash" : "";
    return Integer.parseInt(
        ask("GET", kind + "?context=edit&per_page=1" + status, "")
            .headers()
            .firstValue("X-WP-Total")
            .orElseThrow());
  }

  /** Adds a plug-in of one file. */
  void plugin(String name, String php) throws IOException {
    Files.writeString(folder.resolve("site/www/wp-content/mu-plugins").resolve(name + ".php"), php);
  }

  /** Some sites have none. */
  void withoutTrash(boolean set) throws IOException {
    Path mark = folder.resolve("site/www/wp-content/mu-plugins/no-trash");
    if (set) {
      plugin(
          "trash", "<?php if (file_exists(__DIR__ . '/no-trash')) define('EMPTY_TRASH_DAYS', 0);");
      Files.createFile(mark);
    } else {
      Files.delete(mark);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      RealServers.run("wordpress-down", "--dir", folder.resolve("site").toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(folder);
  }
}
