package org.midad.app;

import java.util.Arrays;
import java.util.List;
import org.midad.model.Role;

/**
 * The lines of the table of roles in the design's terms, with its cells as they stand there: a tick
 * for everything, a dash for nothing, words where it depends.
 */
enum RoleTable {
  WRITING(
      "create, edit own draft, submit, take back before it is picked up | ✓ | ✓ | – | ✓ | ✓ | –"),
  OTHERS("change others' submitted story | – | suggest | suggest | ✓ | ✓ | –"),
  SUGGESTIONS("accept or reject a suggestion | own story, while returned | ✓ | – | ✓ | ✓ | –"),
  DESK("approve, export, schedule, embargo, hold | – | – | – | ✓ | ✓ | –"),
  SPIKE("spike | own draft | – | – | ✓ | ✓ | –"),
  AFTER_EXPORT("correct or update after export | – | propose | – | ✓ | ✓ | –"),
  KILL("kill, with a reason | – | – | – | with a second person | ✓ | –"),
  LOCKS("break a lock (the other's text becomes a revision first) | – | – | – | ✓ | ✓ | ✓"),
  HOUSE(
      "accounts, targets, vocabularies, style rules"
          + " | – | – | rules | rules | all but accounts | ✓");

  private final String line;

  RoleTable(String line) {
    this.line = line;
  }

  /** As the table has it, between bars. */
  String line() {
    return "| " + line + " |";
  }

  /** Whether the table allows a role to do what it is said to do, or leaves it to the case. */
  boolean fits(Role role, boolean allowed) {
    return switch (cell(role)) {
      case "✓" -> allowed;
      case "–" -> !allowed;
      default -> true;
    };
  }

  private String cell(Role role) {
    return Arrays.asList(line.split(" \\| ")).get(1 + List.of(Role.values()).indexOf(role));
  }
}
