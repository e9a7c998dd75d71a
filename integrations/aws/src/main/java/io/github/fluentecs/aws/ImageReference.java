package io.github.fluentecs.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image in a private registry of ECR, as a container definition names it. In every partition the
 * host begins with the account and the Region.
 *
 * @param account the account of the registry, maybe another than the caller's
 * @param region its Region
 * @param repository the repository
 * @param tag the tag; absent where a digest says which image it is
 * @param digest the digest
 */
record ImageReference(
    String account,
    String region,
    String repository,
    Optional<String> tag,
    Optional<String> digest) {
  private static final Pattern ECR =
      Pattern.compile(
          "(?<account>\\d{12})\\.dkr[.-]ecr(-fips)?\\.(?<region>[a-z0-9-]+)\\.[a-z0-9.-]+"
              + "/(?<repository>[^:@]+)(:(?<tag>[^@]+))?(@(?<digest>[a-z0-9]+:[0-9a-f]+))?");

  /** Reads a reference; empty for an image of another registry. */
  static Optional<ImageReference> parse(String image) {
    Matcher matcher = ECR.matcher(image);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> digest = Optional.ofNullable(matcher.group("digest"));
    Optional<String> tag = Optional.ofNullable(matcher.group("tag"));
    return Optional.of(
        new ImageReference(
            matcher.group("account"),
            matcher.group("region"),
            matcher.group("repository"),
            digest.isPresent() ? Optional.empty() : Optional.of(tag.orElse("latest")),
            digest));
  }
}
