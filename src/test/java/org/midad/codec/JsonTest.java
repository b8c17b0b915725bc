package org.midad.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.midad.edit.Fragment;
import org.midad.edit.Step;
import org.midad.edit.Transaction;
import org.midad.model.BlockSuggestion;
import org.midad.model.Comment;
import org.midad.model.FieldSuggestion;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Plan;
import org.midad.model.Revision;
import org.midad.model.Story;
import org.midad.model.StoryMeta;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

class JsonTest {
  record Question(String text) {
    public boolean isOpen() {
      return true;
    }

    public String getAnswer() {
      return "";
    }
  }

  @Test
  void whatARecordCanBeAskedBesideItsComponentsIsNotWritten() {
    assertThat(Json.MAPPER.writeValueAsString(new Question("متى؟")))
        .isEqualTo("{\"text\":\"متى؟\"}");
  }

  @Test
  void everyRecordIsWrittenAsItsComponentsAndNothingElse() {
    Set<Class<?>> records = new LinkedHashSet<>();
    for (Class<?> root :
        List.of(
            Story.class,
            Revision.class,
            Plan.class,
            Transaction.class,
            Step.class,
            Fragment.class,
            Manifest.class)) {
      gather(root, records);
    }
    assertThat(records)
        .contains(StoryMeta.class, Figure.Media.class, Comment.class)
        .contains(Mark.Suggestion.class.getPermittedSubclasses())
        .contains(BlockSuggestion.class.getPermittedSubclasses())
        .contains(FieldSuggestion.class.getPermittedSubclasses())
        .contains(Step.class.getPermittedSubclasses());
    for (Class<?> one : records) {
      written(one)
          .ifPresent(names ->
              assertThat(names)
                  .as(one.getName())
                  .containsExactlyInAnyOrder(
                      Arrays.stream(one.getRecordComponents())
                          .map(RecordComponent::getName)
                          .toArray(String[]::new)));
    }
  }

  /** All records that are written with a type. */
  private static void gather(Type type, Set<Class<?>> records) {
    if (type instanceof ParameterizedType list) {
      Arrays.stream(list.getActualTypeArguments()).forEach(one -> gather(one, records));
    } else if (type instanceof Class<?> one) {
      if (one.isSealed()) {
        Arrays.stream(one.getPermittedSubclasses()).forEach(kind -> gather(kind, records));
      } else if (one.isRecord() && records.add(one)) {
        Arrays.stream(one.getRecordComponents())
            .forEach(component -> gather(component.getGenericType(), records));
      }
    }
  }

  /** The names under which a record is written; empty for one that is written as a mere value. */
  private static Optional<Set<String>> written(Class<?> record) {
    Set<String> names = new LinkedHashSet<>();
    boolean[] object = {false};
    Json.MAPPER.acceptJsonFormatVisitor(
        record,
        new JsonFormatVisitorWrapper.Base() {
          @Override
          public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            object[0] = true;
            return new JsonObjectFormatVisitor.Base(getContext()) {
              @Override
              public void property(BeanProperty property) {
                names.add(property.getName());
              }

              @Override
              public void optionalProperty(BeanProperty property) {
                names.add(property.getName());
              }
            };
          }
        });
    return object[0] ? Optional.of(names) : Optional.empty();
  }
}
