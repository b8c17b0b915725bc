package org.midad.ui.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import org.midad.model.Term;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.UndoKey;

/** The entries of a vocabulary, the narrower below the broader; one without a tree is a list. */
final class TermTree extends TreeView<TermBranch> {
  private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

  /** Shown for what is below it alone. */
  private static final PseudoClass WAY = PseudoClass.getPseudoClass("way");

  private static final double ROW = 32;

  private final Kit kit;
  private final VocabulariesModel model;

  /** Codes of the entries that were opened while nothing was looked for. */
  private final Set<String> opened = new HashSet<>();

  private boolean filling;

  /**
   * @param chosen told which entry was chosen
   */
  TermTree(Kit kit, VocabulariesModel model, Consumer<Term> chosen) {
    this.kit = kit;
    this.model = model;
    setId("terms");
    setShowRoot(false);
    setFixedCellSize(ROW);
    setCellFactory(of -> new Row());
    setRoot(new TreeItem<>());
    UndoKey.in(this, kit.notices());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(item -> {
          if (!filling && item != null && item.getValue() != null) {
            chosen.accept(item.getValue().term());
          }
        });
  }

  /**
   * Shows entries. What is looked for stands open; otherwise what was opened stays so.
   *
   * @param chosen code of the one that is looked at, if any
   */
  void fill(List<TermBranch> branches, Optional<String> chosen) {
    boolean looking = !model.lettersProperty().get().isBlank();
    filling = true;
    try {
      TreeItem<TermBranch> root = new TreeItem<>();
      root.setExpanded(true);
      root.getChildren().setAll(branches.stream().map(branch -> item(branch, looking)).toList());
      setRoot(root);
      choose(chosen);
    } finally {
      filling = false;
    }
  }

  private TreeItem<TermBranch> item(TermBranch branch, boolean looking) {
    TreeItem<TermBranch> item = new TreeItem<>(branch);
    item.getChildren().setAll(branch.below().stream().map(below -> item(below, looking)).toList());
    String code = branch.term().code();
    item.setExpanded(looking || opened.contains(code));
    if (!looking) {
      item.expandedProperty()
          .subscribe((was, is) -> {
            if (is) {
              opened.add(code);
            } else {
              opened.remove(code);
            }
          });
    }
    return item;
  }

  /** Marks an entry as the one that is looked at, and opens what leads to it. */
  void choose(Optional<String> code) {
    boolean before = filling;
    filling = true;
    Optional<TreeItem<TermBranch>> item = code.flatMap(wanted -> find(getRoot(), wanted));
    if (item.isEmpty()) {
      getSelectionModel().clearSelection();
    } else {
      for (TreeItem<TermBranch> up = item.get().getParent(); up != null; up = up.getParent()) {
        up.setExpanded(true);
      }
      getSelectionModel().select(item.get());
      int row = getRow(item.get());
      scrollTo(Math.max(0, row - 4));
    }
    filling = before;
  }

  private static Optional<TreeItem<TermBranch>> find(TreeItem<TermBranch> from, String code) {
    if (from.getValue() != null && from.getValue().term().code().equals(code)) {
      return Optional.of(from);
    }
    return from.getChildren().stream()
        .map(below -> find(below, code))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Chooses the first entry that is looked for itself, and takes the focus. */
  void enter() {
    requestFocus();
    for (int row = 0; row < getExpandedItemCount(); row++) {
      if (getTreeItem(row).getValue().fits()) {
        getSelectionModel().select(row);
        return;
      }
    }
  }

  private String state(Term term) {
    String kept = term.keptAs();
    if (kept != null) {
      return kit.line("term.merged-short", model.find(kept).map(Term::name).orElse(kept));
    }
    if (term.retired()) {
      return kit.messages().of("term.retired");
    }
    return model.drafts().isChanged(term) ? kit.messages().of("term.unsaved") : "";
  }

  private final class Row extends TreeCell<TermBranch> {
    private final TermNames names = new TermNames();

    Row() {
      getStyleClass().add("term-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TermBranch branch, boolean empty) {
      super.updateItem(branch, empty);
      if (empty || branch == null) {
        setGraphic(null);
        setAccessibleText(null);
        pseudoClassStateChanged(PASSED, false);
        pseudoClassStateChanged(WAY, false);
        return;
      }
      Term term = branch.term();
      String state = state(term);
      names.show(term, state);
      setGraphic(names);
      setAccessibleText(String.join(", ", term.arabic(), term.english(), state));
      pseudoClassStateChanged(PASSED, !term.offered());
      pseudoClassStateChanged(WAY, !branch.fits());
    }
  }
}
