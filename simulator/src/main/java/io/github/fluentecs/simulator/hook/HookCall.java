package io.github.fluentecs.simulator.hook;

import static java.util.Objects.requireNonNull;

/**
 * One invocation of a Lambda function by a lifecycle hook.
 *
 * @param functionArn the function, as the hook names it
 * @param serviceArn the service that is deployed
 * @param serviceDeploymentArn its deployment
 * @param lifecycleStage the stage, such as {@code POST_TEST_TRAFFIC_SHIFT}
 * @param productionWeight the percentage of production traffic that the new revision has
 * @param attempt 1 for the first invocation at this stage, then one more each time that the answer
 *     was IN_PROGRESS
 */
public record HookCall(
    String functionArn,
    String serviceArn,
    String serviceDeploymentArn,
    String lifecycleStage,
    double productionWeight,
    int attempt) {
  /**
   * Refuses nulls.
   *
   * @param functionArn the function, as the hook names it
   * @param serviceArn the service that is deployed
   * @param serviceDeploymentArn its deployment
   * @param lifecycleStage the stage, such as {@code POST_TEST_TRAFFIC_SHIFT}
   * @param productionWeight the percentage of production traffic that the new revision has
   * @param attempt 1 for the first invocation at this stage
   */
  public HookCall {
    requireNonNull(functionArn, "functionArn");
    requireNonNull(serviceArn, "serviceArn");
    requireNonNull(serviceDeploymentArn, "serviceDeploymentArn");
    requireNonNull(lifecycleStage, "lifecycleStage");
  }
}
