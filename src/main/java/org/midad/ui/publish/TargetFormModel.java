package org.midad.ui.publish;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.midad.deliver.Address;
import org.midad.deliver.Secret;
import org.midad.deliver.Target;

/** The setting up of one target: what is filled in, and what follows from it. */
public final class TargetFormModel {
  /**
   * What is filled in, and what follows.
   *
   * @param wrong keys of what has to be mended, by the field
   * @param secretKept whether the secret that is kept already will be used
   * @param changed whether it differs from what is kept
   * @param forgotten whether the secret that is written will be forgotten when Midad closes
   */
  record State(
      TargetDraft draft,
      Map<TargetField, String> wrong,
      boolean secretKept,
      boolean changed,
      boolean forgotten) {

    /** Key of what should be thought over. */
    Optional<String> warning() {
      return new TargetCheck(draft)
          .warning()
          .or(() -> forgotten ? Optional.of("target.warning-forgotten") : Optional.empty());
    }
  }

  private final String id;
  private final @Nullable Target before;
  private final boolean hasSecret;
  private final TargetDraft start;
  private final StringProperty secret = new SimpleStringProperty("");
  private final BooleanProperty replacing = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<State> state;
  private boolean forgetting;

  /** Of a target that is not there yet. */
  TargetFormModel(TargetKind kind) {
    this(UUID.randomUUID().toString(), null, false, TargetDraft.of(kind));
  }

  /**
   * Of one that is there.
   *
   * @param hasSecret whether a secret is kept for it
   */
  TargetFormModel(Target target, boolean hasSecret) {
    this(target.id(), target, hasSecret, TargetDraft.of(target));
  }

  private TargetFormModel(
      String id, @Nullable Target before, boolean hasSecret, TargetDraft start) {
    this.id = id;
    this.before = before;
    this.hasSecret = hasSecret;
    this.start = start;
    state = new ReadOnlyObjectWrapper<>(follow(start));
    secret.subscribe((was, is) -> change(draft -> draft));
    replacing.subscribe((was, is) -> change(draft -> draft));
  }

  String id() {
    return id;
  }

  /** The target as it is kept; empty if it is not there yet. */
  Optional<Target> before() {
    return Optional.ofNullable(before);
  }

  boolean isNew() {
    return before == null;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  TargetDraft draft() {
    return state.get().draft();
  }

  void change(UnaryOperator<TargetDraft> change) {
    state.set(follow(change.apply(draft())));
  }

  /** Whether secrets are forgotten when Midad closes, because there is nowhere to keep them. */
  void setForgetting(boolean forgetting) {
    this.forgetting = forgetting;
    change(draft -> draft);
  }

  /** What is written as the secret. */
  StringProperty secretProperty() {
    return secret;
  }

  /** Whether the secret that is kept is to give way to what is written. */
  BooleanProperty replacingProperty() {
    return replacing;
  }

  /**
   * The target as it is filled in.
   *
   * @throws java.util.NoSuchElementException if something is wrong with it
   */
  Target target() {
    return draft().target(id);
  }

  /** The secret that goes with it, or null for the one that is kept. */
  @Nullable Secret secret() {
    return state.get().secretKept()
        ? null
        : new Secret(draft().secret().isPresent() ? secret.get() : "");
  }

  private State follow(TargetDraft draft) {
    boolean kept = isSecretKept(draft);
    boolean written = draft.secret().isPresent() && !secret.get().isEmpty();
    Map<TargetField, String> wrong = new TargetCheck(draft).wrong(kept || written);
    boolean changed =
        before == null || !draft.equals(start) || (!kept && written) || (hasSecret && !kept);
    return new State(draft, Map.copyOf(wrong), kept, changed, written && forgetting);
  }

  /** A secret goes to nobody but the one that it was kept for, and as what it was kept. */
  private boolean isSecretKept(TargetDraft draft) {
    return before != null
        && hasSecret
        && !replacing.get()
        && draft.secret().isPresent()
        && draft.secret().equals(start.secret())
        && isSameServer(before.address(), draft);
  }

  private static boolean isSameServer(Address address, TargetDraft draft) {
    return switch (address) {
      case Address.Folder folder -> true;
      case Address.Sftp sftp -> isSameServer(sftp.host(), sftp.port(), sftp.user(), draft);
      case Address.Ftp ftp ->
          isSameServer(ftp.host(), ftp.port(), ftp.user(), draft)
              && (draft.security() != Address.Security.NONE
                  || ftp.security() == Address.Security.NONE);
      case Address.WordPress site ->
          isSameServer(site.api(), TargetField.SITE, draft)
              && site.user().equals(draft.text(TargetField.USER));
      case Address.WebPublisher publisher ->
          isSameServer(publisher.api(), TargetField.PUBLISHER, draft);
      case Address.Endpoint endpoint -> isSameServer(endpoint.uri(), TargetField.ENDPOINT, draft);
    };
  }

  private static boolean isSameServer(String host, int port, String user, TargetDraft draft) {
    return host.equals(Typed.host(draft.text(TargetField.HOST)).orElse(""))
        && Integer.toString(port).equals(draft.text(TargetField.PORT))
        && user.equals(draft.text(TargetField.USER));
  }

  private static boolean isSameServer(URI uri, TargetField field, TargetDraft draft) {
    return draft
        .web(field)
        .filter(now ->
            now.getScheme().equals(uri.getScheme())
                && Objects.equals(now.getAuthority(), uri.getAuthority()))
        .isPresent();
  }
}
