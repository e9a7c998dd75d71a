package io.github.fluentecs.simulator.fault;

import java.util.regex.Pattern;

/** By what a fault of tasks chooses the tasks and containers that it strikes. */
public enum Aim {
  /** A family, without a revision. */
  FAMILY("family", Forms.NAME, "is a family such as web; taskDefinition takes a revision too"),
  /** A family, one revision such as {@code web:2}, or the ARN of either. */
  TASK_DEFINITION(
      "taskDefinition",
      Forms.arn("task-definition/") + Forms.NAME + "(:[1-9][0-9]{0,8})?",
      "is a family such as web, a revision such as web:2, or its ARN"),
  /** An image, such as {@code repo/web:2}; without a tag and a digest, every one of them. */
  IMAGE("image", "\\S+", "is an image such as repo/web:2, or repo/web for every tag"),
  /** The name or ARN of a service. */
  SERVICE(
      "service",
      Forms.arn("service/(" + Forms.NAME + "/)?") + Forms.NAME,
      "is the name or the ARN of a service"),
  /** The name or ARN of a cluster. */
  CLUSTER("cluster", Forms.arn("cluster/") + Forms.NAME, "is the name or the ARN of a cluster"),
  /** The group of tasks. */
  GROUP(
      "group",
      "service:" + Forms.NAME + "|(?!service:)\\S.*",
      "is a group such as family:web or service:web"),
  /** The name of a container in the task definition. */
  CONTAINER("container", Forms.NAME, "is the name of a container"),
  /** The ARN of a task that there is already. */
  TASK(
      "task",
      "arn:[^:]+:ecs:[^:]+:[0-9]+:task/(" + Forms.NAME + "/)?" + Forms.NAME,
      "is the ARN of a task");

  private final String word;
  private final Pattern form;
  private final String meaning;

  Aim(String word, String form, String meaning) {
    this.word = word;
    this.form = Pattern.compile(form);
    this.meaning = meaning;
  }

  /**
   * The word for it in the text form of faults.
   *
   * @return such as {@code taskDefinition}
   */
  public String word() {
    return word;
  }

  void require(String value) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException(word + " " + meaning + ", not " + value);
    }
  }

  private static final class Forms {
    static final String NAME = "[A-Za-z0-9_-]{1,255}";

    static String arn(String type) {
      return "(arn:[^:]+:ecs:[^:]+:[0-9]+:" + type + ")?";
    }
  }
}
