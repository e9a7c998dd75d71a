package io.github.fluentecs.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.http.RawClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standalone simulator with a keystore, which the JDK's keytool makes. */
class TlsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Standalone standalone =
      new Standalone(
          new PrintStream(out, true, UTF_8),
          new PrintStream(err, true, UTF_8),
          InstantSource.system());

  @TempDir Path folder;

  @AfterEach
  void stop() {
    standalone.stop();
  }

  private Path keystore() throws IOException, InterruptedException {
    Path file = folder.resolve("ecs.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String words = "-genkeypair -alias ecs -keyalg RSA -dname CN=localhost -storepass changeit";
    List<String> command = new ArrayList<>(List.of(keytool));
    command.addAll(List.of(words.split(" ")));
    command.addAll(List.of("-ext", "san=ip:127.0.0.1", "-keystore", file.toString()));
    assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor()).isZero();
    return file;
  }

  private static SSLContext trusting(Path keystore) throws IOException, GeneralSecurityException {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(KeyStore.getInstance(keystore.toFile(), "changeit".toCharArray()));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void start_withAKeystore_answersOverHttps() throws Exception {
    Path keystore = keystore();

    assertThat(standalone.start(List.of("--port=0", "--keystore", keystore.toString()))).isEmpty();

    assertThat(out.toString(UTF_8)).contains("answers at https://127.0.0.1:");
    int port = standalone.server().endpoint().getPort();
    SSLSocket socket =
        (SSLSocket) trusting(keystore).getSocketFactory().createSocket("127.0.0.1", port);
    try (RawClient client = new RawClient(socket)) {
      String host = "Host: 127.0.0.1:" + port + "\r\n";
      String own = "Origin: https://127.0.0.1:" + port + "\r\n";
      String request = "GET /_simulator/health HTTP/1.1\r\n" + host + own + "\r\n";
      assertThat(client.say(request).hear().body()).contains("\"status\":\"UP\"");
      assertThat(client.say(request).hear().status()).isEqualTo(200);
    }
  }

  @Test
  void start_withAKeystoreThatCannotBeRead_isOneLineAndStatusTwo() throws Exception {
    String missing = folder.resolve("none.p12").toString();

    assertThat(standalone.start(List.of("--port=0", "--keystore", missing))).hasValue(2);
    assertThat(err.toString(UTF_8)).contains("--keystore: " + missing + " cannot be read: ");

    List<String> wrong =
        List.of("--keystore", keystore().toString(), "--keystore-password", "wrong");
    assertThat(standalone.start(wrong)).hasValue(2);
  }
}
