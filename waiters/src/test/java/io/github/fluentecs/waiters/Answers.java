package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.Task;

/** Answers as ECS gives them. */
public final class Answers {
  static final ClusterRef PROD = ClusterRef.of("prod");
  public static final TaskRef A1 = TaskRef.of(PROD, "a1");

  private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:";

  private Answers() {}

  static String taskArn(String id) {
    return ARN + "task/prod/" + id;
  }

  static Task task(String id, Consumer<Task.Builder> change) {
    Task.Builder task =
        Task.builder().taskArn(taskArn(id)).clusterArn(ARN + "cluster/prod").lastStatus("PENDING");
    change.accept(task);
    return task.build();
  }

  public static Task task(String status) {
    return task("a1", task -> task.lastStatus(status));
  }

  static DescribeTasksResponse tasks(Task... tasks) {
    return DescribeTasksResponse.builder().tasks(tasks).build();
  }

  static DescribeTasksResponse missing(String id) {
    return DescribeTasksResponse.builder()
        .failures(Failure.builder().arn(taskArn(id)).reason("MISSING").build())
        .build();
  }

  /** Every requested task, in one state. */
  static EcsResponse all(EcsRequest request, String status) {
    return each(((DescribeTasksRequest) request).tasks(), id -> status);
  }

  /** Tasks, each in a state of its own. */
  static EcsResponse each(List<String> ids, UnaryOperator<String> statuses) {
    List<Task> tasks =
        ids.stream().map(id -> task(id, t -> t.lastStatus(statuses.apply(id)))).toList();
    return DescribeTasksResponse.builder().tasks(tasks).build();
  }

  static EcsException error(String code, String message, int status) {
    return (EcsException)
        EcsException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
            .message(message)
            .statusCode(status)
            .build();
  }

  static EcsException throttled() {
    return error("ThrottlingException", "Rate exceeded", 400);
  }

  /** Gives one answer after the other, and the last one for ever. */
  @SafeVarargs
  static Function<EcsRequest, EcsResponse> inTurn(Function<EcsRequest, EcsResponse>... answers) {
    AtomicInteger next = new AtomicInteger();
    return request -> answers[Math.min(next.getAndIncrement(), answers.length - 1)].apply(request);
  }
}
