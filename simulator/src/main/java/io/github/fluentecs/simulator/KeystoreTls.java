package io.github.fluentecs.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** TLS with the key and the certificate of a keystore. */
final class KeystoreTls {
  private KeystoreTls() {}

  /**
   * Reads a keystore, in any format that the JDK reads.
   *
   * @throws IllegalArgumentException if it cannot be read, or not with this password
   */
  static SSLContext read(Path file, String password) {
    try {
      char[] secret = password.toCharArray();
      KeyStore store = KeyStore.getInstance(file.toFile(), secret);
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, secret);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
