package io.github.fluentecs.examples.mistakes;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.clusters;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.taskDefinition;

import java.util.List;

/** Names and ARNs. */
final class NameMistakes extends Mistakes {
  /** The ARN of a service as a cluster. */
  Object serviceAsCluster() {
    return ecs.execute(cluster("arn:aws:ecs:us-east-1:123456789012:service/prod/web").get());
  }

  /** The ARN of another service of AWS. */
  Object otherKindOfArn() {
    return ecs.execute(prod.task("arn:aws:iam::123456789012:role/worker").get());
  }

  /** An ARN that lost its end. */
  Object brokenArn() {
    return ecs.execute(prod.service("arn:aws:ecs:us-east-1").get());
  }

  /** A service of another cluster. */
  Object otherCluster() {
    return ecs.execute(prod.service("arn:aws:ecs:us-east-1:123456789012:service/test/web").get());
  }

  /** An empty name. */
  Object emptyName() {
    return ecs.execute(cluster("").get());
  }

  /** A name with a blank. */
  Object nameWithBlank() {
    return ecs.execute(cluster("my cluster").create().build());
  }

  /** A service that does not exist. */
  Object noSuchService() {
    return ecs.execute(prod.service("wbe").get());
  }

  /** A cluster that does not exist. */
  Object noSuchCluster() {
    return ecs.execute(cluster("pord").service("web").scaleTo(3));
  }

  /** A task definition that does not exist. */
  Object noSuchTaskDefinition() {
    return ecs.execute(web.update().taskDefinition("web:9").build());
  }

  /** A task that has been forgotten. */
  Object noSuchTask() {
    return ecs.execute(prod.task("0123456789abcdef0123456789abcdef").get());
  }

  /** The id of an EC2 instance as a container instance. */
  Object ec2Instance() {
    return ecs.execute(prod.containerInstance("i-0123456789abcdef0").drain().complete());
  }

  /** A service that is there already. */
  Object serviceExists() {
    return ecs.execute(web.create("web:1", 3).build());
  }

  /** A null among names. The text is the name of the parameter, and the place of the null in it. */
  Object nullInVarargs() {
    String missing = System.getenv("SECOND_CLUSTER");
    return clusters("prod", missing);
  }

  /**
   * A null in a builder. To leave a member out, do not call its method; it also takes an Optional.
   */
  Object nullInBuilder() {
    String missing = System.getenv("IMAGE_TAG");
    return web.update().taskDefinition(missing);
  }

  /** An empty list. */
  Object emptyList() {
    return ecs.execute(prod.tasks(List.of()).describe().build());
  }

  /** A container that the task definition does not have. */
  Object noSuchContainer() {
    return done(taskDefinition("web:1").get()).revise().image("ap", "repo/web:2").build();
  }

  /** An image without a name. */
  Object noImage() {
    return ecs.execute(family("web").register(containerDefinition("app", "")).build());
  }
}
