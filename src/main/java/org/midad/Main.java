package org.midad;

/** Starts Midad. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("Midad");
  }
}
