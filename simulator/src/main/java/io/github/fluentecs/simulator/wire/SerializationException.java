package io.github.fluentecs.simulator.wire;

/** A request body that is not the JSON its operation asks for. */
final class SerializationException extends Exception {
  private static final long serialVersionUID = 1L;

  SerializationException(String message) {
    super(message, null, false, false);
  }

  /**
   * The same complaint, one level further out: {@code [0]} under {@code tasks} is {@code tasks[0]}.
   */
  SerializationException under(String step) {
    String message = String.valueOf(getMessage());
    boolean joined = message.startsWith("[") || message.startsWith(":");
    return new SerializationException(step + (joined ? "" : ".") + message);
  }

  static SerializationException at(String problem) {
    return new SerializationException(": " + problem);
  }
}
