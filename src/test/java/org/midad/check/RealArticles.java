package org.midad.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The articles that Saudi newspapers published on one of two days. */
public enum RealArticles {
  FIRST_DAY("saudinewsnet-2015-08-01.json.gz"),
  SECOND_DAY("saudinewsnet-2015-08-02.json.gz");

  private final String file;

  RealArticles(String file) {
    this.file = file;
  }

  /** A newspaper's article. */
  public record Article(String title, String text) {}

  /** In the order of the file; the test is left out where it is missing. */
  public List<Article> read() {
    Path path = Path.of("../shared/data/corpus", file);
    Assumptions.assumeTrue(Files.exists(path), "left out: ../shared is missing");
    try (InputStream json = new GZIPInputStream(Files.newInputStream(path))) {
      List<Article> articles = new ArrayList<>();
      for (JsonNode article : JsonMapper.shared().readTree(json)) {
        articles.add(
            new Article(
                article.get("title").asString().strip(), article.get("content").asString()));
      }
      return articles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
