// Steps of a script: each is one line of the table that the script prints, and none ends the script.

const begun = Date.now();
let passed = 0;
let failed = 0;

function line(verdict, text) {
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${verdict.padEnd(5)} ${seconds.padStart(6)} s  ${text}`);
}

/** Passes unless its body throws; what was thrown is what differs. */
export async function step(name, body) {
  try {
    const result = await body();
    line("ok", name);
    passed++;
    return result;
  } catch (problem) {
    line("WRONG", `${name}: ${problem.name}: ${problem.message}`);
    failed++;
    return undefined;
  }
}

export function note(text) {
  line("", text);
}

export function end() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed || !passed ? 1 : 0);
}
