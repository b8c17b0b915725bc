package org.midad.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.midad.codec.StoryJson;
import org.midad.model.Block;
import org.midad.model.BlockSuggestion;
import org.midad.model.Fault;
import org.midad.model.Figure;
import org.midad.model.Inspected;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;

/**
 * Looks through a whole library, while people go on working in it: whether every revision is what
 * its name says and has its parents, every story its head, every picture its file, every receipt
 * its place, and the audit trail no gap. A revision that was thinned has its parents and no content
 * to look at. Changes nothing.
 */
public final class Inspection {
  /** So many revisions are read at once: a library's million does not fit in memory. */
  private static final int BATCH = 200;

  /** The part of the work that pictures are left with. */
  private static final double PICTURES = 0.2;

  private final Library library;
  private final List<Fault> faults = new ArrayList<>();

  /** The pictures that revisions show. */
  private final TreeSet<String> shown = new TreeSet<>();

  private long thinned;
  private long unused;

  Inspection(Library library) {
    this.library = library;
  }

  /**
   * A revision as its row has it.
   *
   * @param hash of its content; empty if it has none
   * @param revision what its content says, if that can be understood
   */
  private record Row(
      String sha256,
      String story,
      List<RevisionId> parents,
      String stage,
      String author,
      long at,
      String reason,
      String note,
      @Nullable String device,
      Optional<String> hash,
      Optional<Revision> revision) {}

  /**
   * Reads everything. To be asked once.
   *
   * @param progress told how far the work is, from 0 to 1; what it throws ends the work
   */
  public Inspected run(DoubleConsumer progress) {
    long read = 0;
    long pictures = 0;
    try {
      tables();
      read = revisions(progress);
      heads();
      receipts();
      library
          .audit()
          .firstBroken()
          .ifPresent(number -> add(Fault.Flaw.AUDIT_BROKEN, String.valueOf(number)));
    } catch (Problem e) {
      add(Fault.Flaw.DATABASE_UNREADABLE, e.key());
    }
    try {
      pictures = pictures(progress);
    } catch (IOException e) {
      throw library.unwritten(e);
    }
    return new Inspected(
        count("story"), read, thinned, pictures, unused, count("receipt"), count("audit"), faults);
  }

  /** Where a table's name was damaged, the table is none of ours any more. */
  private void tables() {
    Set<String> missing = new TreeSet<>(Migrations.tables());
    library
        .read(handle ->
            handle
                .createQuery(
                    "select lower(table_name) from information_schema.tables"
                        + " where table_schema = 'PUBLIC'")
                .mapTo(String.class)
                .list())
        .forEach(missing::remove);
    missing.forEach(table -> add(Fault.Flaw.DATABASE_UNREADABLE, table));
  }

  private void add(Fault.Flaw kind, String what) {
    faults.add(new Fault(kind, what));
  }

