package org.midad.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real newspaper articles, strung together to one long story. */
final class Corpus {
  private final List<Article> articles;

  private record Article(String title, String author, List<String> paragraphs) {}

  private Corpus(List<Article> articles) {
    this.articles = articles;
  }

  /**
   * @param folder with the files {@code saudinewsnet-*.json.gz}
   */
  static Corpus read(Path folder) {
    List<Article> articles = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "saudinewsnet-*.json.gz")) {
      List<Path> sorted = new ArrayList<>();
      files.forEach(sorted::add);
      for (Path file : sorted.stream().sorted().toList()) {
        try (var json = new GZIPInputStream(Files.newInputStream(file))) {
          for (JsonNode article : JsonMapper.shared().readTree(json)) {
            articles.add(article(article));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Corpus(articles);
  }

  private static Article article(JsonNode json) {
    return new Article(
        json.get("title").asString().strip(),
        json.path("author").asString("").strip(),
        json.get("content")
            .asString()
            .lines()
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList());
  }

  /**
   * The first articles, each as the story that it is.
   *
   * @param count no more than there are
   */
  List<Story> stories(int count) {
    return articles.subList(0, count).stream().map(Corpus::story).toList();
  }

  /** All of them. */
  List<Story> stories() {
    return stories(articles.size());
  }

  private static Story story(Article article) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.of(BlockKind.HEADLINE, article.title()));
    if (!article.author().isEmpty()) {
      blocks.add(Block.of(BlockKind.BYLINE, article.author()));
    }
    article.paragraphs().forEach(text -> blocks.add(Block.of(BlockKind.PARAGRAPH, text)));
    return new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
  }

  /** A story of at least so many words: a headline, and then article after article. */
  Story story(int words) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.of(BlockKind.HEADLINE, articles.getFirst().title()));
    int count = 0;
    for (int next = 0; count < words; next++) {
      Article article = articles.get(next % articles.size());
      if (next > 0) {
        blocks.add(Block.of(BlockKind.CROSSHEAD, article.title()));
      }
      for (String paragraph : article.paragraphs()) {
        if (count < words) {
          blocks.add(Block.of(BlockKind.PARAGRAPH, paragraph));
          count += paragraph.split("\\s+").length;
        }
      }
    }
    return new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
  }

  /** Letters to type: the words of the last articles, with an Enter after every paragraph. */
  String letters(int length) {
    StringBuilder letters = new StringBuilder();
    for (Article article : articles.reversed()) {
      for (String paragraph : article.paragraphs()) {
        letters.append(paragraph, 0, Math.min(240, paragraph.length())).append('\n');
      }
      if (letters.length() >= length) {
        break;
      }
    }
    return letters.substring(0, length);
  }
}
