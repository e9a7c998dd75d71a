// The AWS SDK for JavaScript against a simulator at ECS_ENDPOINT.

import { createRequire } from "node:module";
import { deployments } from "./deployments.mjs";
import { errors } from "./errors.mjs";
import { paginate } from "./pages.mjs";
import { end, note } from "./steps.mjs";
import { waiters } from "./waiters.mjs";

note(`@aws-sdk/client-ecs ${createRequire(import.meta.url)("@aws-sdk/client-ecs/package.json").version}`);
await errors();
await waiters();
await paginate();
await deployments();
end();
