package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskSet;

class TagTest {
  private static final ContainerDefinition MAIN =
      ContainerDefinition.builder().name("main").image("busybox").cpu(128).memory(64).build();
  private static final String PREFIX = "arn:aws:ecs:us-east-1:123456789012:";

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  @BeforeEach
  void define() {
    ecs.createCluster();
    ecs.registerTaskDefinition(
        r ->
            OnFargate.fit(r)
                .family("worker")
                .containerDefinitions(MAIN)
                .tags(tag("from", "definition")));
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private Map<String, String> tags(String arn) {
    return asMap(ecs.listTagsForResource(r -> r.resourceArn(arn)).tags());
  }

  private static Map<String, String> asMap(List<Tag> tags) {
    return tags.stream().collect(Collectors.toMap(Tag::key, Tag::value));
  }

  private Task run(Consumer<RunTaskRequest.Builder> change) {
    return ecs.runTask(r -> change.accept(OnFargate.run(r).taskDefinition("worker")))
        .tasks()
        .get(0);
  }

  private Service service(Consumer<CreateServiceRequest.Builder> change) {
    return ecs.createService(
            r ->
                change.accept(
                    OnFargate.create(r)
                        .serviceName("web")
                        .taskDefinition("worker")
                        .desiredCount(1)))
        .service();
  }

  private TaskSet taskSet() {
    ecs.createService(
        r -> r.serviceName("ext").desiredCount(1).deploymentController(c -> c.type("EXTERNAL")));
    return ecs.createTaskSet(
            r ->
                OnFargate.create(r)
                    .cluster("default")
                    .service("ext")
                    .taskDefinition("worker")
                    .tags(tag("a", "0")))
        .taskSet();
  }

  @Test
  void tagAndUntag_everyKindOfResource_isSeenByListTags() {
    List<String> arns =
        List.of(
            ecs.createCluster(r -> {}).cluster().clusterArn(),
            service(r -> {}).serviceArn(),
            run(r -> {}).taskArn(),
            taskSet().taskSetArn(),
            ecs.registerContainerInstance(r -> {}).containerInstance().containerInstanceArn(),
            PREFIX + "capacity-provider/FARGATE",
            PREFIX + "task-definition/worker:1");

    for (String arn : arns) {
      ecs.tagResource(r -> r.resourceArn(arn).tags(tag("a", "1"), tag("b", "")));
      ecs.tagResource(r -> r.resourceArn(arn).tags(tag("a", "2")));
      assertThat(tags(arn)).as(arn).containsEntry("a", "2").containsEntry("b", "");
      ecs.untagResource(r -> r.resourceArn(arn).tagKeys("a", "never"));
      assertThat(tags(arn)).as(arn).containsEntry("b", "").doesNotContainKey("a");
    }
  }

  @Test
  void include_tags_showsThemInEveryDescribe() {
    Tag mark = tag("mark", "x");
    String cluster = ecs.createCluster(r -> {}).cluster().clusterArn();
    String service = service(r -> {}).serviceArn();
    String task = run(r -> {}).taskArn();
    String taskSet = taskSet().taskSetArn();
    String instance =
        ecs.registerContainerInstance(r -> {}).containerInstance().containerInstanceArn();
    for (String arn : List.of(cluster, service, task, taskSet, instance)) {
      ecs.tagResource(r -> r.resourceArn(arn).tags(mark));
    }

    var inc = "TAGS";
    assertThat(
            List.of(
                ecs.describeClusters(r -> r.includeWithStrings(inc)).clusters().get(0).tags(),
                ecs.describeServices(r -> r.services("web").includeWithStrings(inc))
                    .services()
                    .get(0)
                    .tags(),
                ecs.describeTasks(r -> r.tasks(task).includeWithStrings(inc)).tasks().get(0).tags(),
                ecs.describeTaskSets(
                        r -> r.cluster("default").service("ext").includeWithStrings(inc))
                    .taskSets()
                    .get(0)
                    .tags(),
                ecs.describeContainerInstances(
                        r -> r.containerInstances(instance).includeWithStrings(inc))
                    .containerInstances()
                    .get(0)
                    .tags()))
        .allSatisfy(tags -> assertThat(tags).contains(mark));
    assertThat(ecs.describeTasks(r -> r.tasks(task)).tasks().get(0).tags()).isEmpty();
    assertThat(
            ecs.describeServices(r -> r.services("ext")).services().get(0).taskSets().get(0).tags())
        .isEmpty();
  }

  @Test
  void tagResource_withTheExistingOnes_countsToFifty() {
    String arn = service(r -> r.tags(numbered(0, 30))).serviceArn();

    ecs.tagResource(r -> r.resourceArn(arn).tags(numbered(10, 50)));

    assertThat(tags(arn)).hasSize(50);
    assertThatThrownBy(() -> ecs.tagResource(r -> r.resourceArn(arn).tags(tag("more", ""))))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("at most 50 tags, not 51");
    assertThat(tags(arn)).hasSize(50);
  }

  private static List<Tag> numbered(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> tag("k" + i, "v")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"service/web", "task/0123456789abcdef0123456789abcdef"})
  void tagResource_shortArn_isRefused(String resource) {
    service(r -> {});

    assertThatThrownBy(
            () -> ecs.tagResource(r -> r.resourceArn(PREFIX + resource).tags(tag("a", "b"))))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("Long arn format must be used");
  }

