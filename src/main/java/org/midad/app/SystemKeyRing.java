package org.midad.app;

import java.util.Map;
import java.util.Optional;

/** Where the system keeps secrets for whoever is logged in, if it has such a place. */
public interface SystemKeyRing {

  /** Of a system that has none. */
  SystemKeyRing NONE =
      new SystemKeyRing() {
        @Override
        public boolean isThere() {
          return false;
        }

        @Override
        public Optional<String> find(Map<String, String> attributes) {
          return Optional.empty();
        }

        @Override
        public boolean put(String label, Map<String, String> attributes, String secret) {
          return false;
        }

        @Override
        public void remove(Map<String, String> attributes) {}
      };

  /** That of this machine, for who started Midad. */
  static SystemKeyRing ofThisMachine() {
    return new SecretTool(System.getenv());
  }

  boolean isThere();

  /** Empty also if whoever sits here would not open the ring. */
  Optional<String> find(Map<String, String> attributes);

  /**
   * Keeps a secret in place of one with the same attributes.
   *
   * @param label for who looks through the ring
   * @return whether it is kept
   */
  boolean put(String label, Map<String, String> attributes, String secret);

  /** One that is not there is fine. */
  void remove(Map<String, String> attributes);
}
