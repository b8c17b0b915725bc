package org.midad.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Puts the help into the reader's language; the annotations carry keys, not words. */
final class HelpTexts extends ResourceBundle {
  private final Map<String, String> texts = new HashMap<>();

  private HelpTexts() {}

  static void tell(CommandLine line, Messages messages) {
    HelpTexts bundle = new HelpTexts();
    bundle.gather(line, messages);
    line.setResourceBundle(bundle);
  }

  private void gather(CommandLine line, Messages messages) {
    CommandSpec spec = line.getCommandSpec();
    String key = spec.usageMessage().description()[0];
    spec.usageMessage()
        .description(messages.of(key), "")
        .synopsisHeading(messages.of("cli.help.usage") + " ")
        .commandListHeading("%n" + messages.of("cli.help.verbs") + "%n")
        .synopsisSubcommandLabel(messages.of("cli.help.verb"))
        .sortOptions(false);
    for (ArgSpec argument : spec.args()) {
      texts.put(argument.descriptionKey(), messages.of(argument.descriptionKey()));
    }
    line.getSubcommands().values().forEach(verb -> gather(verb, messages));
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }
}
