package org.midad.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.SecretKey;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;

/**
 * The index in a folder. What was put is found at once, by any thread, and is on disk after {@link
 * #commit}; until then a killed process loses it. Several threads may put and remove, each other
 * stories. Any call may find the files damaged and throw; then it can only be closed.
 */
public final class TextIndex implements AutoCloseable {
  /** Where the commit tells the form of its documents. */
  private static final String FORM = "form";

  /** Matches that are counted before the weaker ones are passed over. */
  private static final int COUNTED = 1000;

  private static final List<Wanted.Part> NAMING =
      List.of(Wanted.Part.AUTHOR, Wanted.Part.SECTION, Wanted.Part.TAG, Wanted.Part.HEADLINE);

  private static final Set<String> NAMES =
      Set.copyOf(NAMING.stream().map(Documents::kept).toList());

  /** Held, so that its level stays. Lucene warns whoever starts it without Java's vectors. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    // Stories are found without vectors; on a terminal the warning would stand among the answers.
    VECTORS.setLevel(Level.SEVERE);
  }

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** Each serves one thread at a time. */
  private final Queue<Documents> documents = new ConcurrentLinkedQueue<>();

  private TextIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
  }

  /**
   * Opens the index, or begins a new one where there is none, or one in another form.
   *
   * @param key for the files of one that is encrypted
   * @throws IOException if its files are damaged
   */
  public static TextIndex open(Path folder, Optional<SecretKey> key) throws IOException {
    // Not mapped into memory: a file cut short from outside would end the whole process.
    Directory files = new NIOFSDirectory(folder);
    Directory directory = key.<Directory>map(own -> new SealedDirectory(files, own)).orElse(files);
    IndexWriter writer = null;
    try {
      IndexWriterConfig config = new IndexWriterConfig().setCommitOnClose(false);
      if (!isCurrent(directory)) {
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
      }
      writer = new IndexWriter(directory, config);
      return new TextIndex(directory, writer);
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  private static boolean isCurrent(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return false;
    }
    Map<String, String> told = DirectoryReader.listCommits(directory).getLast().getUserData();
    return Documents.FORM.equals(told.get(FORM));
  }

  /**
   * Reads every byte of it.
   *
   * @throws IOException if one has changed
   */
  public void verify() throws IOException {
    ask(searcher -> {
      for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
        part.reader().checkIntegrity();
      }
      return true;
    });
  }

  /** Which revision it read last of each story. */
  public Map<StoryId, RevisionId> heads() throws IOException {
    return ask(searcher -> {
      Map<StoryId, RevisionId> heads = HashMap.newHashMap(searcher.getIndexReader().numDocs());
      for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
        BinaryDocValues ids = part.reader().getBinaryDocValues(Documents.ID);
        BinaryDocValues revisions = part.reader().getBinaryDocValues(Documents.HEAD);
        for (int document = 0; document < part.reader().maxDoc(); document++) {
          boolean lives =
              part.reader().getLiveDocs() == null || part.reader().getLiveDocs().get(document);
          if (lives && ids.advanceExact(document) && revisions.advanceExact(document)) {
            heads.put(
                StoryId.parse(ids.binaryValue().utf8ToString()),
                new RevisionId(revisions.binaryValue().utf8ToString()));
          }
        }
      }
      return heads;
    });
  }

  /** Lets a story be found as it is now. */
  public void put(IndexedStory story) throws IOException {
    Documents free = documents.poll();
    Documents own = free == null ? new Documents() : free;
    writer.updateDocument(id(story.story().id()), own.of(story));
    documents.add(own);
  }

  public void remove(StoryId story) throws IOException {
    writer.deleteDocuments(id(story));
  }

  /** When this returns, all that was put is on disk. */
  public void commit() throws IOException {
    writer.setLiveCommitData(Map.of(FORM, Documents.FORM).entrySet());
    writer.commit();
  }

  /**
   * Stories for which all of it is so: the best first, and of equal ones the newest.
   *
   * @param limit how many at most, over 0
   */
  public List<Hit> search(List<Wanted> wanted, int limit) throws IOException {
    return ask(searcher -> hits(searcher, best(searcher, Queries.all(wanted), limit)));
  }

  /** How many stories there are for which all of it is so. */
  public int count(List<Wanted> wanted) throws IOException {
    return ask(searcher -> searcher.count(Queries.all(wanted)));
  }

  /** Headlines, authors, tags and sections of the best stories for which all of it is so. */
  public List<Named> names(List<Wanted> wanted, int stories) throws IOException {
    return ask(searcher -> {
      List<Named> names = new ArrayList<>();
      for (ScoreDoc found : best(searcher, Queries.all(wanted), stories)) {
        Document kept = searcher.storedFields().document(found.doc, NAMES);
        for (Wanted.Part part : NAMING) {
          for (String name : kept.getValues(Documents.kept(part))) {
            names.add(new Named(part, name));
          }
        }
      }
      return names;
    });
  }

  /** Stories that are about the same, the most similar first; none for a story that is not here. */
  public List<Hit> similar(StoryId story, int limit) throws IOException {
    return ask(searcher -> {
      Optional<Document> own = document(searcher, story);
      if (own.isEmpty()) {
        return List.of();
      }
      String headline = String.join(" ", own.get().getValues(Documents.kept(Wanted.Part.HEADLINE)));
      String text = headline + "\n" + own.get().get(Documents.BODY);
      List<Similar.Weighed> telling = Similar.telling(searcher.getIndexReader(), text);
      if (telling.isEmpty()) {
        return List.of();
      }
      Query others =
          new BooleanQuery.Builder()
              .add(Queries.likely(telling), Occur.MUST)
              .add(new TermQuery(id(story)), Occur.MUST_NOT)
              .build();
      return hits(searcher, best(searcher, others, limit));
    });
  }

  private static Optional<Document> document(IndexSearcher searcher, StoryId story)
      throws IOException {
    ScoreDoc[] own = searcher.search(new TermQuery(id(story)), 1).scoreDocs;
    return own.length == 0
        ? Optional.empty()
        : Optional.of(searcher.storedFields().document(own[0].doc));
  }

  private static ScoreDoc[] best(IndexSearcher searcher, Query query, int limit)
      throws IOException {
    int most = Math.clamp(searcher.getIndexReader().maxDoc(), 1, limit);
    Sort order =
        new Sort(SortField.FIELD_SCORE, new SortField(Documents.AT, SortField.Type.LONG, true));
    return searcher.search(query, new TopFieldCollectorManager(order, most, COUNTED)).scoreDocs;
  }

  private static List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
    StoredFields kept = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc one : found) {
      Document document = kept.document(one.doc, Set.of(Documents.ID, Documents.BODY));
      hits.add(new Hit(StoryId.parse(document.get(Documents.ID)), document.get(Documents.BODY)));
    }
    return hits;
  }

  private static Term id(StoryId story) {
    return new Term(Documents.ID, story.toString());
  }

  private interface Question<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private <T> T ask(Question<T> question) throws IOException {
    searchers.maybeRefreshBlocking();
    IndexSearcher searcher = searchers.acquire();
    try {
      return question.of(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Throws away what was not committed. */
  @Override
  public void close() throws IOException {
    try {
      searchers.close();
      writer.rollback();
    } finally {
      directory.close();
    }
  }
}
