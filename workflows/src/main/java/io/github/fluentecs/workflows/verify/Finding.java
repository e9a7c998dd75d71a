package io.github.fluentecs.workflows.verify;

import java.util.Objects;

/** What was found of one thing that a deployment refers to. Immutable; without secrets. */
public sealed interface Finding {
  /**
   * Returns the member that refers to it.
   *
   * @return the path, {@code containerDefinitions[app].image}
   */
  String path();

  /**
   * Returns what was found.
   *
   * @return a sentence without a full stop
   */
  String message();

  /**
   * It is there, and fits.
   *
   * @param path the member that refers to it
   * @param message what was found
   */
  record Ok(String path, String message) implements Finding {
    /**
     * Checks that no component is null.
     *
     * @param path the member that refers to it
     * @param message what was found
     */
    public Ok {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(message, "message");
    }

    /** Returns the finding in a line. */
    @Override
    public String toString() {
      return "ok: " + path + ": " + message;
    }
  }

  /**
   * It is not there, or does not fit: the deployment would fail.
   *
   * @param path the member that refers to it
   * @param message what is wrong
   * @param remedy what to do
   */
  record Wrong(String path, String message, String remedy) implements Finding {
    /**
     * Checks that no component is null.
     *
     * @param path the member that refers to it
     * @param message what is wrong
     * @param remedy what to do
     */
    public Wrong {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(remedy, "remedy");
    }

    /** Returns the finding in a line. */
    @Override
    public String toString() {
      return "wrong: " + path + ": " + message + "; " + remedy;
    }
  }

  /**
   * Nobody could tell: the caller may not ask, or there is no one to ask. It may be wrong.
   *
   * @param path the member that refers to it
   * @param message why nobody could tell
   */
  record Skipped(String path, String message) implements Finding {
    /**
     * Checks that no component is null.
     *
     * @param path the member that refers to it
     * @param message why nobody could tell
     */
    public Skipped {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(message, "message");
    }

    /** Returns the finding in a line. */
    @Override
    public String toString() {
      return "skipped: " + path + ": " + message;
    }
  }
}
