package io.github.fluentecs.workflows.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** References name a secret, a key in it and a version, or a parameter. */
class SecretReferenceTest {
  private static final String ARN =
      "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:db-AbCdEf";

  private static SecretReference reference(String key, String stage, String version) {
    return new SecretReference(ARN, given(key), given(stage), given(version));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  @Test
  void parse_arn_namesTheWholeValue() {
    assertThat(SecretReference.parse(ARN)).contains(reference("", "", ""));
  }

  @Test
  void parse_keyStageAndVersion_areRead() {
    assertThat(SecretReference.parse(ARN + ":key:AWSPREVIOUS:v1"))
        .contains(reference("key", "AWSPREVIOUS", "v1"));
    assertThat(SecretReference.parse(ARN + ":key::")).contains(reference("key", "", ""));
    assertThat(SecretReference.parse(ARN + ":::v1")).contains(reference("", "", "v1"));
  }

  @Test
  void parse_parameter_isNoSecret() {
    assertThat(SecretReference.parse("/prod/db")).isEmpty();
    assertThat(SecretReference.parse("arn:aws:ssm:eu-west-1:123456789012:parameter/prod/db"))
        .isEmpty();
  }
}
