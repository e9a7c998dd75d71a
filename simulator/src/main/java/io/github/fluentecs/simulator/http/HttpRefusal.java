package io.github.fluentecs.simulator.http;

/** A message that is not HTTP as this server speaks it; the connection ends with the answer. */
final class HttpRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  HttpRefusal(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  HttpReply.Answer answer() {
    return HttpReply.text(status, String.valueOf(getMessage()));
  }
}
