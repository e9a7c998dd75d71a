package io.github.fluentecs.core.iam;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.describe.internal.Json;
import io.github.fluentecs.core.value.Arguments;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The minimal IAM policy document for the role or user that executes some commands. For a command
 * that stops {@code arn:aws:ecs:eu-west-1:1:task/prod/a1}:
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
 * <p>A statement lists ARNs if the commands name every resource by its full ARN, and {@code *} if
 * one is a name or an id, or if the action supports no ARN. A task definition family means all its
 * revisions. Passing roles ({@code iam:PassRole}), tagging on creation, and creating the
 * service-linked role have separate statements with the conditions that IAM supports. The order is
 * the same for the same commands in any order. Immutable and thread-safe.
 */
public final class IamPolicy {
  private final List<Map<String, Object>> statements;

  private IamPolicy(List<Map<String, Object>> statements) {
    this.statements = List.copyOf(statements);
  }

  /**
   * Returns the policy for commands.
   *
   * @param commands the commands, as they will be executed
   * @return the policy; without statements when there are no commands
   */
  public static IamPolicy ofCommands(Collection<? extends EcsCommand<?>> commands) {
    Arguments.requireItems("commands", commands);
    IamNeeds needs = new IamNeeds();
    for (EcsCommand<?> command : commands) {
      Action<?, ?> action = command.action();
      command.describe().requests().forEach(request -> needs.add(action, request));
      command.actions().stream().skip(1).forEach(needs::add);
    }
    return new IamPolicy(needs.statements());
  }

  /**
   * Returns the policy for any request of some actions, on all resources.
   *
   * @param actions for example {@code Actions.all()}
   * @return the policy; without statements when there are no actions
   */
  public static IamPolicy ofActions(Collection<? extends Action<?, ?>> actions) {
    Arguments.requireItems("actions", actions);
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
