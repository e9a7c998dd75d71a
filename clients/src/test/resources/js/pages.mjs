// Every paginator of the SDK, over several pages.

import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-ecs";
import { create, ecs, networkConfiguration, register } from "./world.mjs";
import { step } from "./steps.mjs";

const cluster = "js-pages";
const COUNT = 12;
const numbers = [...Array(COUNT).keys()];
const each = (body) => Promise.all(numbers.map(body));

const totalResources = [
  { name: "CPU", type: "INTEGER", integerValue: 2048 },
  { name: "MEMORY", type: "INTEGER", integerValue: 3955 },
];

// paginator: what makes its items, the request, and where the items are
const paginators = {
  paginateListClusters: [
    () => each((n) => ecs.send(new sdk.CreateClusterCommand({ clusterName: `js-page-${n}` }))),
    {},
    "clusterArns",
  ],
  paginateListTaskDefinitions: [
    () => each(() => register("js-paged", "web:1")),
    { familyPrefix: "js-paged" },
    "taskDefinitionArns",
  ],
  paginateListTaskDefinitionFamilies: [
    () => each((n) => register(`js-family-${n}`, "web:1")),
    { familyPrefix: "js-family-" },
    "families",
  ],
  paginateListServices: [
    async () => {
      await register("js-served", "web:1");
      await each((n) => create(cluster, `s${n}`, "js-served", { desiredCount: 0 }));
    },
    { cluster },
    "serviceArns",
  ],
  paginateListServicesByNamespace: [
    async () => {
      await register("js-connected", "web:1");
      const connected = { desiredCount: 0, serviceConnectConfiguration: { enabled: true, namespace: "js" } };
      await each((n) => create(cluster, `connected${n}`, "js-connected", connected));
    },
    { namespace: "js" },
    "serviceArns",
  ],
  paginateListAccountSettings: [async () => {}, { effectiveSettings: true }, "settings"],
  paginateListTasks: [
    async () => {
      await register("js-task", "web:1");
      const run = { cluster, taskDefinition: "js-task", launchType: "FARGATE", networkConfiguration };
      await ecs.send(new sdk.RunTaskCommand({ ...run, count: 10 }));
      await ecs.send(new sdk.RunTaskCommand({ ...run, count: 2 }));
    },
    { cluster, family: "js-task" },
    "taskArns",
  ],
  paginateListContainerInstances: [
    () => each(() => ecs.send(new sdk.RegisterContainerInstanceCommand({ cluster, totalResources }))),
    { cluster },
    "containerInstanceArns",
  ],
  paginateListAttributes: [
    async () => {
      const { containerInstanceArns } = await ecs.send(new sdk.ListContainerInstancesCommand({ cluster }));
      for (const targetId of containerInstanceArns) {
        await ecs.send(new sdk.PutAttributesCommand({ cluster, attributes: [{ name: "stack", value: "a", targetId }] }));
      }
    },
    { cluster, targetType: "container-instance", attributeName: "stack" },
    "attributes",
  ],
};

const id = (item) => item.targetId ?? item.name ?? item;

async function pages([make, request, items]) {
  await make();
  const walk = async (paginator) => {
    const seen = [];
    for await (const page of paginator) {
      seen.push(page[items]);
    }
    return seen;
  };
  return async (paginate) => {
    // The SDK's paginators write into the request that they are given.
    const seen = await walk(paginate({ client: ecs, pageSize: 5 }, { ...request }));
    const found = seen.flat().map(id);
    assert.ok(found.length > 5, `${found.length} items`);
    assert.equal(new Set(found).size, found.length, "each once");
    assert.equal(seen.length, Math.ceil(found.length / 5), "pages of 5");
    const all = await walk(paginate({ client: ecs }, { ...request }));
    assert.deepEqual(all.flat().map(id), found, "pages of any size");
  };
}

export async function paginate() {
  await step("pages: a cluster for them", () => ecs.send(new sdk.CreateClusterCommand({ clusterName: cluster })));
  // Attributes are put on the instances that are listed.
  const names = Object.keys(sdk).filter((name) => name.startsWith("paginate") && !/Daemon|Gateway/.test(name));
  names.sort((a, b) => (a === "paginateListAttributes") - (b === "paginateListAttributes"));
  for (const name of names) {
    await step(name, async () => (await pages(paginators[name]))(sdk[name]));
  }
}
