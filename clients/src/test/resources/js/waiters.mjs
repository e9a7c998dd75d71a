// Every waiter of the SDK.

import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-ecs";
import { create, describe, ecs, networkConfiguration, often, register, withFault } from "./world.mjs";
import { step } from "./steps.mjs";

const cluster = "js-waiters";

async function run(family, count) {
  const { tasks } = await ecs.send(
    new sdk.RunTaskCommand({ cluster, taskDefinition: family, count, launchType: "FARGATE", networkConfiguration }),
  );
  return tasks.map((task) => task.taskArn);
}

async function described(tasks) {
  return (await ecs.send(new sdk.DescribeTasksCommand({ cluster, tasks }))).tasks;
}

const steps = {
  async waitUntilTasksRunning(wait) {
    await register("running", "web:1");
    const tasks = await run("running", 2);
    assert.equal((await wait(often, { cluster, tasks })).state, "SUCCESS");
    for (const task of await described(tasks)) {
      assert.equal(task.lastStatus, "RUNNING");
      assert.ok(task.startedAt instanceof Date && task.startedAt > task.createdAt, "startedAt after createdAt");
    }
    await assert.rejects(wait(often, { cluster, tasks: ["0".repeat(32)] }), /MISSING|FAILURE/);
  },
  async waitUntilTasksStopped(wait) {
    await register("job", "job:1");
    const tasks = await withFault("container-exit code=3 after=PT60S family=job", async () => {
      const started = await run("job", 1);
      await wait(often, { cluster, tasks: started });
      return started;
    });
    const [task] = await described(tasks);
    assert.equal(task.stopCode, sdk.TaskStopCode.ESSENTIAL_CONTAINER_EXITED);
    assert.equal(task.containers[0].exitCode, 3);
    assert.ok(task.stoppedAt > task.startedAt, "stopped after it ran");
  },
  async waitUntilServicesStable(wait) {
    await register("stable", "web:1");
    await create(cluster, "stable", "stable");
    assert.equal((await wait(often, { cluster, services: ["stable"] })).state, "SUCCESS");
    assert.equal((await describe(cluster, "stable")).runningCount, 2);
  },
  async waitUntilServicesInactive(wait) {
    await register("ended", "web:1");
    await create(cluster, "ended", "ended");
    const { service } = await ecs.send(new sdk.DeleteServiceCommand({ cluster, service: "ended", force: true }));
    assert.equal(service.status, "DRAINING");
    await wait(often, { cluster, services: ["ended"] });
    await assert.rejects(sdk.waitUntilServicesStable(often, { cluster, services: ["ended"] }), /INACTIVE|FAILURE/);
  },
};

// Of operations that the simulator does not serve.
const notServed = /Daemon/;

export async function waiters() {
  await step("waiters: a cluster for them", () => ecs.send(new sdk.CreateClusterCommand({ clusterName: cluster })));
  for (const name of Object.keys(sdk).filter((each) => each.startsWith("waitUntil") && !notServed.test(each))) {
    await step(name, () => steps[name](sdk[name]));
  }
}
