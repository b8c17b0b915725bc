package org.midad.ui.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;

/** What a target adds to stories: a card for each section that it adds something to. */
final class TemplateList extends VBox {
  private final Kit kit;
  private final TargetFormModel form;
  private final TargetChoices choices;
  private final Consumer<Node> reveal;
  private final VBox cards = new VBox(12);
  private final Button more;

  /**
   * @param inputs told where somebody is sent who has written two for one section
   * @param reveal brings a field into view
   */
  TemplateList(
      Kit kit,
      TargetFormModel form,
      TargetChoices choices,
      TargetInputs inputs,
      Consumer<Node> reveal) {
    super(12);
    this.kit = kit;
    this.form = form;
    this.choices = choices;
    this.reveal = reveal;
    setId("templates");
    more = kit.actions().button(new Action("template.add", this::add).withIcon(Feather.PLUS));
    more.setId("template-add");
    VBox head =
        new VBox(
            4,
            kit.words(kit.messages().of(TargetField.TEMPLATES), FontWeight.SEMIBOLD, 15),
            kit.dialogs().text(kit.messages().of("template.about")));
    getChildren().addAll(head, cards, more);
    fill();
    inputs.lead(
        TargetField.TEMPLATES,
        () -> repeated().stream().map(place -> card(place).section()).findFirst().orElseThrow());
    Follow.value(this, form.stateProperty(), any -> mark());
  }

  private List<TemplateDraft> drafts() {
    return form.draft().templates();
  }

  private List<Integer> repeated() {
    return TemplateDraft.repeated(drafts());
  }

  private TemplateCard card(int place) {
    return (TemplateCard) cards.getChildren().get(place);
  }

  private void fill() {
    cards.getChildren().clear();
    for (int place = 0; place < drafts().size(); place++) {
      int here = place;
      cards
          .getChildren()
          .add(
              new TemplateCard(
                  kit,
                  choices,
                  here,
                  drafts().get(here),
                  changed -> put(here, changed),
                  () -> remove(here)));
    }
    TargetWords.show(cards, !drafts().isEmpty());
  }

  /** Whoever chose a section twice sees it at once. */
  private void mark() {
    List<Integer> repeated = repeated();
    for (int place = 0; place < cards.getChildren().size(); place++) {
      card(place).mark(repeated.contains(place));
    }
    more.setDisable(free().isEmpty());
  }

  /** The first section that nothing is written for, beginning with every story. */
  private Optional<String> free() {
    List<String> taken = drafts().stream().map(TemplateDraft::section).toList();
    return Stream.concat(Stream.of(""), choices.sections().stream())
        .filter(section -> !taken.contains(section))
        .findFirst();
  }

  private void put(int place, TemplateDraft changed) {
    List<TemplateDraft> all = new ArrayList<>(drafts());
    all.set(place, changed);
    change(all);
  }

  private void add() {
    free()
        .ifPresent(section -> {
          List<TemplateDraft> all = new ArrayList<>(drafts());
          all.add(TemplateDraft.of(section));
          change(all);
          fill();
          go(card(all.size() - 1).section());
        });
  }

  private void remove(int place) {
    List<TemplateDraft> all = new ArrayList<>(drafts());
    all.remove(place);
    change(all);
    fill();
    mark();
    go(all.isEmpty() ? more : card(Math.min(place, all.size() - 1)).section());
  }

  private void change(List<TemplateDraft> all) {
    form.change(draft -> draft.withTemplates(all));
  }

  private void go(Node input) {
    input.requestFocus();
    reveal.accept(input);
  }
}
