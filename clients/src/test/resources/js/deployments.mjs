// A deployment that works, and one that ECS has to roll back. The calls are those that the GitHub action
// amazon-ecs-deploy-task-definition makes; neither npm nor Debian has the action itself.

import assert from "node:assert/strict";
import {
  CreateClusterCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ListServiceDeploymentsCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
  waitUntilServicesStable,
} from "@aws-sdk/client-ecs";
import { create, describe, ecs, often, register, withFault } from "./world.mjs";
import { step } from "./steps.mjs";

const cluster = "js-deployments";
const service = "web";

// Members of a described task definition that a registration does not take.
const described = [
  "compatibilities",
  "taskDefinitionArn",
  "requiresAttributes",
  "revision",
  "status",
  "registeredAt",
  "deregisteredAt",
  "registeredBy",
];

/** The described task definition with another image, without what is empty, as JSON would have it. */
async function rendered(name, family, image) {
  const { taskDefinition } = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: name }));
  const definition = JSON.parse(JSON.stringify(taskDefinition));
  for (const member of described) {
    delete definition[member];
  }
  definition.family = family;
  definition.containerDefinitions.find((container) => container.name === "main").image = image;
  return withoutEmpty(definition);
}

function withoutEmpty(value) {
  const empty = (each) =>
    each === null || each === "" || (typeof each === "object" && Object.values(each).every(empty));
  if (Array.isArray(value)) {
    return value.filter((each) => !empty(each)).map(withoutEmpty);
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => !empty(each))
        .map(([name, each]) => [name, withoutEmpty(each)]),
    );
  }
  return value;
}

/** What the action does with a service of the ECS deployment controller. */
async function deploy(definition) {
  const { taskDefinition } = await ecs.send(new RegisterTaskDefinitionCommand(definition));
  const seen = await ecs.send(new DescribeServicesCommand({ cluster, services: [service] }));
  assert.deepEqual(seen.failures, [], "failures");
  assert.equal(seen.services[0].status, "ACTIVE");
  const controller = seen.services[0].deploymentController;
  assert.ok(!controller || controller.type === "ECS", "the controller is ECS");
  await ecs.send(
    new UpdateServiceCommand({
      cluster,
      service,
      taskDefinition: taskDefinition.taskDefinitionArn,
      forceNewDeployment: false,
    }),
  );
  await waitUntilServicesStable(often, { cluster, services: [service] });
  return taskDefinition.taskDefinitionArn;
}

async function settled() {
  for (let look = 0; look < 30; look++) {
    const seen = await describe(cluster, service);
    if (seen.deployments[0].rolloutState !== "IN_PROGRESS") {
      return seen;
    }
    await waitUntilServicesStable(often, { cluster, services: [service] });
  }
  throw new Error("the rollout did not end");
}

export async function deployments() {
  await step("a service is created", async () => {
    await ecs.send(new CreateClusterCommand({ clusterName: cluster }));
    await create(cluster, service, await register("web", "web:1"), {
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    });
    await waitUntilServicesStable(often, { cluster, services: [service] });
    await settled();
  });
  await step("a described task definition has its lists", async () => {
    const { taskDefinition } = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: "web" }));
    assert.deepEqual([taskDefinition.volumes, taskDefinition.placementConstraints], [[], []]);
    const [{ environment, mountPoints, volumesFrom, essential, cpu }] = taskDefinition.containerDefinitions;
    assert.deepEqual({ environment, mountPoints, volumesFrom, essential, cpu }, {
      environment: [],
      mountPoints: [],
      volumesFrom: [],
      essential: true,
      cpu: 0,
    });
  });
  const good = await step("the calls of the GitHub action: a deployment that works", async () => {
    const arn = await deploy(await rendered("web", "web", "web:2"));
    const seen = await settled();
    assert.equal(seen.taskDefinition, arn);
    assert.equal(seen.deployments[0].rolloutState, "COMPLETED");
    assert.ok(seen.createdAt instanceof Date, "createdAt is a date");
    assert.ok(seen.events.every((event) => event.createdAt instanceof Date), "dates of events");
    assert.ok(Math.abs(seen.deployments[0].createdAt - Date.now()) < 24 * 3600 * 1000, "a date of today");
    return arn;
  });
  await step("the calls of the GitHub action: a deployment that is rolled back", () =>
    withFault("image-pull-failure family=broken", async () => {
      await deploy(await rendered("web", "broken", "nowhere:1"));
      const seen = await settled();
      assert.equal(seen.taskDefinition, good);
      assert.equal(seen.deployments[0].taskDefinition, good);
      const { taskArns } = await ecs.send(
        new ListTasksCommand({ cluster, family: "broken", desiredStatus: "STOPPED" }),
      );
      const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns }));
      for (const task of tasks) {
        assert.match(task.stoppedReason, /^CannotPullContainerError: /);
        assert.equal(task.stopCode, "TaskFailedToStart");
      }
    }),
  );
  await step("its history", async () => {
    const { serviceDeployments } = await ecs.send(new ListServiceDeploymentsCommand({ cluster, service }));
    assert.deepEqual(
      serviceDeployments.map((each) => each.status),
      ["ROLLBACK_SUCCESSFUL", "SUCCESSFUL", "SUCCESSFUL"],
    );
    assert.ok(serviceDeployments.every((each) => each.createdAt instanceof Date), "dates");
  });
}
