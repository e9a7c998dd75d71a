package io.github.fluentecs.core.value;

import java.util.Objects;

/**
 * Thrown where a value is turned into a request, and the AWS SDK on the class path is too old to
 * carry it. Executing a command gives {@code EcsFailure.Unsupported} with the same words instead.
 */
public final class NotInSdkException extends UnsupportedOperationException {
  private static final long serialVersionUID = 1L;

  /** What the SDK lacks. */
  private final String missing;

  /** The SDK version that has it. */
  private final String since;

  /**
   * Names what is missing.
   *
   * @param missing the member or type, for example {@code ListTasksRequest.daemonName}
   * @param since a version of the SDK that has it, for example {@code 2.50.2}
   */
  public NotInSdkException(String missing, String since) {
    super("The AWS SDK on the class path does not have " + missing + ". " + remedy(since));
    this.missing = Objects.requireNonNull(missing, "missing");
    this.since = Objects.requireNonNull(since, "since");
  }

  /**
   * Returns what is missing.
   *
   * @return the member or type, for example {@code ListTasksRequest.daemonName}
   */
  public String missing() {
    return missing;
  }

  /**
   * Returns the version of the SDK to take.
   *
   * @return a version that has what is missing, as have all newer ones
   */
  public String since() {
    return since;
  }

  /**
   * Returns what to do.
   *
   * @return a sentence
   */
  public String remedy() {
    return remedy(since);
  }

  private static String remedy(String since) {
    return "Take version " + since + " of the AWS SDK, or a newer one.";
  }
}
