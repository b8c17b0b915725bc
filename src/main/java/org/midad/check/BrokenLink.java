package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import org.midad.edit.Links;
import org.midad.model.Mark;
import org.midad.model.Problem;
import org.midad.model.Run;

/** A link whose address is none leads readers nowhere. Whether the page exists is not asked. */
final class BrokenLink implements TextRule {
  @Override
  public String name() {
    return "rule.broken-link";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    List<Hit> hits = new ArrayList<>();
    int from = 0;
    for (Run run : text.prose().runs()) {
      int start = from;
      int end = from + run.text().length();
      run.marks().stream()
          .filter(mark -> mark instanceof Mark.Link link && isBroken(link.address()))
          .forEach(mark ->
              hits.add(
                  new Hit(
                      start,
                      end,
                      Message.of("finding.broken-link", ((Mark.Link) mark).address()))));
      from = end;
    }
    return hits;
  }

  private static boolean isBroken(String address) {
    try {
      return !Links.address(address).equals(address);
    } catch (Problem problem) {
      return true;
    }
  }
}
