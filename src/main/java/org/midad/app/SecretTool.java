package org.midad.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key ring of a Linux desktop (GNOME's, KDE's or another that speaks the Secret Service API of
 * freedesktop.org), by libsecret's own program {@code secret-tool}. A secret goes through pipes: in
 * the list of processes stand its attributes alone.
 */
final class SecretTool implements SystemKeyRing {
  private static final Logger LOG = LoggerFactory.getLogger(SecretTool.class);
  private static final String PROGRAM = "secret-tool";

  /** A person may have to type the ring's own password meanwhile. */
  private static final long PATIENCE_SECONDS = 60;

  private static final Map<String, String> NOTHING = Map.of("application", "midad-none");

  private final Map<String, String> environment;

  /**
   * @param environment of the processes that it starts
   */
  SecretTool(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * What a call came to.
   *
   * @param said what it complained of
   */
  private record Answer(int exit, String out, String said) {}

  /** Whoever looks for what is not there hears nothing from a ring, and a complaint without one. */
  @Override
  public boolean isThere() {
    return run("", "lookup", NOTHING).filter(answer -> answer.said().isBlank()).isPresent();
  }

  @Override
  public Optional<String> find(Map<String, String> attributes) {
    return run("", "lookup", attributes).filter(answer -> answer.exit() == 0).map(Answer::out);
  }

  @Override
  public boolean put(String label, Map<String, String> attributes, String secret) {
    return run(secret, "store", attributes, "--label=" + label)
        .filter(answer -> answer.exit() == 0)
        // A ring that nobody opened takes it and says nothing.
        .flatMap(kept -> find(attributes))
        .filter(secret::equals)
        .isPresent();
  }

  @Override
  public void remove(Map<String, String> attributes) {
    run("", "clear", attributes);
  }

  /** Empty if it could not be run at all. */
  private Optional<Answer> run(
      String input, String verb, Map<String, String> attributes, String... options) {
    List<String> command = new ArrayList<>(List.of(PROGRAM, verb));
    command.addAll(List.of(options));
    attributes.forEach((name, value) -> command.addAll(List.of(name, value)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      try {
        CompletableFuture<String> said = read(process.getErrorStream());
        CompletableFuture<String> out = read(process.getInputStream());
        try (OutputStream in = process.getOutputStream()) {
          in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          LOG.warn("the key ring does not answer");
          return Optional.empty();
        }
        return Optional.of(new Answer(process.exitValue(), out.join(), said.join()));
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      LOG.debug("there is no key ring", e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static CompletableFuture<String> read(InputStream stream) {
    return CompletableFuture.supplyAsync(() -> {
      try (stream) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        return "";
      }
    });
  }
}
