package org.midad.store.search;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.midad.model.Stage;

/** Puts what is wanted into Lucene's terms. */
final class Queries {
  /** How much more a word as it was typed counts than another form of it. */
  private static final float EXACT = 2;

  /** How much less the beginning of a word counts than the word. */
  private static final float BEGINNING = 0.5f;

  /** In UTF-16 units: more words begin with one letter than can be looked for at every key. */
  private static final int SHORTEST_BEGINNING = 2;

  private Queries() {}

  /** All of it; nothing at all if nothing is wanted. */
  static Query all(List<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNot = true;
    for (Wanted one : wanted) {
      if (one instanceof Wanted.Not(var unwanted)) {
        all.add(of(unwanted), Occur.MUST_NOT);
      } else {
        all.add(of(one), decides(one) ? Occur.FILTER : Occur.MUST);
        onlyNot = false;
      }
    }
    if (onlyNot) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }

  /** Whether it says which stories there are, but not which of them is the better. */
  private static boolean decides(Wanted wanted) {
    return switch (wanted) {
      case Wanted.InStage stage -> true;
      case Wanted.Changed changed -> true;
      case Wanted.Word word -> false;
      case Wanted.Phrase phrase -> false;
      case Wanted.Any any -> false;
      case Wanted.Not not -> false;
    };
  }

  private static Query of(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Word word -> word(word);
      case Wanted.Phrase phrase -> phrase(phrase);
      case Wanted.Any(var ways) -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(of(way), Occur.SHOULD));
        yield any.build();
      }
      case Wanted.InStage(var stages) ->
          new TermInSetQuery(
              Documents.STAGE,
              stages.stream().map(Stage::name).map(BytesRef::new).collect(Collectors.toSet()));
      case Wanted.Changed(var from, var to) ->
          LongPoint.newRangeQuery(Documents.AT, from.toEpochMilli(), to.toEpochMilli() - 1);
      case Wanted.Not not -> all(List.of(not));
    };
  }

  private static Query word(Wanted.Word word) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Wanted.Part part : word.parts()) {
      float weight = weight(part);
      String exact = Documents.exact(part);
      String stem = Documents.stem(part);
      add(any, new TermQuery(new Term(exact, word.exact())), weight * EXACT);
      add(any, new TermQuery(new Term(stem, word.stem())), weight);
      if (word.unfinished()
          && part != Wanted.Part.TEXT
          && word.exact().length() >= SHORTEST_BEGINNING) {
        for (String field : List.of(exact, stem)) {
          Query begins = new PrefixQuery(new Term(field, word.exact()));
          add(any, new ConstantScoreQuery(begins), weight * BEGINNING);
        }
      }
    }
    return any.build();
  }

  private static Query phrase(Wanted.Phrase phrase) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Wanted.Part part : phrase.parts()) {
      String[] words = phrase.words().toArray(String[]::new);
      add(any, new PhraseQuery(Documents.exact(part), words), weight(part) * EXACT);
    }
    return any.build();
  }

  /** Any of some stems of the text, the heavier the better. */
  static Query likely(List<Similar.Weighed> stems) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Similar.Weighed stem : stems) {
      Term term = new Term(Documents.stem(Wanted.Part.TEXT), stem.stem());
      add(any, new TermQuery(term), stem.weight());
    }
    any.setMinimumNumberShouldMatch(Math.min(Similar.SHARED, stems.size()));
    return any.build();
  }

  private static void add(BooleanQuery.Builder any, Query query, float weight) {
    any.add(new BoostQuery(query, weight), Occur.SHOULD);
  }

  private static float weight(Wanted.Part part) {
    return switch (part) {
      case HEADLINE -> 3;
      case AUTHOR, TAG, SLUG -> 2;
      case SECTION, TEXT -> 1;
    };
  }
}
