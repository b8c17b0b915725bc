package org.midad.ui.publish;

import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.midad.deliver.Address;
import org.midad.deliver.Target;
import org.midad.export.Form;

/**
 * A target as somebody is setting it up, right or wrong. The secret is not part of it.
 *
 * @param texts what is written in the fields; nothing is written where there is none
 * @param theme what a WordPress site shows of the picture over a story
 * @param algorithm of a signature, as Java names it
 * @param byKey whether an SSH server knows us by a key, and not by a password
 * @param templates what is added to stories there, in the order of the screen
 */
record TargetDraft(
    TargetKind kind,
    Map<TargetField, String> texts,
    Address.Security security,
    Address.ThemePicture theme,
    Address.Method method,
    ProofKind proof,
    String algorithm,
    boolean byKey,
    Set<Form> forms,
    List<TemplateDraft> templates) {
  static final List<String> ALGORITHMS = List.of("HmacSHA256", "HmacSHA1");

  private static final int SFTP_PORT = 22;
  private static final int FTP_PORT = 21;
  private static final int FTPS_PORT = 990;

  /** Of WordPress's interface below its site, unless somebody has moved it. */
  private static final String INTERFACE = "wp-json/";

  TargetDraft {
    texts = Map.copyOf(texts);
    forms = Set.copyOf(forms);
    templates = List.copyOf(templates);
  }

  /** What is usual for a kind. */
  static TargetDraft of(TargetKind kind) {
    TargetDraft usual =
        new TargetDraft(
            kind,
            Map.of(
                TargetField.FOLDER, "/",
                TargetField.MEDIA_FIELD, "media_id",
                TargetField.HEADER, "X-Signature"),
            Address.Security.EXPLICIT_TLS,
            Address.ThemePicture.BARE,
            Address.Method.POST,
            ProofKind.BEARER,
            ALGORITHMS.getFirst(),
            false,
            kind.takesFiles() ? EnumSet.of(Form.HTML, Form.NINJS) : Set.of(),
            List.of());
    return switch (kind) {
      case SFTP -> usual.with(TargetField.PORT, SFTP_PORT);
      case FTP -> usual.with(TargetField.PORT, FTP_PORT);
      case FOLDER, WORDPRESS, WEB_PUBLISHER, ENDPOINT -> usual;
    };
  }

  /** As a target is. */
  static TargetDraft of(Target target) {
    TargetDraft start =
        of(TargetKind.of(target.address()))
            .withForms(Set.copyOf(target.forms()))
            .withTemplates(target.templates().stream().map(TemplateDraft::of).toList())
            .with(TargetField.NAME, target.name());
    return switch (target.address()) {
      case Address.Folder folder -> start.with(TargetField.PATH, folder.path());
      case Address.Sftp sftp -> {
        TargetDraft server = start.at(sftp.host(), sftp.port(), sftp.user(), sftp.folder());
        yield sftp.key() == null
            ? server
            : server.withByKey(true).with(TargetField.KEY, sftp.key());
      }
      case Address.Ftp ftp ->
          start.at(ftp.host(), ftp.port(), ftp.user(), ftp.folder()).secured(ftp.security());
      case Address.WordPress site ->
          start
              .with(TargetField.SITE, site.api())
              .with(TargetField.USER, site.user())
              .withTheme(site.theme());
      case Address.WebPublisher publisher ->
          start
              .with(TargetField.PUBLISHER, publisher.api())
              .with(TargetField.MEDIA_FIELD, publisher.mediaField());
      case Address.Endpoint endpoint -> {
        TargetDraft web =
            start
                .with(TargetField.ENDPOINT, endpoint.uri())
                .withMethod(endpoint.method())
                .withProof(ProofKind.of(endpoint.proof()));
        yield endpoint.proof() instanceof Address.Proof.Hmac hmac
            ? web.with(TargetField.HEADER, hmac.header()).withAlgorithm(hmac.algorithm())
            : web;
      }
    };
  }

  private TargetDraft at(String host, int port, String user, String folder) {
    return with(TargetField.HOST, host)
        .with(TargetField.PORT, port)
        .with(TargetField.USER, user)
        .with(TargetField.FOLDER, folder);
  }

  /** What is written in a field, without spaces around it. */
  String text(TargetField field) {
    return texts.getOrDefault(field, "").strip();
  }

  TargetDraft with(TargetField field, Object text) {
    Map<TargetField, String> changed = new EnumMap<>(TargetField.class);
    changed.putAll(texts);
    changed.put(field, text.toString());
    return new TargetDraft(
        kind, changed, security, theme, method, proof, algorithm, byKey, forms, templates);
  }

  /** The same by another security; the port follows where it is the usual one. */
  TargetDraft withSecurity(Address.Security changed) {
    boolean usual = text(TargetField.PORT).equals(Integer.toString(port(security)));
    TargetDraft secured = secured(changed);
    return usual ? secured.with(TargetField.PORT, port(changed)) : secured;
  }

  /** TLS from the first byte on has a port of its own. */
  private static int port(Address.Security security) {
    return switch (security) {
      case NONE, EXPLICIT_TLS -> FTP_PORT;
      case IMPLICIT_TLS -> FTPS_PORT;
    };
  }

  private TargetDraft secured(Address.Security changed) {
    return new TargetDraft(
        kind, texts, changed, theme, method, proof, algorithm, byKey, forms, templates);
  }

  TargetDraft withTheme(Address.ThemePicture changed) {
    return new TargetDraft(
        kind, texts, security, changed, method, proof, algorithm, byKey, forms, templates);
  }

  TargetDraft withMethod(Address.Method changed) {
    return new TargetDraft(
        kind, texts, security, theme, changed, proof, algorithm, byKey, forms, templates);
  }

  TargetDraft withProof(ProofKind changed) {
    return new TargetDraft(
        kind, texts, security, theme, method, changed, algorithm, byKey, forms, templates);
  }

  TargetDraft withAlgorithm(String changed) {
    return new TargetDraft(
        kind, texts, security, theme, method, proof, changed, byKey, forms, templates);
  }

  TargetDraft withByKey(boolean changed) {
    return new TargetDraft(
        kind, texts, security, theme, method, proof, algorithm, changed, forms, templates);
  }

  TargetDraft withForms(Set<Form> changed) {
    return new TargetDraft(
        kind, texts, security, theme, method, proof, algorithm, byKey, changed, templates);
  }

  TargetDraft withTemplates(List<TemplateDraft> changed) {
    return new TargetDraft(
        kind, texts, security, theme, method, proof, algorithm, byKey, forms, changed);
  }

  /** The same with a form more or less. */
  TargetDraft with(Form form, boolean wanted) {
    Set<Form> changed = EnumSet.noneOf(Form.class);
    changed.addAll(forms);
    if (wanted) {
      changed.add(form);
    } else {
      changed.remove(form);
    }
    return withForms(changed);
  }

  /** What secret goes with it, or empty for none. */
  Optional<SecretKind> secret() {
    return switch (kind) {
      case FOLDER -> Optional.empty();
      case SFTP -> Optional.of(byKey ? SecretKind.PASSPHRASE : SecretKind.PASSWORD);
      case FTP -> Optional.of(SecretKind.PASSWORD);
      case WORDPRESS -> Optional.of(SecretKind.APPLICATION_PASSWORD);
      case WEB_PUBLISHER -> Optional.of(SecretKind.SIGNATURE_KEY);
      case ENDPOINT ->
          switch (proof) {
            case NONE -> Optional.empty();
            case BEARER -> Optional.of(SecretKind.TOKEN);
            case HMAC -> Optional.of(SecretKind.SIGNATURE_KEY);
          };
    };
  }

  /**
   * The target, of a draft in which nothing is wrong.
   *
   * @throws java.util.NoSuchElementException if something is
   */
  Target target(String id) {
    return new Target(
        id,
        text(TargetField.NAME),
        address(),
        List.of(Form.values()).stream().filter(forms::contains).toList(),
        TemplateDraft.templates(templates));
  }

  private Address address() {
    return switch (kind) {
      case FOLDER -> new Address.Folder(Typed.path(text(TargetField.PATH)).orElseThrow());
      case SFTP ->
          new Address.Sftp(
              Typed.host(text(TargetField.HOST)).orElseThrow(),
              Typed.port(text(TargetField.PORT)).orElseThrow(),
              text(TargetField.USER),
              text(TargetField.FOLDER),
              byKey ? Typed.path(text(TargetField.KEY)).orElseThrow() : null);
      case FTP ->
          new Address.Ftp(
              Typed.host(text(TargetField.HOST)).orElseThrow(),
              Typed.port(text(TargetField.PORT)).orElseThrow(),
              text(TargetField.USER),
              text(TargetField.FOLDER),
              security);
      case WORDPRESS ->
          new Address.WordPress(web(TargetField.SITE).orElseThrow(), text(TargetField.USER), theme);
      case WEB_PUBLISHER ->
          new Address.WebPublisher(
              web(TargetField.PUBLISHER).orElseThrow(), text(TargetField.MEDIA_FIELD));
      case ENDPOINT ->
          new Address.Endpoint(
              web(TargetField.ENDPOINT).orElseThrow(),
              method,
              switch (proof) {
                case NONE -> new Address.Proof.None();
                case BEARER -> new Address.Proof.Bearer();
                case HMAC -> new Address.Proof.Hmac(text(TargetField.HEADER), algorithm);
              });
    };
  }

  /** The address in a field, if it is one; of a WordPress site that of its interface. */
  Optional<URI> web(TargetField field) {
    Optional<URI> typed = Typed.web(text(field));
    if (field == TargetField.ENDPOINT) {
      return typed;
    }
    // The names of requests are put behind it.
    return typed
        .filter(uri -> uri.getQuery() == null)
        .map(uri -> uri.toString().endsWith("/") ? uri : URI.create(uri + "/"))
        .map(uri ->
            field == TargetField.SITE && !uri.getPath().contains("/" + INTERFACE)
                ? URI.create(uri + INTERFACE)
                : uri);
  }
}
