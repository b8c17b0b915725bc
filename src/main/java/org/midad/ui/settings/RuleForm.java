package org.midad.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.midad.check.Severity;
import org.midad.check.StyleBook;
import org.midad.check.WrittenRule;
import org.midad.model.Tag;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;

/** A rule of the newspaper's own, tried on the archive while it is written. */
final class RuleForm extends VBox {
  /** After the last letter, before the archive is asked. */
  private static final Duration PAUSE = Duration.millis(400);

  private final Kit kit;
  private final StyleBookModel model;
  private final String id;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final VBox trial = new VBox(8);

  /**
   * @param removed told once the rule is taken out
   */
  RuleForm(Kit kit, StyleBookModel model, List<Tag> sections, String id, Runnable removed) {
    super(12);
    this.kit = kit;
    this.model = model;
    this.id = id;
    WrittenRule rule = rule(model.draftProperty().get(), id).orElseThrow();
    trial.setId("rule-trial");
    Button remove = new Button(kit.messages().of("style.remove"), Icons.of(Feather.TRASH_2));
    remove.setOnAction(event -> {
      model.change(book -> without(book, id));
      removed.run();
    });
    getChildren()
        .addAll(
            field("rule-title", "style.title", rule.title(), this::titled),
            field("rule-reason", "style.reason", rule.reason(), this::reasoned),
            Choices.row(
                "rule-form",
                List.of(WrittenRule.Form.values()),
                rule.form(),
                form -> kit.messages().of(form),
                form -> change(now -> formed(now, form))),
            field("rule-wanted", "style.wanted", rule.wanted(), this::wanting),
            field("rule-instead", "style.instead", rule.instead(), this::replacing),
            Choices.row(
                "rule-severity",
                List.of(Severity.values()),
                rule.severity(),
                severity -> kit.messages().of(severity),
                severity -> change(now -> weighing(now, severity))),
            trial,
            new SilentSections(kit, model, sections, rule.name()),
            remove);
    pause.setOnFinished(event -> rule(model.draftProperty().get(), id).ifPresent(model::tryOut));
    Follow.value(
        this,
        model.attemptProperty(),
        attempt -> trial.getChildren().setAll(new AttemptLines(kit).of(attempt)));
    model.tryOut(rule);
  }

  private VBox field(
      String name, String key, String words, Function<String, UnaryOperator<WrittenRule>> with) {
    TextField field = new TextField(words);
    field.setId(name);
    field.textProperty().subscribe((was, now) -> change(with.apply(now)));
    return Choices.field(kit.messages().of(key), field);
  }

  private void change(UnaryOperator<WrittenRule> change) {
    model.change(book -> rule(book, id).map(rule -> with(book, change.apply(rule))).orElse(book));
    pause.playFromStart();
  }

  private UnaryOperator<WrittenRule> titled(String title) {
    return rule -> of(rule, title, rule.reason(), rule.wanted(), rule.instead());
  }

  private UnaryOperator<WrittenRule> reasoned(String reason) {
    return rule -> of(rule, rule.title(), reason, rule.wanted(), rule.instead());
  }

  private UnaryOperator<WrittenRule> wanting(String wanted) {
    return rule -> of(rule, rule.title(), rule.reason(), wanted, rule.instead());
  }

  private UnaryOperator<WrittenRule> replacing(String instead) {
    return rule -> of(rule, rule.title(), rule.reason(), rule.wanted(), instead);
  }

  private static WrittenRule of(
      WrittenRule rule, String title, String reason, String wanted, String instead) {
    return new WrittenRule(rule.id(), title, reason, rule.severity(), rule.form(), wanted, instead);
  }

  private static WrittenRule formed(WrittenRule rule, WrittenRule.Form form) {
    return new WrittenRule(
        rule.id(),
        rule.title(),
        rule.reason(),
        rule.severity(),
        form,
        rule.wanted(),
        rule.instead());
  }

  private static WrittenRule weighing(WrittenRule rule, Severity severity) {
    return new WrittenRule(
        rule.id(),
        rule.title(),
        rule.reason(),
        severity,
        rule.form(),
        rule.wanted(),
        rule.instead());
  }

  static Optional<WrittenRule> rule(StyleBook book, String id) {
    return book.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** With a rule in the place of the one of the same id, or as the last. */
  static StyleBook with(StyleBook book, WrittenRule rule) {
    List<WrittenRule> rules = new ArrayList<>(book.rules());
    int place = rule(book, rule.id()).map(rules::indexOf).orElse(-1);
    if (place < 0) {
      rules.add(rule);
    } else {
      rules.set(place, rule);
    }
    return new StyleBook(book.style(), rules, book.silent());
  }

  private static StyleBook without(StyleBook book, String id) {
    return new StyleBook(
        book.style(),
        book.rules().stream().filter(rule -> !rule.id().equals(id)).toList(),
        book.silent());
  }
}
