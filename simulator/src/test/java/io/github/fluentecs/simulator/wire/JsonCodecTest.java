package io.github.fluentecs.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.wire.EcsOperations.Operation;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

class JsonCodecTest {
  private final JsonCodec codec = new JsonCodec();
  private final Operations operations = new Operations();

  @Provide
  Arbitrary<Operation> calls() {
    return Arbitraries.of(EcsOperations.all());
  }

  @Property
  void roundTrip_anyRequestOrResponse_isEqual(@ForAll("calls") Operation call, @ForAll long seed)
      throws Exception {
    for (Class<? extends SdkPojo> model : List.of(call.request(), call.response())) {
      SdkPojo given = new RandomModel(seed).of(model);
      StructureMarshaller form = Operations.of(model);

      SdkPojo back = (SdkPojo) form.read(JsonCodec.parse(written(form, given)));

      assertThat(back.equalsBySdkFields(given)).as("%s became %s", given, back).isTrue();
    }
  }

  private static byte[] written(StructureMarshaller form, SdkPojo value) {
    try (JsonWriter out = JsonWriter.create()) {
      form.write(out, value);
      return out.getBytes();
    }
  }

  @Test
  void decode_unsetAndEmptyList_areTwoThings() throws Exception {
    var unset = (PutClusterCapacityProvidersRequest) read("PutClusterCapacityProviders", "{}");
    var empty =
        (PutClusterCapacityProvidersRequest)
            read("PutClusterCapacityProviders", "{\"defaultCapacityProviderStrategy\":[]}");

    assertThat(unset.hasDefaultCapacityProviderStrategy()).isFalse();
    assertThat(empty.hasDefaultCapacityProviderStrategy()).isTrue();
    assertThat(empty.defaultCapacityProviderStrategy()).isEmpty();
  }

  @Test
  void encode_unsetAndEmptyList_areTwoThings() {
    assertThat(text(DescribeTasksResponse.builder().tasks(List.of()).build()))
        .isEqualTo("{\"tasks\":[]}");
  }

  @Test
  void encode_instant_isSecondsWithMillis() {
    Task task = Task.builder().createdAt(Instant.parse("2026-01-01T00:00:00.250Z")).build();

    assertThat(text(DescribeTasksResponse.builder().tasks(task).build()))
        .isEqualTo("{\"tasks\":[{\"createdAt\":1767225600.250}]}");
  }

  @Test
  void decode_unknownMembersAndNulls_areIgnored() throws Exception {
    EcsRequest request =
        read("StopTask", "{\"task\":\"a1\",\"reason\":null,\"tomorrow\":{\"deep\":[1,{}]}}");

    assertThat(request).isEqualTo(StopTaskRequest.builder().task("a1").build());
  }

  @Test
  void decode_enumUnknownToTheSdk_keepsItsText() throws Exception {
    var request = (CreateTaskSetRequest) read("CreateTaskSet", "{\"launchType\":\"MOON\"}");

    assertThat(request.launchTypeAsString()).isEqualTo("MOON");
    assertThat(request.launchType()).isEqualTo(LaunchType.UNKNOWN_TO_SDK_VERSION);
  }

  @Test
  void decode_wholeNumberWithPoint_isAnInteger() throws Exception {
    var request = (UpdateServiceRequest) read("UpdateService", "{\"desiredCount\":6.0}");

    assertThat(request.desiredCount()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,",
        "nul",
        "{'task':1}",
        "{\"task\":NaN}",
        "[]",
        "\"text\"",
        "7",
        "null"
      })
  void decode_noJsonObject_isRefused(String body) {
    assertThatThrownBy(() -> read("StopTask", body))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith("request: ");
  }

  @Test
  void decode_bottomlessNesting_isRefused() {
    assertThatThrownBy(() -> read("StopTask", "{\"x\":" + "[".repeat(200_000)))
        .isInstanceOf(SerializationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "RunTask|{'count':'3'}|request.count: STRING_VALUE can not be converted to an Integer",
        "RunTask|{'count':1.5}|request.count: NUMBER_VALUE can not be converted to an Integer",
        "RunTask|{'count':3000000000}|request.count: NUMBER_VALUE can not be converted to an Integer",
        "RunTask|{'count':1e999999999}|request.count: NUMBER_VALUE can not be converted to an Integer",
        "RunTask|{'taskDefinition':5}|request.taskDefinition: NUMBER_VALUE can not be converted to a String",
        "RunTask|{'tags':{}}|request.tags: STRUCTURE_VALUE can not be converted to a list",
        "RunTask|{'tags':[{},{'key':[]}]}|request.tags[1].key: LIST_VALUE can not be converted to a String",
        "RunTask|{'tags':[null]}|request.tags[0]: NULL_VALUE can not be converted to an element",
        "RunTask|{'overrides':true}|request.overrides: BOOLEAN_VALUE can not be converted to a structure",
        "RunTask|{'enableExecuteCommand':1}|request.enableExecuteCommand: NUMBER_VALUE can not be converted to a Boolean",
        "UpdateTaskSet|{'scale':{'value':1e999}}|request.scale.value: NUMBER_VALUE can not be converted to a Double",
        "StopTask|{'task':'\\ud800'}|request.task: STRING_VALUE can not be converted to a String",
        "SubmitTaskStateChange|{'executionStoppedAt':1e15}|request.executionStoppedAt: NUMBER_VALUE can not be converted to a Timestamp",
      })
  void decode_wrongKind_namesThePath(String operation, String body, String message) {
    assertThatThrownBy(() -> read(operation, body.replace('\'', '"')))
        .isInstanceOf(SerializationException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "runTask", "Nothing", "Ecs", "../RunTask", "RunTaskRequest", "Run Task"})
  void request_noOperation_isEmpty(String name) {
    assertThat(operations.request(name)).isEmpty();
  }

  @Test
  void request_everyOperationOfTheClient_isKnown() {
    assertThat(EcsOperations.all()).hasSize(88);
    assertThat(EcsOperations.all())
        .allSatisfy(call -> assertThat(operations.request(call.name())).isPresent());
  }

  private EcsRequest read(String operation, String body) throws SerializationException {
    return codec.decode(operations.request(operation).orElseThrow(), SdkBytes.fromUtf8String(body));
  }

  private String text(DescribeTasksResponse response) {
    return codec.encode(response).asUtf8String();
  }
}