  private long count(String table) {
    try {
      return library.read(
          handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
    } catch (Problem e) {
      add(Fault.Flaw.DATABASE_UNREADABLE, e.key());
      return 0;
    }
  }

  private long revisions(DoubleConsumer progress) {
    long all = Math.max(1, count("revision"));
    long read = 0;
    String last = "";
    while (true) {
      String after = last;
      List<Row> rows = library.read(handle -> rows(handle, after));
      if (rows.isEmpty()) {
        return read;
      }
      last = rows.getLast().sha256();
      parents(rows);
      rows.forEach(this::inspect);
      read += rows.size();
      progress.accept(Math.min(1, (double) read / all) * (1 - PICTURES));
    }
  }

  private static List<Row> rows(Handle handle, String after) {
    return handle
        .createQuery(
            "select sha256, story, parents, stage, author, at, reason, note, device, json"
                + " from revision where sha256 > :after order by sha256 fetch next "
                + BATCH
                + " rows only")
        .bind("after", after)
        .map((row, context) -> {
          Optional<byte[]> json = Optional.ofNullable(row.getBytes("json"));
          return new Row(
              row.getString("sha256"),
              row.getString("story"),
              Histories.parents(row),
              row.getString("stage"),
              row.getString("author"),
              row.getLong("at"),
              row.getString("reason"),
              row.getString("note"),
              row.getString("device"),
              json.map(bytes -> StoryJson.name(bytes).sha256()),
              json.flatMap(Inspection::understood));
        })
        .list();
  }

  private static Optional<Revision> understood(byte[] json) {
    try {
      return Optional.of(StoryJson.readRevision(json));
    } catch (Problem e) {
      return Optional.empty();
    }
  }

  /** Each of them is a revision of its own. */
  private void parents(List<Row> rows) {
    Set<String> missing =
        rows.stream()
            .flatMap(row -> row.parents().stream())
            .map(RevisionId::sha256)
            .collect(Collectors.toCollection(TreeSet::new));
    library
        .read(handle ->
            handle
                .createQuery("select sha256 from revision where sha256 = any(:parents)")
                .bindArray("parents", String.class, missing)
                .mapTo(String.class)
                .list())
        .forEach(missing::remove);
    missing.forEach(parent -> add(Fault.Flaw.PARENT_MISSING, parent));
  }

  private void inspect(Row row) {
    if (row.hash().isEmpty()) {
      inspectThinned(row);
    } else if (!row.hash().get().equals(row.sha256())) {
      add(Fault.Flaw.REVISION_CHANGED, row.sha256());
    } else if (row.revision().isEmpty()) {
      add(Fault.Flaw.REVISION_UNREADABLE, row.sha256());
    } else {
      inspect(row, row.revision().get());
    }
  }

  private void inspectThinned(Row row) {
    thinned++;
    // A column that was damaged may read as null.
    if (!Revision.Reason.AUTOSAVED.name().equals(row.reason())
        || !"".equals(row.note())
        || row.parents().size() != 1) {
      add(Fault.Flaw.CONTENT_MISSING, row.sha256());
    }
  }

  private void inspect(Row row, Revision revision) {
    boolean fits =
        revision.story().id().toString().equals(row.story())
            && revision.stage().name().equals(row.stage())
            && revision.author().equals(row.author())
            && revision.at().toEpochMilli() == row.at()
            && revision.reason().name().equals(row.reason())
            && revision.note().equals(row.note())
            && Objects.equals(revision.device(), row.device())
            && revision.parents().equals(row.parents());
    if (!fits) {
      add(Fault.Flaw.REVISION_DIFFERS, row.sha256());
    }
    for (Block block : revision.story().blocks()) {
      show(block.figure());
      block.suggestion(BlockSuggestion.Repictured.class).ifPresent(old -> show(old.before()));
    }
  }

  private void show(@Nullable Figure figure) {
    if (figure != null && figure.media() != null) {
      shown.add(figure.media().sha256());
    }
  }

  private void heads() {
    tell(
        Fault.Flaw.STORY_MISSING,
        "select r.sha256 from revision r left join story s on s.id = r.story where s.id is null");
    tell(
        Fault.Flaw.HEAD_MISSING,
        "select cast(s.id as varchar) from story s left join revision r"
            + " on r.sha256 = s.head and r.story = s.id where r.sha256 is null");
    tell(
        Fault.Flaw.CONTENT_MISSING,
        "select r.sha256 from revision r where r.json is null and (r.audit is not null"
            + " or exists (select 1 from story s where s.head = r.sha256)"
            + " or exists (select 1 from receipt t where t.revision = r.sha256)"
            + " or exists (select 1 from delivery d where d.revision = r.sha256)"
            + " or exists (select 1 from exchanged e where e.revision = r.sha256))");
    tell(
        Fault.Flaw.HEAD_DIFFERS,
        "select cast(s.id as varchar) from story s join revision r on r.sha256 = s.head"
            + " where r.stage <> s.stage or r.at <> s.updated");
  }

  /** The places of a revision's receipts are numbered from 0 without a gap. */
  private void receipts() {
    tell(
        Fault.Flaw.RECEIPT_MISSING,
        "select t.revision from receipt t left join revision r on r.sha256 = t.revision"
            + " group by t.revision having count(r.sha256) <> max(t.place) + 1");
  }

  private void tell(Fault.Flaw kind, String query) {
    library
        .read(handle -> handle.createQuery(query).mapTo(String.class).list())
        .forEach(what -> add(kind, what));
  }

  private long pictures(DoubleConsumer progress) throws IOException {
    SortedMap<String, Path> files = MediaFiles.all(library.folder());
    shown.stream()
        .filter(name -> !files.containsKey(library.sealing().name(name)))
        .forEach(name -> add(Fault.Flaw.PICTURE_MISSING, name));
    Set<String> names = shown.stream().map(library.sealing()::name).collect(Collectors.toSet());
    unused = files.keySet().stream().filter(name -> !names.contains(name)).count();
    long read = 0;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (!MediaFiles.isWhole(library.sealing(), file.getValue())) {
        add(Fault.Flaw.PICTURE_CHANGED, file.getKey());
      }
      read++;
      progress.accept(1 - PICTURES + PICTURES * read / files.size());
    }
    return read;
  }
}
