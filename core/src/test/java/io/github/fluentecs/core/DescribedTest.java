package io.github.fluentecs.core;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.gateway.ListGateways;
import io.github.fluentecs.core.iam.IamPolicy;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.service.ListServices;
import io.github.fluentecs.core.service.ListServicesByNamespace;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.Sent;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.taskdefinition.ListTaskDefinitions;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists and descriptions are read together. */
class DescribedTest {
  private static final Described<Service> SERVICES =
      ListServices.builder(ClusterRef.of("prod")).build().described();

  /** Lists services by pages of {@code size}, and describes all of them but those gone. */
  private static StubEcs services(int count, int size, List<String> gone) {
    return StubEcs.answering(
        sent ->
            sent.operation().equals("ListServices")
                ? page(sent, count, size)
                : Answer.ok(described(sent.texts("services"), gone)));
  }

  private static Answer page(Sent sent, int count, int size) {
    int from = sent.text("nextToken").map(Integer::parseInt).orElse(0);
    int to = Math.min(count, from + size);
    String next = to < count ? ",\"nextToken\":\"" + to + "\"" : "";
    return Answer.ok(
        "{\"serviceArns\":["
            + IntStream.range(from, to).mapToObj(i -> "\"s" + i + "\"").collect(joining(","))
            + "]"
            + next
            + "}");
  }

  private static String described(List<String> names, List<String> gone) {
    Function<Boolean, String> those =
        missing ->
            names.stream()
                .filter(name -> gone.contains(name) == missing)
                .map(
                    name ->
                        missing
                            ? "{\"arn\":\"" + name + "\",\"reason\":\"MISSING\"}"
                            : "{\"serviceName\":\"" + name + "\"}")
                .collect(joining(","));
    return "{\"services\":[" + those.apply(false) + "],\"failures\":[" + those.apply(true) + "]}";
  }

  private static Either<EcsFailure, List<Service>> all(StubEcs stub) {
    return Ecs.using(stub.client()).execute(SERVICES);
  }

  private static Stream<Either<EcsFailure, Service>> lazily(StubEcs stub) {
    return Ecs.using(stub.client()).items(SERVICES);
  }

  private static List<String> operations(StubEcs stub) {
    return stub.sent().stream().map(Sent::operation).toList();
  }

  @Test
  void execute_shortPages_describesInFullBatches() {
    StubEcs stub = services(25, 7, List.of());

    List<Service> all = all(stub).get();

    assertThat(all)
        .extracting(Service::name)
        .containsExactlyElementsOf(IntStream.range(0, 25).mapToObj(i -> "s" + i).toList());
    assertThat(stub.sent().stream().filter(sent -> sent.operation().equals("DescribeServices")))
        .extracting(sent -> sent.texts("services").size())
        .containsExactly(10, 10, 5);
  }

  @Test
  void execute_nothingListed_describesNothing() {
    StubEcs stub = services(0, 10, List.of());

    assertThat(all(stub).get()).isEmpty();
    assertThat(operations(stub)).containsExactly("ListServices");
  }

  @Test
  void execute_goneInBetween_isLeftOut() {
    StubEcs stub = services(3, 10, List.of("s1"));

    assertThat(all(stub).get()).extracting(Service::name).containsExactly("s0", "s2");
  }

  @Test
  void execute_anotherFailureOfAnItem_isIncomplete() {
    StubEcs stub =
        StubEcs.answering(
            sent ->
                sent.operation().equals("ListServices")
                    ? page(sent, 1, 10)
                    : Answer.ok(
                        "{\"services\":[],\"failures\":[{\"arn\":\"s0\",\"reason\":\"BLOCKED\"}]}"));

    Either<EcsFailure, List<Service>> answer = all(stub);

    assertThat(answer.getLeft()).isInstanceOf(EcsFailure.Incomplete.class);
  }

  @Test
  void items_firstOfMany_readsNoFurther() {
    StubEcs stub = services(100, 10, List.of());

    Either<EcsFailure, Service> first = lazily(stub).findFirst().orElseThrow();

    assertThat(first.get().name()).isEqualTo("s0");
    assertThat(operations(stub)).containsExactly("ListServices", "DescribeServices");
  }

  @Test
  void items_listThatFailsLater_describesWhatWasListedBefore() {
    StubEcs stub =
        StubEcs.answering(
            sent ->
                sent.operation().equals("DescribeServices")
                    ? Answer.ok(described(sent.texts("services"), List.of()))
                    : sent.text("nextToken").isPresent()
                        ? Answer.error(400, "AccessDeniedException", "no")
                        : page(sent, 20, 5));

    List<Either<EcsFailure, Service>> items = lazily(stub).toList();

    assertThat(items).hasSize(6);
    assertThat(items.subList(0, 5)).allMatch(Either::isRight);
    assertThat(items.get(5).getLeft()).isInstanceOf(EcsFailure.AccessDenied.class);
  }

