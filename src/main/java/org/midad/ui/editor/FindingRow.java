package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.midad.app.Judged;
import org.midad.check.Finding;
import org.midad.check.Severity;
import org.midad.model.Waiver;

/** A row of the list of findings. */
sealed interface FindingRow {

  /** Heads what one rule found. */
  record Kind(String rule, Severity severity, int count) implements FindingRow {}

  record Item(Finding finding) implements FindingRow {}

  /** Heads what somebody lets be. */
  record LetBe(int count) implements FindingRow {}

  record Waived(Finding finding, Waiver waiver) implements FindingRow {}

  /** By kinds, the gravest first, and what is let be at the end. */
  static List<FindingRow> of(List<Judged> found) {
    Map<String, List<Finding>> kinds = new LinkedHashMap<>();
    List<FindingRow> waived = new ArrayList<>();
    for (Judged each : found) {
      if (each.waiver().isPresent()) {
        waived.add(new Waived(each.finding(), each.waiver().get()));
      } else {
        kinds.computeIfAbsent(each.finding().rule(), any -> new ArrayList<>()).add(each.finding());
      }
    }
    List<FindingRow> rows = new ArrayList<>();
    kinds.values().stream()
        .sorted(Comparator.comparing(kind -> kind.getFirst().severity()))
        .forEach(kind -> {
          Finding first = kind.getFirst();
          rows.add(new Kind(first.rule(), first.severity(), kind.size()));
          kind.forEach(finding -> rows.add(new Item(finding)));
        });
    if (!waived.isEmpty()) {
      rows.add(new LetBe(waived.size()));
      rows.addAll(waived);
    }
    return rows;
  }
}
