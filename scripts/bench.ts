import { Bench } from "tinybench";
import { recommend } from "../src/advisor.js";
import { decide } from "../src/rules/decide.js";
import { shippedCompiled } from "../src/shipped/shipped.js";
import { engineRun, facts, slowness, THREE_TASKS } from "./reference.js";

/** Median microseconds that each may take on a machine with two cores. */
const CEILINGS = { "advise a store with three tasks": 100, "decide one workload": 2 };

const REFERENCE = "the same rules in json-rules-engine";

/** What else runs on the machine only ever adds: of many short rounds, each of all three, the least is nearest the truth. */
const ROUNDS = { least: 20, most: 60 };

const compiled = shippedCompiled();
const medians = await measured();
for (let round = 1; round < ROUNDS.most && (round < ROUNDS.least || tooSlow().length > 0); round++) {
  for (const [name, median] of Object.entries(await measured())) medians[name] = Math.min(medians[name]!, median);
}

for (const [name, median] of Object.entries(medians)) console.log(`${name}: ${median.toFixed(2)} µs (median)`);
const times = medians[REFERENCE]! / medians["decide one workload"]!;
console.log(`json-rules-engine takes ${Math.round(times)} times as long to decide`);
for (const [name, ceiling] of tooSlow()) {
  console.error(`too slow: ${name} takes ${medians[name]!.toFixed(2)} µs, more than ${ceiling.toFixed(2)}`);
  process.exitCode = 1;
}

function tooSlow(): [string, number][] {
  const ceilings = Object.entries(CEILINGS).map(([name, ceiling]): [string, number] => {
    return [name, ceiling * slowness(medians[REFERENCE]!)];
  });
  return ceilings.filter(([name, ceiling]) => medians[name]! > ceiling);
}

async function measured(): Promise<Record<string, number>> {
  const bench = new Bench({ time: 150, warmupTime: 50 });
  bench.add("advise a store with three tasks", () => {
    recommend(THREE_TASKS);
  });
  bench.add("decide one workload", () => {
    decide(compiled.deciding, compiled.rulebook, facts);
  });
  bench.add(REFERENCE, engineRun);
  await bench.run();
  return Object.fromEntries(bench.tasks.map(({ name, result }) => [name, medianOf(result)]));
}

function medianOf(result: Bench["tasks"][number]["result"]): number {
  if (!("latency" in result)) throw new Error("not measured");
  return result.latency.p50 * 1000;
}
