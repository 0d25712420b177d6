import { readdirSync } from "node:fs";
import { readJson, root } from "../knowledge.js";

const FOLDER = "examples/stores";

/** The example stores in the order of their names. */
export function exampleStores(): unknown[] {
  return readdirSync(`${root}${FOLDER}`)
    .sort()
    .map((name) => readJson(`${FOLDER}/${name}`));
}
