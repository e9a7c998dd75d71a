package io.github.fluentecs.examples;

import io.vavr.control.Either;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of the quickstart.
 *
 * @param endpoint an ECS-compatible endpoint, or null
 * @param subnets subnets of the account to run Fargate tasks in; not empty selects AWS
 */
record Options(@Nullable URI endpoint, List<String> subnets) {
  static final String USAGE =
      """
      Usage: Quickstart [--endpoint URL | --aws --subnets subnet-1,subnet-2]
        (nothing)        on the embedded simulator: no account, nothing leaves this machine
        --endpoint URL   on any ECS-compatible endpoint
        --aws            on the account of the SDK's default credentials, with Fargate tasks in
        --subnets A,B    these subnets; it says what it will create, and deletes it again""";

  static Either<String, Options> parse(List<String> args) {
    return switch (args.isEmpty() ? "" : args.get(0)) {
      case "" -> Either.right(new Options(null, List.of()));
      case "--endpoint" -> args.size() == 2 ? endpoint(args.get(1)) : Either.left(USAGE);
      case "--aws" ->
          args.size() == 3 && args.get(1).equals("--subnets")
              ? Either.right(new Options(null, List.of(args.get(2).split(",", -1))))
              : Either.left(USAGE);
      default -> Either.left(USAGE);
    };
  }

  private static Either<String, Options> endpoint(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() == null ? Either.left(USAGE) : Either.right(new Options(uri, List.of()));
    } catch (URISyntaxException e) {
      return Either.left(USAGE);
    }
  }

  boolean isAws() {
    return !subnets.isEmpty();
  }
}
