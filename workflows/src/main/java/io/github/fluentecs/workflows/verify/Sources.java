package io.github.fluentecs.workflows.verify;

import java.util.Optional;
import org.immutables.value.Value;

/** Whom a verifier asks; what is not given is not known. */
@Value.Immutable
interface Sources {
  @Value.Default
  default Roles roles() {
    return role -> nobody("roles");
  }

  @Value.Default
  default Images images() {
    return image -> nobody("images");
  }

  @Value.Default
  default SecretValues secrets() {
    return secret -> nobody("secrets");
  }

  @Value.Default
  default Parameters parameters() {
    return references -> Answers.forAll(references, nobody("parameters"));
  }

  @Value.Default
  default LogGroups logGroups() {
    return (name, region) -> nobody("log groups");
  }

  @Value.Default
  default TargetGroups targetGroups() {
    return arn -> nobody("target groups");
  }

  Optional<String> vpc();

  private static <T> Answer<T> nobody(String things) {
    return Answer.unknown("the verifier was given nobody to ask for " + things);
  }
}
