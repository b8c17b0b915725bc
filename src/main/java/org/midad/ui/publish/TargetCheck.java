package org.midad.ui.publish;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.midad.deliver.Address;

/** What is wrong with a draft, and what should be thought over before it is kept. */
final class TargetCheck {
  /** The name of a header (RFC 9110, 5.6.2). */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private final TargetDraft draft;

  TargetCheck(TargetDraft draft) {
    this.draft = draft;
  }

  /**
   * What has to be mended: keys of sentences, by the field.
   *
   * @param secretThere whether a secret is written, or kept
   */
  Map<TargetField, String> wrong(boolean secretThere) {
    Map<TargetField, String> wrong = new EnumMap<>(TargetField.class);
    require(wrong, TargetField.NAME, "target.wrong-name");
    switch (draft.kind()) {
      case FOLDER ->
          require(wrong, TargetField.PATH, "target.wrong-path", isPath(TargetField.PATH));
      case SFTP -> {
        server(wrong);
        if (draft.byKey()) {
          require(wrong, TargetField.KEY, "target.wrong-key", isPath(TargetField.KEY));
        } else {
          require(wrong, TargetField.SECRET, "target.wrong-secret", secretThere);
        }
      }
      // Whoever lets everybody in asks for no password.
      case FTP -> server(wrong);
      case WORDPRESS -> {
        web(wrong, TargetField.SITE);
        require(wrong, TargetField.USER, "target.wrong-user");
        require(wrong, TargetField.SECRET, "target.wrong-secret", secretThere);
      }
      case WEB_PUBLISHER -> {
        web(wrong, TargetField.PUBLISHER);
        require(
            wrong,
            TargetField.MEDIA_FIELD,
            "target.wrong-media-field",
            isToken(TargetField.MEDIA_FIELD));
        require(wrong, TargetField.SECRET, "target.wrong-secret", secretThere);
      }
      case ENDPOINT -> {
        web(wrong, TargetField.ENDPOINT);
        if (draft.proof() == ProofKind.HMAC) {
          require(wrong, TargetField.HEADER, "target.wrong-header", isToken(TargetField.HEADER));
        }
        require(
            wrong,
            TargetField.SECRET,
            "target.wrong-secret",
            secretThere || draft.secret().isEmpty());
      }
    }
    if (draft.kind().takesFiles()) {
      require(wrong, TargetField.FORMS, "target.wrong-forms", !draft.forms().isEmpty());
    }
    require(
        wrong,
        TargetField.TEMPLATES,
        "target.wrong-templates",
        TemplateDraft.repeated(draft.templates()).isEmpty());
    return wrong;
  }

  private void server(Map<TargetField, String> wrong) {
    boolean host = Typed.host(draft.text(TargetField.HOST)).isPresent();
    require(wrong, TargetField.HOST, "target.wrong-host", host);
    boolean port = Typed.port(draft.text(TargetField.PORT)).isPresent();
    require(wrong, TargetField.PORT, "target.wrong-port", port);
    require(wrong, TargetField.USER, "target.wrong-user");
    boolean folder = draft.text(TargetField.FOLDER).startsWith("/");
    require(wrong, TargetField.FOLDER, "target.wrong-folder", folder);
  }

  private void web(Map<TargetField, String> wrong, TargetField field) {
    require(wrong, field, "target.wrong-address", draft.web(field).isPresent());
  }

  private void require(Map<TargetField, String> wrong, TargetField field, String key) {
    require(wrong, field, key, !draft.text(field).isEmpty());
  }

  private static void require(
      Map<TargetField, String> wrong, TargetField field, String key, boolean right) {
    if (!right) {
      wrong.put(field, key);
    }
  }

  private boolean isPath(TargetField field) {
    return Typed.path(draft.text(field)).isPresent();
  }

  private boolean isToken(TargetField field) {
    return TOKEN.matcher(draft.text(field)).matches();
  }

  /** A sentence about how others could read along, if they could. */
  Optional<String> warning() {
    return switch (draft.kind()) {
      case FOLDER, SFTP -> Optional.empty();
      case FTP ->
          draft.security() == Address.Security.NONE && !Typed.isHere(draft.text(TargetField.HOST))
              ? Optional.of("target.warning-ftp")
              : Optional.empty();
      case WORDPRESS -> web(TargetField.SITE);
      case WEB_PUBLISHER -> web(TargetField.PUBLISHER);
      case ENDPOINT -> web(TargetField.ENDPOINT);
    };
  }

  private Optional<String> web(TargetField field) {
    return draft.web(field).filter(Typed::isOpenToOthers).map(uri -> "target.warning-http");
  }
}
