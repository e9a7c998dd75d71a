package io.github.fluentecs.examples.mistakes;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.base;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.dsl.EcsDsl.weight;

import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.task.RunTask;
import java.time.Duration;
import java.util.Collections;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

/** What a request says. */
final class RequestMistakes extends Mistakes {
  /** Fargate without a network. */
  Object fargateWithoutNetwork() {
    return ecs.execute(prod.runTask("worker:1").capacity(allOn("FARGATE")).build());
  }

  /** A network where the task definition has none. */
  Object networkWithoutAwsvpc() {
    return ecs.execute(prod.runTask("web:1").awsvpc(network).build());
  }

  /** No network where the task definition has the mode awsvpc. */
  Object awsvpcWithoutNetwork() {
    done(
        family("job")
            .register(containerDefinition("app", "repo/job:1").memory(64))
            .networkMode(NetworkMode.AWSVPC)
            .build());
    return ecs.execute(prod.runTask("job:1").build());
  }

  /** A size that Fargate does not have. */
  Object fargateSize() {
    return ecs.execute(
        family("api").register(containerDefinition("app", "repo/api:1")).fargate(300, 512).build());
  }

  /** Neither memory nor a reservation. */
  Object noMemory() {
    return ecs.execute(family("api").register(containerDefinition("app", "repo/api:1")).build());
  }

  /** More tasks than one call starts. */
  Object elevenTasks() {
    return ecs.execute(prod.runTask("web:1").count(11).build());
  }

  /** More services than one call describes. */
  Object elevenServices() {
    return ecs.execute(prod.services(Collections.nCopies(11, "web")).describe().build());
  }

  /** Weights of zero alone. */
  Object weightsOfZero() {
    return ecs.execute(
        prod.runTask("worker:1").capacity(weight(0).on("FARGATE")).awsvpc(network).build());
  }

  /** A capacity provider that the cluster does not have. */
  Object noSuchProvider() {
    return ecs.execute(
        prod.runTask("worker:1").capacity(allOn("FARGATE-SPOT")).awsvpc(network).build());
  }

  /** A default strategy on what the cluster would not have. */
  Object strategyOutside() {
    return ecs.execute(
        prod.capacityProviders("FARGATE")
            .defaultStrategy(base(1).on("FARGATE").weight(1).and("FARGATE_SPOT").weight(4)));
  }

  /** More than a hundred percent. */
  Object tooManyPercent() {
    return ecs.execute(web.taskSet("ecs-svc/1").scaleTo(percent(125)));
  }

  /**
   * Protection of ninety seconds. ECS knows whole minutes, so two minutes are sent: {@code
   * advice()} tells that, and the answer until when.
   */
  Object protectionOfSeconds() {
    return ecs.execute(prod.task(aTask()).protectFor(Duration.ofSeconds(90)).complete());
  }

  /** Protection of three days. */
  Object protectionOfDays() {
    return ecs.execute(prod.task(aTask()).protectFor(Duration.ofDays(3)));
  }

  /** A tag that only AWS sets. */
  Object awsTag() {
    return ecs.execute(prod.runTask("web:1").tag("aws:owner", "me").build());
  }

  /** An override of a container that is not there. */
  Object overrideOfNothing() {
    return ecs.execute(
        prod.runTask("web:1").override(container("ap").environment("JOB", "42")).build());
  }

  /** A member that ECS does not have, in JSON. */
  Object unknownMember() {
    return RunTask.fromJson("{\"taskDefiniton\": \"web:1\", \"cluster\": \"prod\"}").advice();
  }

  /** Text that is no JSON. */
  Object noJson() {
    return CreateService.fromJson("serviceName: web");
  }

  /** A number as text in JSON. */
  Object textForNumber() {
    return RunTask.fromJson("{\"taskDefinition\": \"web:1\", \"count\": \"three\"}");
  }

  /** A command with a secret, printed. Secrets are masked in every text. */
  Object printedSecret() {
    return prod.runTask("web:1").override(container("app").environment("TOKEN", "s3cr3t")).build();
  }
}
