package org.midad.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.midad.arabic.SearchWords;

/** The form in which a story stands in the index. */
final class Documents {
  /** Names this form. An index in another one is made anew. */
  static final String FORM = "1";

  static final String ID = "id";
  static final String HEAD = "head";
  static final String STAGE = "stage";
  static final String AT = "at";
  static final String BODY = "body";

  private static final FieldType EXACT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType STEM = type(IndexOptions.DOCS_AND_FREQS);

  private final SearchWords words = new SearchWords();

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /** The field that has a part's words as they are spelt. */
  static String exact(Wanted.Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /** The field beside it that has them without article and endings. */
  static String stem(Wanted.Part part) {
    return exact(part) + ".stem";
  }

  /** The field that keeps a part's text to be shown. */
  static String kept(Wanted.Part part) {
    return exact(part) + ".kept";
  }

  Document of(IndexedStory story) {
    Document document = new Document();
    String id = story.story().id().toString();
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new BinaryDocValuesField(ID, new BytesRef(id)));
    document.add(new BinaryDocValuesField(HEAD, new BytesRef(story.head().sha256())));
    document.add(new StringField(STAGE, story.stage().name(), Field.Store.NO));
    document.add(new LongPoint(AT, story.at().toEpochMilli()));
    document.add(new NumericDocValuesField(AT, story.at().toEpochMilli()));
    document.add(new StoredField(BODY, story.body()));
    add(document, Wanted.Part.HEADLINE, List.of(story.headline()));
    add(document, Wanted.Part.AUTHOR, List.of(story.author()));
    add(document, Wanted.Part.TAG, story.tags());
    add(document, Wanted.Part.SECTION, List.of(story.section()));
    add(document, Wanted.Part.SLUG, List.of(story.story().meta().slug()));
    List<String> page =
        Stream.concat(Stream.of(story.headline(), story.author()), story.body().lines()).toList();
    index(document, Wanted.Part.TEXT, page);
    return document;
  }

  private void add(Document document, Wanted.Part part, List<String> texts) {
    texts.stream()
        .filter(text -> !text.isBlank())
        .forEach(text -> document.add(new StoredField(kept(part), text)));
    index(document, part, texts);
  }

  private void index(Document document, Wanted.Part part, List<String> texts) {
    List<List<String>> exact = new ArrayList<>();
    List<List<String>> stems = new ArrayList<>();
    for (String text : texts) {
      List<SearchWords.Word> found = words.of(text);
      exact.add(found.stream().map(SearchWords.Word::exact).toList());
      stems.add(found.stream().map(SearchWords.Word::stem).toList());
    }
    document.add(new Field(exact(part), new WordStream(exact), EXACT));
    document.add(new Field(stem(part), new WordStream(stems), STEM));
  }
}
