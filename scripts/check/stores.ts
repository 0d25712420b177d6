import { readdirSync } from "node:fs";
import { readJson, root } from "../knowledge.js";
import type { Stores } from "./moves.js";

/** The stores by which an edit is judged: scenarios by id, examples by name. */
export function knownStores(): Stores {
  const scenarios = readJson("test/data/scenarios.json") as { id: string; store: unknown }[];
  const examples = readdirSync(`${root}examples/stores`).filter((name) => name.endsWith(".json"));
  return Object.fromEntries([
    ...scenarios.map(({ id, store }) => [id, store]),
    ...examples.map((name) => [name.replace(".json", ""), readJson(`examples/stores/${name}`)]),
  ]);
}
