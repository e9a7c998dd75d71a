package io.github.fluentecs.simulator.engine.scheduler;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Digests of images: there are no images, so one follows from the name alone. */
final class ImageDigests {
  private static final String ALGORITHM = "sha256:";

  private ImageDigests() {}

  static String of(String image) {
    int given = image.indexOf("@" + ALGORITHM);
    return given >= 0 ? image.substring(given + 1) : ALGORITHM + hash(image);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return String.format(Locale.ROOT, "%064x", new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
