package org.midad.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.edit.AddMark;
import org.midad.edit.InsertBlock;
import org.midad.edit.JoinBlocks;
import org.midad.edit.MoveBlock;
import org.midad.edit.RemoveBlock;
import org.midad.edit.RemoveMark;
import org.midad.edit.RemoveThread;
import org.midad.edit.ReplaceText;
import org.midad.edit.SetDirection;
import org.midad.edit.SetFigure;
import org.midad.edit.SetKind;
import org.midad.edit.SetMeta;
import org.midad.edit.SetSuggestions;
import org.midad.edit.SetThread;
import org.midad.edit.SplitBlock;
import org.midad.edit.Step;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockSuggestion;
import org.midad.model.FieldSuggestion;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Plan;
import org.midad.model.Prose;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Run;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.ThreadId;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

/**
 * How Jackson writes our records: their components, and nothing else. Equal values give equal bytes
 * on every machine: properties and map keys are sorted, marks stand in a fixed order, moments are
 * ISO 8601 with the offset that they were given in. Unknown properties are an error, so that
 * nothing from a newer Midad is lost in silence.
 */
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .accessorNaming(new ComponentsAlone())
          .addMixIn(Mark.class, MarkForm.class)
          .addMixIn(BlockSuggestion.class, BlockSuggestionForm.class)
          .addMixIn(FieldSuggestion.class, FieldSuggestionForm.class)
          .addMixIn(Block.class, SuggestedForm.class)
          .addMixIn(Figure.class, FigureForm.class)
          .addMixIn(StoryMeta.class, SuggestedForm.class)
          .addMixIn(Story.class, StoryForm.class)
          .addMixIn(Run.class, RunForm.class)
          .addMixIn(Prose.class, ProseForm.class)
          .addMixIn(BlockId.class, BlockIdForm.class)
          .addMixIn(RevisionId.class, RevisionIdForm.class)
          .addMixIn(StoryId.class, StoryIdForm.class)
          .addMixIn(ThreadId.class, ThreadIdForm.class)
          .addMixIn(Step.class, StepForm.class)
          .addMixIn(Revision.class, RevisionForm.class)
          .addMixIn(Manifest.class, ManifestForm.class)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Json() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mark")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Mark.Bold.class, name = "bold"),
    @JsonSubTypes.Type(value = Mark.Italic.class, name = "italic"),
    @JsonSubTypes.Type(value = Mark.Superscript.class, name = "superscript"),
    @JsonSubTypes.Type(value = Mark.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Mark.Inserted.class, name = "inserted"),
    @JsonSubTypes.Type(value = Mark.Deleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = Mark.Remarked.class, name = "remarked"),
    @JsonSubTypes.Type(value = Mark.Commented.class, name = "commented")
  })
  interface MarkForm {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "suggestion")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = BlockSuggestion.Inserted.class, name = "inserted"),
    @JsonSubTypes.Type(value = BlockSuggestion.Removed.class, name = "removed"),
    @JsonSubTypes.Type(value = BlockSuggestion.Recast.class, name = "recast"),
    @JsonSubTypes.Type(value = BlockSuggestion.Turned.class, name = "turned"),
    @JsonSubTypes.Type(value = BlockSuggestion.Repictured.class, name = "repictured"),
    @JsonSubTypes.Type(value = BlockSuggestion.Moved.class, name = "moved")
  })
  interface BlockSuggestionForm {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "suggestion")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = FieldSuggestion.Slug.class, name = "slug"),
    @JsonSubTypes.Type(value = FieldSuggestion.Language.class, name = "language"),
    @JsonSubTypes.Type(value = FieldSuggestion.Urgency.class, name = "urgency"),
    @JsonSubTypes.Type(value = FieldSuggestion.Dated.class, name = "dated"),
    @JsonSubTypes.Type(value = FieldSuggestion.Note.class, name = "note"),
    @JsonSubTypes.Type(value = FieldSuggestion.TagAdded.class, name = "tag-added"),
    @JsonSubTypes.Type(value = FieldSuggestion.TagRemoved.class, name = "tag-removed")
  })
  interface FieldSuggestionForm {}

  /** Not written where there are none, so that a story without any keeps its name. */
  interface SuggestedForm {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<?> suggestions();
  }

  /**
   * Figures from before anybody kept their rights have none, and their stories keep their names.
   */
  interface FigureForm {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    String rights();
  }

  interface StoryForm {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<?> threads();
  }

  interface ManifestForm {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<?> thinned();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<?> waivers();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ReplaceText.class, name = "replace-text"),
    @JsonSubTypes.Type(value = AddMark.class, name = "add-mark"),
    @JsonSubTypes.Type(value = RemoveMark.class, name = "remove-mark"),
    @JsonSubTypes.Type(value = SplitBlock.class, name = "split-block"),
    @JsonSubTypes.Type(value = JoinBlocks.class, name = "join-blocks"),
    @JsonSubTypes.Type(value = InsertBlock.class, name = "insert-block"),
    @JsonSubTypes.Type(value = RemoveBlock.class, name = "remove-block"),
    @JsonSubTypes.Type(value = MoveBlock.class, name = "move-block"),
    @JsonSubTypes.Type(value = SetKind.class, name = "set-kind"),
    @JsonSubTypes.Type(value = SetDirection.class, name = "set-direction"),
    @JsonSubTypes.Type(value = SetFigure.class, name = "set-figure"),
    @JsonSubTypes.Type(value = SetMeta.class, name = "set-meta"),
    @JsonSubTypes.Type(value = SetSuggestions.class, name = "set-suggestions"),
    @JsonSubTypes.Type(value = SetThread.class, name = "set-thread"),
    @JsonSubTypes.Type(value = RemoveThread.class, name = "remove-thread")
  })
  interface StepForm {}

  interface RunForm {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @JsonSerialize(converter = InOrder.class)
    Set<Mark> marks();
  }

  interface RevisionForm {
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NoPlan.class)
    @JsonDeserialize(using = PlanReader.class)
    Plan plan();
  }

  /** A plan of nothing is not written: revisions from before there were plans keep their names. */
  private static final class NoPlan {
    @Override
    public boolean equals(@Nullable Object value) {
      return value == null || Plan.NONE.equals(value);
    }

    @Override
    public int hashCode() {
      return Plan.NONE.hashCode();
    }
  }

  private static final class PlanReader extends ValueDeserializer<Plan> {
    @Override
    public Plan deserialize(JsonParser parser, DeserializationContext context) {
      return context.readValue(parser, Plan.class);
    }

    @Override
    public Plan getAbsentValue(DeserializationContext context) {
      return Plan.NONE;
    }
  }

  private record ProseForm(@JsonValue List<Run> runs) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ProseForm {}
  }

  private record BlockIdForm(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    BlockIdForm {}
  }

  private record RevisionIdForm(@JsonValue String sha256) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    RevisionIdForm {}
  }

  private record StoryIdForm(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    StoryIdForm {}
  }

  private record ThreadIdForm(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ThreadIdForm {}
  }

  /** A set has no order of its own, and equal texts must give equal bytes. */
  private static final class InOrder extends StdConverter<Set<Mark>, List<Mark>> {
    @Override
    public List<Mark> convert(Set<Mark> marks) {
      return marks.stream().sorted(Comparator.comparing(Mark::toString)).toList();
    }
  }
}
