package io.github.fluentecs.core.ref;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Amazon Resource Name, in any partition and in the short or long ECS format.
 *
 * <p>The short (old) format of a resource in a cluster is {@code arn:P:ecs:R:A:task/ID}; the long
 * format contains the cluster, {@code arn:P:ecs:R:A:task/CLUSTER/ID} (rule ID-4). Equality is by
 * text. Immutable and thread-safe.
 */
public final class Arn {
  private static final String PREFIX = "arn:";

  private final String text;
  private final String partition;
  private final String service;
  private final String region;
  private final String account;
  private final String resource;

  private Arn(String text, int[] colons) {
    this.text = text;
    this.partition = text.substring(colons[0] + 1, colons[1]);
    this.service = text.substring(colons[1] + 1, colons[2]);
    this.region = text.substring(colons[2] + 1, colons[3]);
    this.account = text.substring(colons[3] + 1, colons[4]);
    this.resource = text.substring(colons[4] + 1);
  }

  /**
   * Parses an ARN.
   *
   * @param text {@code arn:partition:service:region:account:resource}; partition, service and
   *     resource are not empty
   * @return the ARN, or empty when the text is not one
   */
  public static Optional<Arn> parse(String text) {
    return Optional.ofNullable(parseOrNull(text));
  }

  static @Nullable Arn parseOrNull(String text) {
    if (!isArn(text)) {
      return null;
    }
    int[] colons = new int[5];
    int from = 0;
    for (int i = 0; i < colons.length; i++) {
      colons[i] = text.indexOf(':', from);
      if (colons[i] < 0) {
        return null;
      }
      from = colons[i] + 1;
    }
    Arn arn = new Arn(text, colons);
    boolean whole = !arn.partition.isEmpty() && !arn.service.isEmpty() && !arn.resource.isEmpty();
    return whole ? arn : null;
  }

  /**
   * Parses an ARN, or throws.
   *
   * @param text the ARN
   * @return the ARN
   * @throws IllegalArgumentException when the text is not an ARN
   */
  public static Arn of(String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not an ARN: '"
                        + text
                        + "'; expected arn:partition:service:region:account:resource"));
  }

  /**
   * Returns whether a text starts like an ARN; it may be malformed.
   *
   * @param text a name, an id or an ARN
   * @return true when it starts with {@code arn:}
   */
  public static boolean isArn(String text) {
    return Objects.requireNonNull(text, "text").startsWith(PREFIX);
  }

  /**
   * Returns the partition.
   *
   * @return {@code aws}, {@code aws-cn}, {@code aws-us-gov}, ...
   */
  public String partition() {
    return partition;
  }

  /**
   * Returns the service.
   *
   * @return {@code ecs} for ECS's own resources
   */
  public String service() {
    return service;
  }

  /**
   * Returns the Region.
   *
   * @return the Region, empty for a global resource
   */
  public String region() {
    return region;
  }

  /**
   * Returns the account.
   *
   * @return the account id, empty where the ARN has none
   */
  public String account() {
    return account;
  }

  /**
   * Returns everything after the account.
   *
   * @return for example {@code task/prod/0123}
   */
  public String resource() {
    return resource;
  }

  /**
   * Returns the resource's type.
   *
   * @return the text before the resource's first slash, for example {@code task}
   */
  public String resourceType() {
    int slash = resource.indexOf('/');
    return slash < 0 ? resource : resource.substring(0, slash);
  }

  /**
   * Returns the parts of the resource after its type.
   *
   * @return for example {@code [prod, 0123]}, or {@code [0123]} in the short format
   */
  public List<String> path() {
    int slash = resource.indexOf('/');
    return slash < 0 ? List.of() : List.of(resource.substring(slash + 1).split("/", -1));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Arn that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the ARN as it was given. */
  @Override
  public String toString() {
    return text;
  }
}
