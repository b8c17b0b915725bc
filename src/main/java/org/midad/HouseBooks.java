package org.midad;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.midad.app.Refusal;
import org.midad.app.UseCases;
import org.midad.model.Problem;
import org.midad.model.StoryId;
import org.midad.ui.editor.FindingsModel;
import org.midad.ui.editor.Naming;
import org.midad.ui.editor.TagsModel;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.settings.NameCheckModel;
import org.midad.ui.settings.NameRegisterModel;
import org.midad.ui.settings.NameRegisterSheet;
import org.midad.ui.settings.StyleBookModel;
import org.midad.ui.settings.StyleBookSheet;
import org.midad.ui.settings.VocabulariesModel;
import org.midad.ui.settings.VocabulariesSheet;
import org.midad.ui.settings.WordListsModel;
import org.midad.ui.settings.WordListsSheet;

/** What the newspaper keeps of its own: its names, its words, its rules and its vocabularies. */
final class HouseBooks {
  private final UseCases cases;
  private final FindingsModel findings;
  private final NameRegisterModel names;
  private final NameCheckModel check;
  private final WordListsModel words;
  private final StyleBookModel style;
  private final VocabulariesModel vocabularies;
  private final TagsModel tags;
  private final Consumer<StoryId> opening;

  /**
   * @param tags as the open story's fields ask for them
   * @param opening leads to a story
   * @param findings in the open story, which are others when stories are held to something else
   */
  HouseBooks(
      UseCases cases,
      Workers workers,
      Notices notices,
      TagsModel tags,
      Consumer<StoryId> opening,
      FindingsModel findings) {
    this.cases = cases;
    this.findings = findings;
    this.tags = tags;
    this.opening = opening;
    names = new NameRegisterModel(cases.names(), cases.accounts(), workers.tasks(), notices);
    check = new NameCheckModel(cases.names(), workers.tasks(), workers.learning(), notices);
    names.onChanged(findings::begin);
    words = new WordListsModel(cases.words(), cases.accounts(), workers.tasks(), notices);
    words.onChanged(findings::begin);
    vocabularies =
        new VocabulariesModel(
            cases.vocabularies(), cases.accounts(), workers.tasks(), notices, tags::refresh);
    style = new StyleBookModel(cases.styling(), cases.accounts(), workers.tasks(), notices);
  }

  /** Each opens one of them. */
  List<Action> actions(Kit kit) {
    NameRegisterSheet register = new NameRegisterSheet(kit, names, check, opening);
    findings.onNaming(
        new Naming() {
          @Override
          public Optional<Problem> hindrance() {
            return cases
                .accounts()
                .current()
                .flatMap(cases.names()::changing)
                .map(Refusal::problem);
          }

          @Override
          public void begin(List<String> spellings) {
            register.begin(spellings);
          }
        });
    return List.of(
        register.action(),
        new WordListsSheet(kit, words).action(),
        new StyleBookSheet(kit, style, tags::sections).action(),
        new VocabulariesSheet(kit, vocabularies).action());
  }
}
