package io.github.fluentecs.core.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.AnyRequest;
import io.github.fluentecs.core.catalog.Requests;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** What is read equals what was written, for every operation of the SDK. */
class SdkJsonTest {
  private static final int RUNS = 30;

  static Stream<Class<? extends EcsRequest>> requests() {
    return Stream.of(EcsClient.class.getMethods())
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> EcsResponse.class.isAssignableFrom(method.getReturnType()))
        .map(method -> method.getParameterTypes()[0])
        .filter(EcsRequest.class::isAssignableFrom)
        .<Class<? extends EcsRequest>>map(type -> type.asSubclass(EcsRequest.class))
        .distinct();
  }

  static Stream<Class<? extends EcsResponse>> answers() {
    return Stream.of(EcsClient.class.getMethods())
        .map(method -> method.getReturnType())
        .filter(type -> type != EcsResponse.class && EcsResponse.class.isAssignableFrom(type))
        .<Class<? extends EcsResponse>>map(type -> type.asSubclass(EcsResponse.class))
        .distinct();
  }

  private static <T extends SdkPojo> void crosses(T value, Class<T> type) {
    assertThat(SdkJson.read(SdkJson.of(value), type)).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("requests")
  <T extends EcsRequest> void read_anyRequest_equalsWhatWasWritten(Class<T> type) {
    String operation = type.getSimpleName().replace("Request", "");
    for (int seed = 0; seed < RUNS; seed++) {
      T request = new AnyRequest(seed).of(type);
      crosses(request, type);
      assertThat(Requests.read(operation, SdkJson.of(request))).isEqualTo(request);
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  <T extends EcsResponse> void read_anyAnswer_equalsWhatWasWritten(Class<T> type) {
    for (int seed = 0; seed < RUNS; seed++) {
      crosses(new AnyRequest(seed).of(type), type);
    }
  }

  @Test
  void read_emptyAndAbsentLists_areToldApart() {
    Task absent = Task.builder().taskArn("a").build();
    Task empty = absent.toBuilder().containers(List.of()).build();

    assertThat(SdkJson.of(empty)).isEqualTo("{\"containers\":[],\"taskArn\":\"a\"}");
    assertThat(SdkJson.read(SdkJson.of(empty), Task.class).hasContainers()).isTrue();
    assertThat(SdkJson.read(SdkJson.of(absent), Task.class).hasContainers()).isFalse();
  }

  @Test
  void read_nullItemAndStars_stayAsTheyAre() {
    DescribeTasksResponse answer =
        SdkJson.read("{\"tasks\":[null,{\"group\":\"***\"}]}", DescribeTasksResponse.class);

    assertThat(answer.tasks()).hasSize(2).first().isNull();
    assertThat(answer.tasks().get(1).group()).isEqualTo("***");
  }

  @Test
  void read_instant_hasItsMilliseconds() {
    Instant at = Instant.ofEpochMilli(1_700_000_000_123L);

    crosses(Task.builder().createdAt(at).build(), Task.class);
    assertThat(SdkJson.read("{\"createdAt\":1.700000000123E9}", Task.class).createdAt())
        .isEqualTo(at);
  }

  @Test
  void of_requestWithoutToken_makesNoneUp() {
    assertThat(SdkJson.of(RunTaskRequest.builder().taskDefinition("a").build()))
        .isEqualTo("{\"taskDefinition\":\"a\"}");
  }

  @Test
  void read_exceptionOfTheModel_hasItsMembers() {
    ConflictException error = ConflictException.builder().resourceIds("a", "b").build();

    assertThat(SdkJson.read(SdkJson.of(error), ConflictException.class).resourceIds())
        .containsExactly("a", "b");
  }

  @Test
  void read_wrongKindOrNoShape_isRefused() {
    assertThatThrownBy(() -> SdkJson.read("{\"cpu\":[]}", Task.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("json: cpu is a list and must be a text.");
    assertThatThrownBy(() -> SdkJson.read("{}", SdkPojo.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape: given interface");
    assertThatThrownBy(() -> Requests.read("Nothing", "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("operation: EcsClient has no Nothing");
  }
}
