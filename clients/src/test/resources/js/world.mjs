// Small things to run and to deploy, and the simulator's own paths.

import {
  CreateServiceCommand,
  DescribeServicesCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from "@aws-sdk/client-ecs";

export const endpoint = process.env.ECS_ENDPOINT ?? "http://127.0.0.1:3270";
export const ecs = new ECSClient({
  endpoint,
  region: "us-west-2",
  credentials: { accessKeyId: "any", secretAccessKey: "keys" },
  maxAttempts: 1,
});

// The SDK's waiters ask every 6 or 15 seconds at least; the simulator's minutes are shorter than that.
export const often = { client: ecs, minDelay: 1, maxDelay: 1, maxWaitTime: 90 };

export const networkConfiguration = {
  awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: ["sg-1"], assignPublicIp: "ENABLED" },
};

export async function admin(method, path, body) {
  const answer = await fetch(`${endpoint}/_simulator/${path}`, { method, body: body && JSON.stringify(body) });
  if (!answer.ok) {
    throw new Error(`${path}: ${await answer.text()}`);
  }
  return answer.json();
}

/** A fault that strikes while the body runs. */
export async function withFault(fault, body) {
  const { id } = await admin("POST", "faults", { fault });
  try {
    return await body();
  } finally {
    await admin("DELETE", `faults/${id}`);
  }
}

export async function register(family, image) {
  const { taskDefinition } = await ecs.send(
    new RegisterTaskDefinitionCommand({
      family,
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      cpu: "256",
      memory: "512",
      containerDefinitions: [{ name: "main", image, portMappings: [{ containerPort: 80 }] }],
    }),
  );
  return taskDefinition.taskDefinitionArn;
}

export async function create(cluster, serviceName, taskDefinition, more) {
  const { service } = await ecs.send(
    new CreateServiceCommand({
      cluster,
      serviceName,
      taskDefinition,
      desiredCount: 2,
      launchType: "FARGATE",
      networkConfiguration,
      ...more,
    }),
  );
  return service;
}

export async function describe(cluster, name) {
  const { services } = await ecs.send(new DescribeServicesCommand({ cluster, services: [name] }));
  return services[0];
}
