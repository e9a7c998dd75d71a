package io.github.fluentecs.core.iam;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.describe.internal.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that IAM must allow for some commands to run: a policy document for the role or user
 * that executes them. For a command that stops {@code arn:aws:ecs:eu-west-1:1:task/prod/a1}:
 *
 * <pre>{@code
 * {
 *   "Version": "2012-10-17",
 *   "Statement": [
 *     {
 *       "Effect": "Allow",
 *       "Action": [
 *         "ecs:StopTask"
 *       ],
 *       "Resource": [
 *         "arn:aws:ecs:eu-west-1:1:task/prod/a1"
 *       ]
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p>A statement names ARNs where the commands name every resource by its full ARN, and {@code *}
 * where one is a name or an id, or where the action takes no ARN. A family of task definitions
 * stands for all its revisions. Handing over roles ({@code iam:PassRole}), tagging what is created,
 * and creating the service-linked role have statements of their own, under the conditions that IAM
 * offers. The order is the same for the same commands in any order. Immutable and thread-safe.
 */
public final class IamPolicy {
  private final List<Map<String, Object>> statements;

  private IamPolicy(List<Map<String, Object>> statements) {
    this.statements = List.copyOf(statements);
  }

  /**
   * Collects what commands need.
   *
   * @param commands the commands, as they will be executed
   * @return the policy; without statements when there are no commands
   */
  public static IamPolicy ofCommands(Collection<? extends EcsCommand<?>> commands) {
    IamNeeds needs = new IamNeeds();
    for (EcsCommand<?> command : commands) {
      Action<?, ?> action = command.action();
      command.describe().requests().forEach(request -> needs.add(action, request));
    }
    return new IamPolicy(needs.statements());
  }

  /**
   * Collects what actions may need, whatever the request: nothing is narrowed.
   *
   * @param actions for example {@code Actions.all()}
   * @return the policy; without statements when there are no actions
   */
  public static IamPolicy ofActions(Collection<? extends Action<?, ?>> actions) {
    IamNeeds needs = new IamNeeds();
    actions.forEach(needs::add);
    return new IamPolicy(needs.statements());
  }

  /**
   * Returns the policy document.
   *
   * @return JSON, indented by 2
   */
  public String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Version", "2012-10-17");
    document.put("Statement", statements);
    return Json.pretty(document);
  }

  /** Returns {@link #json()}. */
  @Override
  public String toString() {
    return json();
  }
}
