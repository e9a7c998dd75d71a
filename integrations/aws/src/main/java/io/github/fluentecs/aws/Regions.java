package io.github.fluentecs.aws;

import io.github.fluentecs.core.ref.Arn;
import io.github.fluentecs.workflows.verify.Answer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/** A client answers for its own Region only. */
final class Regions {
  private Regions() {}

  /** Says that nobody knows, where an ARN is of another Region than the client. */
  static <T> Optional<Answer<T>> elsewhere(String arn, @Nullable Region client) {
    return Arn.parse(arn).flatMap(it -> other(it.region(), client));
  }

  /** Says that nobody knows, where a Region is another than the client's. */
  static <T> Optional<Answer<T>> other(String region, @Nullable Region client) {
    return elsewhereText(region, client).map(Answer::unknown);
  }

  /** Says where a Region is, where it is another than the client's. */
  static Optional<String> elsewhereText(String region, @Nullable Region client) {
    return client == null || region.isEmpty() || region.equals(client.id())
        ? Optional.empty()
        : Optional.of("it is in " + region + ", and the client asks " + client.id());
  }
}
