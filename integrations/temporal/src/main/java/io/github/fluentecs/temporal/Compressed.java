package io.github.fluentecs.temporal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Makes long texts shorter, since all of a workflow's history has room for 50 MB. */
final class Compressed {
  private static final int SHORT = 2048;
  private static final String MARK = "gzip:";

  private Compressed() {}

  static String of(String text) {
    if (text.length() <= SHORT) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return MARK + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  static String read(String text) {
    if (!text.startsWith(MARK)) {
      return text;
    }
    byte[] bytes = Base64.getDecoder().decode(text.substring(MARK.length()));
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(zip.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
