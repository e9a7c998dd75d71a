package io.github.fluentecs.core.value.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.value.NotInSdkException;
import org.junit.jupiter.api.Test;

class SdkLinksTest {
  @Test
  void linked_typeThatTheSdkLacks_isNamed() {
    LinkageError error =
        new NoClassDefFoundError("software/amazon/awssdk/services/ecs/model/CreateGatewayRequest");

    assertThatExceptionOfType(NotInSdkException.class)
        .isThrownBy(
            () ->
                SdkLinks.linked(
                    () -> {
                      throw error;
                    }))
        .withMessageContaining("CreateGatewayRequest");
  }

  @Test
  void linked_anyOtherType_isThrownAsItIs() {
    LinkageError error = new NoClassDefFoundError("org/acme/Other");

    assertThatThrownBy(
            () ->
                SdkLinks.linked(
                    () -> {
                      throw error;
                    }))
        .isSameAs(error);
  }

  @Test
  void linked_nothingMissing_givesTheResult() {
    assertThat(SdkLinks.linked(() -> "web")).isEqualTo("web");
  }
}