  @Test
  void items_descriptionThatFails_isTheLastElement() {
    StubEcs stub =
        StubEcs.answering(
            sent ->
                sent.operation().equals("ListServices")
                    ? page(sent, 20, 10)
                    : Answer.error(400, "AccessDeniedException", "no"));

    List<Either<EcsFailure, Service>> items = lazily(stub).toList();

    assertThat(items).hasSize(1).allMatch(Either::isLeft);
    assertThat(operations(stub)).containsExactly("ListServices", "DescribeServices");
  }

  @Test
  void execute_async_readsTheSame() {
    StubEcs stub = services(25, 7, List.of());
    EcsAsync ecs = EcsAsync.using(stub.asyncClient());
    List<String> published = new ArrayList<>();

    List<Service> all = ecs.execute(SERVICES).join().get();
    Collected.from(ecs.items(SERVICES)).join().forEach(item -> published.add(item.get().name()));

    assertThat(all).extracting(Service::name).containsExactlyElementsOf(published).hasSize(25);
  }

  @Test
  void described_servicesOfANamespace_areReadInFullBatchesOfEachCluster() {
    StubEcs stub =
        StubEcs.answering(
            sent ->
                sent.operation().equals("ListServicesByNamespace")
                    ? Answer.ok(
                        "{\"serviceArns\":["
                            + IntStream.range(0, 25)
                                .mapToObj(DescribedTest::arnInOneOfTwoClusters)
                                .collect(joining(","))
                            + "]}")
                    : Answer.ok(described(sent.texts("services"), List.of())));

    List<Service> all =
        Ecs.using(stub.client())
            .execute(ListServicesByNamespace.builder("prod.local").build().described())
            .get();

    assertThat(all).hasSize(25);
    assertThat(stub.sent().stream().filter(sent -> sent.operation().equals("DescribeServices")))
        .extracting(
            sent -> sent.text("cluster").orElseThrow() + " " + sent.texts("services").size())
        .containsExactly("a 10", "a 3", "b 10", "b 2");
  }

  private static String arnInOneOfTwoClusters(int i) {
    return "\"arn:aws:ecs:eu-west-1:123456789012:service/"
        + (i % 2 == 0 ? "a" : "b")
        + "/s"
        + i
        + "\"";
  }

  @Test
  void described_gateways_areReadOneByOne() {
    String arn = "arn:aws:ecs:eu-west-1:123456789012:gateway/";
    StubEcs stub =
        StubEcs.answering(
            sent ->
                sent.operation().equals("ListGateways")
                    ? Answer.ok(
                        "{\"gateways\":[{\"gatewayArn\":\""
                            + arn
                            + "a\"},{\"gatewayArn\":\""
                            + arn
                            + "b\"}]}")
                    : Answer.ok(
                        "{\"gateway\":{\"gatewayArn\":\""
                            + sent.text("gateway").orElseThrow()
                            + "\"}}"));

    assertThat(Ecs.using(stub.client()).execute(ListGateways.builder().build().described()).get())
        .extracting(each -> each.ref().text())
        .containsExactly(arn + "a", arn + "b");
  }

  @Test
  void described_taskDefinitions_areReadOneByOne() {
    StubEcs stub =
        StubEcs.answering(
            sent ->
                sent.operation().equals("ListTaskDefinitions")
                    ? Answer.ok("{\"taskDefinitionArns\":[\"web:1\",\"web:2\"]}")
                    : Answer.ok(
                        "{\"taskDefinition\":{\"family\":\"web\",\"taskDefinitionArn\":\""
                            + sent.text("taskDefinition").orElseThrow()
                            + "\"},\"tags\":[]}"));

    assertThat(
            Ecs.using(stub.client())
                .execute(ListTaskDefinitions.builder().build().described())
                .get())
        .extracting(each -> each.ref().text())
        .containsExactly("web:1", "web:2");
  }

  @Test
  void ofCommands_described_allowsBothOperations() {
    assertThat(IamPolicy.ofCommands(List.of(SERVICES)).json())
        .contains("ecs:ListServices")
        .contains("ecs:DescribeServices");
  }

  @Test
  void execute_brokenList_isRefusedBeforeAnyCall() {
    StubEcs stub = services(1, 1, List.of());
    Described<Service> broken =
        ListServices.builder(ClusterRef.of("prod")).maxResults(1000).build().described();

    assertThat(broken.violations()).isNotEmpty();
    assertThat(Ecs.using(stub.client()).execute(broken).getLeft())
        .isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(stub.sent()).isEmpty();
  }
}
