package io.github.fluentecs.workflows.verify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A secret of Secrets Manager as a container definition refers to it: {@code
 * arn:aws:secretsmanager:region:account:secret:name-AbCdEf:json-key:version-stage:version-id}, of
 * which the last three parts may be empty or left out. Immutable.
 *
 * @param arn the ARN of the secret, with or without its random suffix
 * @param jsonKey the key in its value; absent for the whole value
 * @param versionStage the stage; absent for AWSCURRENT
 * @param versionId the version; absent for the one of the stage
 */
public record SecretReference(
    String arn,
    Optional<String> jsonKey,
    Optional<String> versionStage,
    Optional<String> versionId) {
  private static final int PARTS_OF_ARN = 7;

  /**
   * Checks that no component is null.
   *
   * @param arn the ARN of the secret, with or without its random suffix
   * @param jsonKey the key in its value; absent for the whole value
   * @param versionStage the stage; absent for AWSCURRENT
   * @param versionId the version; absent for the one of the stage
   */
  public SecretReference {
    Objects.requireNonNull(arn, "arn");
    Objects.requireNonNull(jsonKey, "jsonKey");
    Objects.requireNonNull(versionStage, "versionStage");
    Objects.requireNonNull(versionId, "versionId");
  }

  /**
   * Reads a reference.
   *
   * @param valueFrom the text in a container definition
   * @return the reference; absent for a text that names no secret of Secrets Manager, but a
   *     parameter of SSM
   */
  public static Optional<SecretReference> parse(String valueFrom) {
    Objects.requireNonNull(valueFrom, "valueFrom");
    List<String> parts = List.of(valueFrom.split(":", -1));
    boolean isSecret =
        parts.size() >= PARTS_OF_ARN
            && parts.get(0).equals("arn")
            && parts.get(2).equals("secretsmanager");
    return isSecret
        ? Optional.of(
            new SecretReference(
                String.join(":", parts.subList(0, PARTS_OF_ARN)),
                part(parts, PARTS_OF_ARN),
                part(parts, PARTS_OF_ARN + 1),
                part(parts, PARTS_OF_ARN + 2)))
        : Optional.empty();
  }

  private static Optional<String> part(List<String> parts, int index) {
    return index < parts.size() && !parts.get(index).isEmpty()
        ? Optional.of(parts.get(index))
        : Optional.empty();
  }

  /**
   * Returns the same secret for a key.
   *
   * @param key a key in its value
   * @return the reference
   */
  public SecretReference withKey(String key) {
    Objects.requireNonNull(key, "key");
    return new SecretReference(arn, Optional.of(key), versionStage, versionId);
  }
}
