package io.github.fluentecs.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
  @Test
  void toSdk_eachChange_differsOnTheWire() {
    assertThat(Change.<String>keep().toSdk(String::length)).isNull();
    assertThat(Change.<String>clear().toSdk(String::length)).isEmpty();
    assertThat(Change.replace(List.of("a", "bc")).toSdk(String::length)).containsExactly(1, 2);
  }

  @Test
  void replace_nothing_clearsOnTheWire() {
    assertThat(Change.<String>replace(List.of()).toSdk(String::length)).isEmpty();
  }

  @Test
  void keeps_onlyKeep_isTrue() {
    assertThat(Change.keep().keeps()).isTrue();
    assertThat(Change.clear().keeps()).isFalse();
    assertThat(Change.replace(List.of()).keeps()).isFalse();
  }
}
