// Errors are the SDK's typed exceptions.

import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-ecs";
import { create, ecs, register, withFault } from "./world.mjs";
import { step } from "./steps.mjs";

const cluster = "js-errors";

async function refused(command, type, words) {
  await assert.rejects(ecs.send(command), (error) => {
    assert.ok(error instanceof type, `${error.name} is no ${type.name}`);
    assert.ok(error instanceof sdk.ECSServiceException, "a service exception");
    assert.equal(error.name, type.name);
    assert.ok(error.message.includes(words), error.message);
    assert.equal(error.$metadata.httpStatusCode, 400);
    assert.equal(error.$fault, "client");
    assert.ok(error.$metadata.requestId, "a request id");
    return true;
  });
}

export async function errors() {
  await step("errors: something to refuse", async () => {
    await ecs.send(new sdk.CreateClusterCommand({ clusterName: cluster }));
    await register("errors", "web:1");
    await create(cluster, "errors", "errors");
  });
  for (const [command, type, words] of [
    [new sdk.ListTasksCommand({ cluster: "nowhere" }), sdk.ClusterNotFoundException, "Cluster not found."],
    [
      new sdk.UpdateServiceCommand({ cluster, service: "unknown", desiredCount: 1 }),
      sdk.ServiceNotFoundException,
      "Service not found.",
    ],
    [
      new sdk.DescribeTaskDefinitionCommand({ taskDefinition: "unknown:1" }),
      sdk.ClientException,
      "Unable to describe task definition.",
    ],
    [
      new sdk.DeleteServiceCommand({ cluster, service: "errors" }),
      sdk.InvalidParameterException,
      "The service cannot be stopped while it is scaled above 0.",
    ],
    [new sdk.DeleteClusterCommand({ cluster }), sdk.ClusterContainsServicesException, "Services are active"],
    [
      new sdk.CreateTaskSetCommand({ cluster, service: "unknown", taskDefinition: "errors" }),
      sdk.ServiceNotFoundException,
      "Service not found.",
    ],
    [
      new sdk.UpdateServicePrimaryTaskSetCommand({ cluster, service: "errors", primaryTaskSet: "ecs-svc/1" }),
      sdk.InvalidParameterException,
      "",
    ],
  ]) {
    await step(`${command.constructor.name} is refused with ${type.name}`, () => refused(command, type, words));
  }
  await step("throttling is marked as such", () =>
    withFault("throttling operation=ListClusters", () =>
      assert.rejects(ecs.send(new sdk.ListClustersCommand({})), (error) => {
        assert.equal(error.name, "ThrottlingException");
        assert.equal(error.$retryable?.throttling ?? true, true);
        return true;
      }),
    ),
  );
  await step("failures are lists", async () => {
    const tasks = await ecs.send(new sdk.DescribeTasksCommand({ cluster, tasks: ["0".repeat(32)] }));
    assert.equal(tasks.failures[0].reason, "MISSING");
    const services = await ecs.send(new sdk.DescribeServicesCommand({ cluster, services: ["errors"] }));
    assert.deepEqual(services.failures, []);
    const [service] = services.services;
    assert.deepEqual(service.loadBalancers, []);
    assert.deepEqual(service.placementStrategy, []);
  });
}
