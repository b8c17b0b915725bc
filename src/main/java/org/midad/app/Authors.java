package org.midad.app;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.midad.model.Block;
import org.midad.model.BlockSuggestion;
import org.midad.model.Comment;
import org.midad.model.CommentThread;
import org.midad.model.FieldSuggestion;
import org.midad.model.Mark;
import org.midad.model.Person;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.review.Mentions;

/**
 * Those who suggest and comment, in a file for another program and in the library: people of the
 * house go by their names there and by their ids here, guests by their names everywhere.
 */
final class Authors {
  private final List<Person> people;

  Authors(List<Person> people) {
    this.people = List.copyOf(people);
  }

  /** A story from outside. A name that several people have stays a name. */
  Story arriving(Story story) {
    Map<String, List<String>> ids =
        people.stream()
            .collect(
                Collectors.groupingBy(
                    Person::name, Collectors.mapping(Person::id, Collectors.toList())));
    return renamed(
        story,
        author -> {
          List<String> called = ids.getOrDefault(author, List.of());
          return called.size() == 1 ? called.getFirst() : author;
        },
        text -> Mentions.of(text, people));
  }

  /** A story as it goes outside. */
  Story leaving(Story story) {
    Map<String, String> names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
    return renamed(story, author -> names.getOrDefault(author, author), text -> List.of());
  }

  private static Story renamed(
      Story story, UnaryOperator<String> name, Function<String, List<String>> mentions) {
    UnaryOperator<Stamp> by = stamp -> new Stamp(name.apply(stamp.author()), stamp.at());
    return story
        .withMeta(
            story
                .meta()
                .withSuggestions(
                    story.meta().suggestions().stream().map(field -> renamed(field, by)).toList()))
        .withBlocks(story.blocks().stream().map(block -> renamed(block, by)).toList())
        .withThreads(
            story.threads().stream().map(thread -> renamed(thread, by, mentions)).toList());
  }

  private static CommentThread renamed(
      CommentThread thread, UnaryOperator<Stamp> by, Function<String, List<String>> mentions) {
    List<Comment> comments =
        thread.comments().stream()
            .map(said -> new Comment(by.apply(said.by()), said.text(), mentions.apply(said.text())))
            .toList();
    return new CommentThread(
        thread.id(), thread.quote(), comments, thread.settled().map(by).orElse(null));
  }

  private static Block renamed(Block block, UnaryOperator<Stamp> by) {
    Prose prose =
        new Prose(
            block.prose().runs().stream()
                .map(run -> new Run(run.text(), renamed(run.marks(), by)))
                .toList());
    return block
        .withProse(prose)
        .withSuggestions(
            block.suggestions().stream().map(suggestion -> renamed(suggestion, by)).toList());
  }

  private static Set<Mark> renamed(Set<Mark> marks, UnaryOperator<Stamp> by) {
    Set<Mark> renamed = new HashSet<>();
    for (Mark mark : marks) {
      renamed.add(
          switch (mark) {
            case Mark.Inserted inserted -> new Mark.Inserted(by.apply(inserted.by()));
            case Mark.Deleted deleted -> new Mark.Deleted(by.apply(deleted.by()));
            case Mark.Remarked remarked ->
                new Mark.Remarked(remarked.before(), remarked.after(), by.apply(remarked.by()));
            case Mark.Bold bold -> bold;
            case Mark.Italic italic -> italic;
            case Mark.Superscript superscript -> superscript;
            case Mark.Link link -> link;
            case Mark.Commented commented -> commented;
          });
    }
    return renamed;
  }

  private static BlockSuggestion renamed(BlockSuggestion suggestion, UnaryOperator<Stamp> by) {
    Stamp renamed = by.apply(suggestion.by());
    return switch (suggestion) {
      case BlockSuggestion.Inserted inserted ->
          new BlockSuggestion.Inserted(inserted.splitFrom(), renamed);
      case BlockSuggestion.Removed removed -> new BlockSuggestion.Removed(removed.joins(), renamed);
      case BlockSuggestion.Recast recast -> new BlockSuggestion.Recast(recast.before(), renamed);
      case BlockSuggestion.Turned turned -> new BlockSuggestion.Turned(turned.before(), renamed);
      case BlockSuggestion.Repictured repictured ->
          new BlockSuggestion.Repictured(repictured.before(), renamed);
      case BlockSuggestion.Moved moved -> new BlockSuggestion.Moved(moved.after(), renamed);
    };
  }

  private static FieldSuggestion renamed(FieldSuggestion suggestion, UnaryOperator<Stamp> by) {
    Stamp renamed = by.apply(suggestion.by());
    return switch (suggestion) {
      case FieldSuggestion.Slug slug -> new FieldSuggestion.Slug(slug.before(), renamed);
      case FieldSuggestion.Language language ->
          new FieldSuggestion.Language(language.before(), renamed);
      case FieldSuggestion.Urgency urgency ->
          new FieldSuggestion.Urgency(urgency.before(), renamed);
      case FieldSuggestion.Dated dated -> new FieldSuggestion.Dated(dated.before(), renamed);
      case FieldSuggestion.Note note -> new FieldSuggestion.Note(note.before(), renamed);
      case FieldSuggestion.TagAdded added -> new FieldSuggestion.TagAdded(added.tag(), renamed);
      case FieldSuggestion.TagRemoved removed ->
          new FieldSuggestion.TagRemoved(removed.tag(), removed.place(), renamed);
    };
  }
}
