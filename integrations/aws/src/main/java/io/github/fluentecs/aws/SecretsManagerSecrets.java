package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.SecretReference;
import io.github.fluentecs.workflows.verify.SecretValues;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * Secrets, as Secrets Manager knows them. It needs {@code secretsmanager:DescribeSecret}; only
 * where a reference names a JSON key, the value is read, which needs {@code
 * secretsmanager:GetSecretValue} instead, and the key of KMS. Values are kept nowhere. Thread-safe.
 */
public final class SecretsManagerSecrets implements SecretValues {
  private static final String CURRENT = "AWSCURRENT";

  private final SecretsManagerClient client;

  private SecretsManagerSecrets(SecretsManagerClient client) {
    this.client = client;
  }

  /**
   * Asks through a client, which stays the caller's to close.
   *
   * @param client the client, in the Region of the secrets
   * @return the secrets
   */
  public static SecretsManagerSecrets using(SecretsManagerClient client) {
    return new SecretsManagerSecrets(Objects.requireNonNull(client, "client"));
  }

  @Override
  public Answer<Set<String>> keys(SecretReference secret) {
    Objects.requireNonNull(secret, "secret");
    Optional<Answer<Set<String>>> elsewhere =
        Regions.elsewhere(secret.arn(), client.serviceClientConfiguration().region());
    return elsewhere.orElseGet(() -> Asking.answer(() -> ask(secret)));
  }

  /** A secret that is marked for deletion is not there for ECS either. */
  private Answer<Set<String>> ask(SecretReference secret) {
    try {
      return secret.jsonKey().isPresent() ? read(secret) : describe(secret);
    } catch (ResourceNotFoundException | InvalidRequestException e) {
      return Answer.absent();
    }
  }

  private Answer<Set<String>> describe(SecretReference secret) {
    DescribeSecretResponse described = client.describeSecret(r -> r.secretId(secret.arn()));
    boolean isThere =
        described.deletedDate() == null && hasVersion(described.versionIdsToStages(), secret);
    return isThere ? Answer.found(Set.of()) : Answer.absent();
  }

  private static boolean hasVersion(Map<String, List<String>> stages, SecretReference secret) {
    if (secret.versionId().isPresent()) {
      List<String> of = stages.get(secret.versionId().get());
      return of != null
          && (secret.versionStage().isEmpty() || of.contains(secret.versionStage().get()));
    }
    String stage = secret.versionStage().orElse(CURRENT);
    return stages.values().stream().anyMatch(each -> each.contains(stage));
  }

  private Answer<Set<String>> read(SecretReference secret) {
    var value =
        client.getSecretValue(
            r ->
                r.secretId(secret.arn())
                    .versionId(secret.versionId().orElse(null))
                    .versionStage(secret.versionStage().orElse(null)));
    return Answer.found(keys(value.secretString()));
  }

  private static Set<String> keys(@Nullable String value) {
    if (value == null) {
      return Set.of();
    }
    try {
      JsonNode node = JsonNode.parser().parse(value);
      return node.isObject() ? Set.copyOf(node.asObject().keySet()) : Set.of();
    } catch (UncheckedIOException e) {
      return Set.of();
    }
  }
}
