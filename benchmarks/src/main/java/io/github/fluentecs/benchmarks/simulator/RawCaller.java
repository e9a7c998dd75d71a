package io.github.fluentecs.benchmarks.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/**
 * DescribeTasks over a connection of its own, the answer read but not parsed: the SDK takes longer
 * to read an answer than the simulator to write it, and is not what is measured.
 */
final class RawCaller implements AutoCloseable {
  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;

  RawCaller(URI endpoint) throws IOException {
    socket = new Socket(endpoint.getHost(), endpoint.getPort());
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = socket.getInputStream();
  }

  static byte[] request(URI endpoint, List<String> tasks) {
    String body = "{\"tasks\":[\"" + String.join("\",\"", tasks) + "\"]}";
    String head =
        String.join(
            "\r\n",
            "POST / HTTP/1.1",
            "Host: " + endpoint.getAuthority(),
            "Content-Type: application/x-amz-json-1.1",
            "X-Amz-Target: AmazonEC2ContainerServiceV20141113.DescribeTasks",
            "Authorization: AWS4-HMAC-SHA256 Credential=any/20260101/us-east-1/ecs/aws4_request,"
                + " SignedHeaders=host, Signature=0",
            "Content-Length: " + body.length(),
            "",
            "");
    return (head + body).getBytes(UTF_8);
  }

  /** The length of the answer's body. */
  int call(byte[] request) throws IOException {
    out.write(request);
    String status = line();
    if (!status.startsWith("HTTP/1.1 200 ")) {
      throw new IOException(status);
    }
    int length = 0;
    for (String field = line(); !field.isEmpty(); field = line()) {
      if (field.startsWith("Content-Length: ")) {
        length = Integer.parseInt(field.substring("Content-Length: ".length()));
      }
    }
    skip(length);
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = next(); next != '\n'; next = next()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private int next() throws IOException {
    fill();
    return buffer[position++];
  }

  private void skip(int length) throws IOException {
    for (int left = length; left > 0; ) {
      fill();
      int count = Math.min(left, end - position);
      position += count;
      left -= count;
    }
  }

  private void fill() throws IOException {
    if (position == end) {
      position = 0;
      end = in.read(buffer);
      if (end < 0) {
        throw new IOException("The server left");
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