  @Test
  void tags_ofWhatIsNotThere_areRefused() {
    ecs.createCluster(r -> {});

    assertThatThrownBy(() -> tags(PREFIX + "cluster/none"))
        .isInstanceOf(ClusterNotFoundException.class);
    assertThatThrownBy(() -> tags(PREFIX + "service/none/web"))
        .isInstanceOf(ClusterNotFoundException.class);
    for (String resource :
        List.of(
            "service/default/web",
            "task/default/1",
            "task-set/default/web/1",
            "task-definition/x:1")) {
      assertThatThrownBy(() -> tags(PREFIX + resource))
          .isInstanceOf(ResourceNotFoundException.class);
    }
    for (String arn :
        List.of("web", "arn:aws:ecs:eu-west-1:123456789012:cluster/a", PREFIX + "x/y")) {
      assertThatThrownBy(() -> tags(arn))
          .isInstanceOf(InvalidParameterException.class)
          .hasMessageContaining("resourceArn");
    }
  }

  @Test
  void runTask_propagation_mergesAndTheOwnTagWins() {
    Task task =
        run(
            r ->
                r.tags(tag("from", "call"), tag("own", "1"))
                    .propagateTags(PropagateTags.TASK_DEFINITION)
                    .enableECSManagedTags(true));

    assertThat(tags(task.taskArn()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("from", "call", "own", "1", "aws:ecs:clusterName", "default"));
    assertThat(tags(run(r -> {}).taskArn())).isEmpty();
  }

  @Test
  void untagResource_managedTag_isRefused() {
    String task = run(r -> r.enableECSManagedTags(true)).taskArn();

    assertThatThrownBy(
            () -> ecs.untagResource(r -> r.resourceArn(task).tagKeys("aws:ecs:clusterName")))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("aws:");
  }

  @Test
  void service_propagation_reachesNewTasksOnly() {
    String arn =
        service(
                r ->
                    r.enableECSManagedTags(true)
                        .propagateTags(PropagateTags.SERVICE)
                        .tags(tag("team", "red")))
            .serviceArn();
    simulator.time().runUntilQuiescent();
    String first = ecs.listTasks().taskArns().get(0);
    ecs.tagResource(r -> r.resourceArn(arn).tags(tag("team", "blue")));
    ecs.updateService(r -> r.service("web").desiredCount(2));
    simulator.time().runUntilQuiescent();
    String second = ecs.listTasks().taskArns().get(1);

    assertThat(tags(first))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("aws:ecs:clusterName", "default", "aws:ecs:serviceName", "web", "team", "red"));
    assertThat(tags(second)).containsEntry("team", "blue");
  }

  @Test
  void service_propagatingItsTaskDefinition_givesThoseTags() {
    service(r -> r.propagateTags(PropagateTags.TASK_DEFINITION).tags(tag("team", "red")));
    simulator.time().runUntilQuiescent();

    assertThat(tags(ecs.listTasks().taskArns().get(0)))
        .containsOnly(Map.entry("from", "definition"));
  }

  @Test
  void stopTask_takesItsTagsAway() {
    Task task = run(r -> r.tags(tag("own", "1")));

    ecs.stopTask(r -> r.task(task.taskArn()));

    assertThat(tags(task.taskArn())).isEmpty();
    simulator.time().runUntilQuiescent();
    assertThatThrownBy(() -> tags(task.taskArn()))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("task is stopped");
  }

  @Test
  void tagResource_inactiveService_isRefused() {
    String arn = service(r -> r.desiredCount(0)).serviceArn();
    ecs.deleteService(r -> r.service("web"));

    assertThatThrownBy(() -> ecs.tagResource(r -> r.resourceArn(arn).tags(tag("a", "b"))))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("service is inactive");
  }
}
