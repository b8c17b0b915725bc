package org.midad.export;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The formats that several stories can leave in as one, by the names that commands know them by.
 */
public enum PackageForm {
  NINJS("ninjs"),
  SUPERDESK("superdesk"),
  NEWSML_G2("newsml-g2");

  /** Made when one is first asked for: that reads the table of fields. */
  private static final class Made {
    static final Map<PackageForm, PackageFormat> FORMATS =
        Arrays.stream(values()).collect(Collectors.toMap(Function.identity(), PackageForm::make));
  }

  private final String name;

  PackageForm(String name) {
    this.name = name;
  }

  /** Always the same one. The first time it is not for the FX thread: files are read. */
  public PackageFormat format() {
    return Objects.requireNonNull(Made.FORMATS.get(this));
  }

  private static PackageFormat make(PackageForm form) {
    return switch (form) {
      case NINJS -> NinjsPackage.newest();
      case SUPERDESK -> NinjsPackage.superdesk();
      case NEWSML_G2 -> new NewsmlPackage();
    };
  }

  /** As it is typed, in small or capital letters. */
  @Override
  public String toString() {
    return name;
  }
}
