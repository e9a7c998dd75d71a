package io.github.fluentecs.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;

/** The simulator in a JVM of its own with a heap of 256 MB. */
final class SoakProcess implements AutoCloseable {
  /**
   * What it takes up.
   *
   * @param heap bytes after a collection
   * @param threads how many
   */
  record Size(long heap, int threads) {}

  private final Process process;
  private final BufferedReader out;
  private final OutputStream in;
  private final URI endpoint;

  SoakProcess() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SoakServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    in = process.getOutputStream();
    endpoint = URI.create(line());
  }

  URI endpoint() {
    return endpoint;
  }

  Size size() throws IOException {
    in.write('\n');
    in.flush();
    String[] words = line().split(" ", -1);
    return new Size(Long.parseLong(words[0]), Integer.parseInt(words[1]));
  }

  private String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the simulator ended");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
