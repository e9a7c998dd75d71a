package io.github.fluentecs.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.AnyRequest;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.Idempotency;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.Rules;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.Sent;
import io.github.fluentecs.core.stub.StubEcs;
import io.vavr.control.Either;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonResponse;
import software.amazon.awssdk.services.ecs.model.DescribeExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.ListDaemonTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonsResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Every request of the SDK is a command. */
class RequestsTest {
  static List<Class<? extends EcsRequest>> requests() {
    return Operations.requests();
  }

  static Stream<Class<? extends EcsRequest>> requestsWithoutCommand() {
    return requests().stream().filter(type -> Actions.findOrNull(Rules.operationOf(type)) == null);
  }

  private static <Q extends EcsRequest> EcsRequest any(Class<Q> type) {
    return new AnyRequest(7).of(type);
  }

  @Test
  void requests_ofTheClient_areAllItsOperations() {
    Set<String> operations = new HashSet<>();
    for (Method method : EcsClient.class.getMethods()) {
      if (EcsResponse.class.isAssignableFrom(method.getReturnType())) {
        operations.add(method.getName());
      }
    }

    assertThat(requests()).hasSameSizeAs(operations).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("requestsWithoutCommand")
  void execute_requestWithoutCommand_sendsItWithEitherClientAndGivesItsResponse(
      Class<? extends EcsRequest> type) {
    StubEcs stub = StubEcs.answering(sent -> Answer.ok("{}"));
    EcsRequest request = any(type);

    Either<EcsFailure, EcsResponse> answer = Ecs.using(stub.client()).execute(Requests.of(request));
    Either<EcsFailure, EcsResponse> later =
        EcsAsync.using(stub.asyncClient()).execute(Requests.of(request)).join();

    assertThat(answer.get()).isInstanceOf(Operations.responseOf(type));
    assertThat(later.get()).isInstanceOf(Operations.responseOf(type));
    assertThat(stub.sent()).hasSize(2);
    assertThat(stub.sent()).allMatch(sent -> sent.operation().equals(Rules.operationOf(type)));
  }

  @ParameterizedTest
  @MethodSource("requestsWithoutCommand")
  void execute_refusedByEcs_isATypedFailure(Class<? extends EcsRequest> type) {
    StubEcs stub =
        StubEcs.answering(sent -> Answer.error(400, "AccessDeniedException", "not allowed"));

    Either<EcsFailure, EcsResponse> answer =
        Ecs.using(stub.client()).execute(Requests.of(any(type)));

    assertThat(answer.getLeft()).isInstanceOf(EcsFailure.AccessDenied.class);
    assertThat(answer.getLeft().operation()).isEqualTo(Rules.operationOf(type));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void of_everyRequest_isDescribedAndNamesItsIamAction(Class<? extends EcsRequest> type) {
    EcsCommand<EcsResponse> command = Requests.of(any(type));

    assertThat(command.operation()).isEqualTo(Rules.operationOf(type));
    assertThat(command.describe().commandLine()).startsWith("aws ecs ");
    assertThat(command.describe().toString()).doesNotContain(AnyRequest.SECRET);
    assertThat(command.toString()).doesNotContain(AnyRequest.SECRET);
    assertThat(command.action().iamActions()).startsWith("ecs:" + Rules.operationOf(type));
    assertThat(command).isEqualTo(Requests.of(any(type))).hasSameHashCodeAs(Requests.of(any(type)));
  }

  @ParameterizedTest
  @MethodSource("requestsWithoutCommand")
  void advice_wordsThatNoEnumHas_namesEachAndRefusesNothing(Class<? extends EcsRequest> type) {
    List<Constraint> constraints = Requests.of(any(type)).action().constraints();
    EcsCommand<EcsResponse> unknownWords = Requests.of(any(type));

    assertThat(constraints).allMatch(each -> each.level() == Level.ADVICE);
    assertThat(unknownWords.violations()).isEmpty();
    assertThat(unknownWords.advice())
        .allMatch(each -> each.rule().equals(Rules.operationOf(type) + "/values"));
  }

  @Test
  void advice_wordOutsideItsEnum_saysWhatTheSdkKnows() {
    EcsCommand<EcsResponse> command =
        derived(ListDaemonTaskDefinitionsRequest.builder().sort("ASCENDING").build());

    Violation advice = command.advice().get(0);

    assertThat(advice.path()).isEqualTo("sort");
    assertThat(advice.message()).contains("'ASCENDING'").contains("DESC");
    assertThat(command.violations()).isEmpty();
  }

  @Test
  void advice_wordInsideALaterPart_namesItsPlace() {
    EcsCommand<EcsResponse> command =
        derived(CreateDaemonRequest.builder().propagateTags("DAEMONS").build());

    assertThat(command.advice()).extracting(Violation::path).containsExactly("propagateTags");
  }

  @Test
  void execute_operationWithCommandOfItsOwn_keepsItsRules() {
    StubEcs stub = StubEcs.answering(sent -> Answer.ok("{}"));

    Either<EcsFailure, EcsResponse> answer =
        Ecs.using(stub.client())
            .execute(Requests.of(RunTaskRequest.builder().taskDefinition("web").count(11).build()));

    assertThat(answer.getLeft().toString()).contains("RunTask/count");
    assertThat(stub.sent()).isEmpty();
  }

  @Test
  void execute_requestWithoutToken_sendsOneOfItsOwn() {
    StubEcs stub = StubEcs.answering(sent -> Answer.error(400, "ClientException", "no"));

    Either<EcsFailure, EcsResponse> answer =
        Ecs.using(stub.client())
            .execute(derived(CreateDaemonRequest.builder().daemonName("logs").build()));

    Sent sent = stub.sent().get(0);
    assertThat(sent.text("clientToken")).isPresent();
    assertThat(answer.getLeft().call().clientToken()).isEqualTo(sent.text("clientToken"));
    assertThat(answer.getLeft().resource().orElseThrow().toString()).isEqualTo("daemon logs");
  }

  @Test
  void execute_requestWithToken_keepsIt() {
    StubEcs stub = StubEcs.answering(sent -> Answer.ok("{}"));

    Ecs.using(stub.client())
        .execute(derived(CreateDaemonRequest.builder().clientToken("mine").build()));

    assertThat(stub.sent().get(0).text("clientToken")).contains("mine");
  }

  @Test
  void idempotency_ofDerivedActions_isCautious() {
    assertThat(idempotency(DeleteDaemonRequest.builder().build()))
        .isEqualTo(Idempotency.NOT_IDEMPOTENT);
    assertThat(idempotency(CreateDaemonRequest.builder().build())).isEqualTo(Idempotency.BY_TOKEN);
    assertThat(idempotency(DescribeExpressGatewayServiceRequest.builder().build()))
        .isEqualTo(Idempotency.READ_ONLY);
  }

  private static Idempotency idempotency(EcsRequest request) {
    return DerivedAction.of(request.getClass()).idempotency();
  }

  /** The command that a request has as long as its operation has none of its own. */
  @SuppressWarnings("unchecked") // the action is that of the request's class
  private static <B extends SdkBuilder<B, Q>, Q extends EcsRequest> EcsCommand<EcsResponse> derived(
      Q request) {
    return new SingleSdkRequest<B, Q, EcsResponse>(
        (Action<Q, EcsResponse>) DerivedAction.of(request.getClass()), request);
  }

  @Test
  void execute_nullAmongItems_isRefused() {
    EcsCommand<EcsResponse> command =
        derived(CreateDaemonRequest.builder().capacityProviderArns("a", null).build());

    assertThat(command.violations())
        .extracting(Violation::path)
        .containsExactly("capacityProviderArns[1]");
  }

  @Test
  void pages_followTheTokens() {
    StubEcs stub =
        StubEcs.answering(
            sent ->
                Answer.ok(
                    sent.text("nextToken").isPresent()
                        ? "{\"daemonSummariesList\":[{\"daemonArn\":\"b\"}]}"
                        : "{\"daemonSummariesList\":[{\"daemonArn\":\"a\"}],\"nextToken\":\"t\"}"));

    List<ListDaemonsResponse> pages =
        Ecs.using(stub.client())
            .execute(
                Requests.pages(
                        ListDaemonsRequest.builder().clusterArn("prod").build(),
                        ListDaemonsResponse.class)
                    .allPages())
            .get();

    assertThat(pages)
        .extracting(page -> page.daemonSummariesList().get(0).daemonArn())
        .containsExactly("a", "b");
    assertThat(stub.sent().get(1).text("clusterArn")).contains("prod");
  }

  @Test
  void pages_operationWithoutPages_isRefused() {
    assertThatThrownBy(
            () -> Requests.pages(DeleteDaemonRequest.builder().build(), DeleteDaemonResponse.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DeleteDaemon has no pages");
  }

  @Test
  void of_anotherResponse_isRefusedAtOnce() {
    assertThatThrownBy(
            () -> Requests.of(DeleteDaemonRequest.builder().build(), ListDaemonsResponse.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("response: given ListDaemonsResponse; DeleteDaemon has DeleteDaemonResponse");
  }

  @Test
  void constraints_ofDerivedActions_coverEveryEnumOfTheirRequests() {
    long enums = requests().stream().mapToLong(type -> enumMembers(type)).sum();
    long constraints =
        requests().stream().mapToLong(type -> DerivedAction.of(type).constraints().size()).sum();

    assertThat(constraints).isEqualTo(enums).isGreaterThan(10);
  }

  private static long enumMembers(Class<?> shape) {
    long count = 0;
    for (Method method : shape.getMethods()) {
      String name = method.getName();
      count += name.endsWith("AsString") || name.endsWith("AsStrings") ? 1 : 0;
    }
    return count
        + Shapes.fields(shape).stream()
            .flatMap(field -> Shapes.typeOf(shape, field).stream())
            .filter(SdkPojo.class::isAssignableFrom)
            .mapToLong(RequestsTest::enumMembers)
            .sum();
  }
}
