package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

class ListTasksTest {
  private final Ecs ecs = new Ecs();

  @BeforeEach
  void oneInstance() {
    ecs.worker();
    ecs.instance(65_536, 65_536);
  }

  @Test
  void listTasks_moreThanAPage_givesEveryTaskOnceInTheOrderOfBirth() {
    List<String> started = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ecs.run(request -> request.count(10)).tasks().stream()
          .map(Task::taskArn)
          .forEach(started::add);
    }

    List<String> listed = new ArrayList<>();
    String token = null;
    do {
      String from = token;
      ListTasksResponse page = list(request -> request.maxResults(7).nextToken(from));
      listed.addAll(page.taskArns());
      token = page.nextToken();
    } while (token != null);

    assertThat(listed).isEqualTo(started);
  }

  @Test
  void listTasks_stoppedTask_isListedOnlyWhenAskedFor() {
    String arn = ecs.running().taskArn();
    ecs.call(StopTaskResponse.class, StopTaskRequest.builder().task(arn).build());

    assertThat(list(request -> {}).taskArns()).isEmpty();
    assertThat(list(request -> request.desiredStatus(DesiredStatus.STOPPED)).taskArns())
        .containsExactly(arn);
    assertThat(list(request -> request.desiredStatus(DesiredStatus.PENDING)).taskArns()).isEmpty();
  }

  @Test
  void listTasks_startedByWithAnotherFilter_isRefused() {
    assertThat(
            ecs.refused(ListTasksRequest.builder().startedBy("me").family("worker").build())
                .message())
        .isEqualTo("startedBy must be the only filter.");
  }

  @Test
  void listTasks_startedBy_findsThatTaskOnly() {
    ecs.run(request -> request.startedBy("you"));
    String mine = ecs.run(request -> request.startedBy("me")).tasks().get(0).taskArn();

    assertThat(list(request -> request.startedBy("me")).taskArns()).containsExactly(mine);
  }

  @Test
  void listTasks_brokenToken_isRefused() {
    assertThat(ecs.refused(ListTasksRequest.builder().nextToken("***").build()).message())
        .startsWith("Invalid nextToken");
  }

  private ListTasksResponse list(Consumer<ListTasksRequest.Builder> change) {
    ListTasksRequest.Builder request = ListTasksRequest.builder();
    change.accept(request);
    return ecs.call(ListTasksResponse.class, request.build());
  }
}
