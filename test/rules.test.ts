import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedFiles } from "../scripts/generated.js";
import { readJson, root } from "../scripts/knowledge.js";
import type { Rule } from "../src/index.js";
import { readRulebook } from "../src/rulebook/files.js";
import { citationsIn } from "./support/citations.js";
import { files } from "./support/knowledge.js";

interface FileRule extends Omit<Rule, "sources"> {
  sources: { id: string; supports: string }[];
}

const rules = Object.values(files).flatMap((file) => (file.rules ?? []) as FileRule[]);
const sources = Object.assign(
  {},
  ...Object.entries(files).flatMap(([path, file]) => (path.endsWith("sources.json") ? [file.sources] : [])),
) as Record<string, { says: string }>;
const citations = Object.entries(files)
  .filter(([path]) => !path.endsWith("sources.json"))
  .flatMap(([path, file]) => citationsIn(file, path));
const cited = new Set(citations.map(({ id }) => id));
const notEncoded = files["not-encoded.json"]!.claims as Record<string, string>;

test("every file's name is the id of what it holds", () => {
  const withId = Object.entries(files).filter(
    ([path]) => /^(roles|rates)\//.test(path) && !path.endsWith("sources.json"),
  );
  expect(withId.length).toBeGreaterThanOrEqual(12 + 2);
  for (const [path, { id }] of withId) expect(path).toMatch(new RegExp(`^(roles|rates)/${id}\\.json$`));
});

test("nothing that a parser finds is wrong with the files", () => {
  expect(readRulebook(files).issues).toEqual([]);
});

test("every id that is cited is a source", () => {
  expect(citations.filter(({ id }) => !(id in sources))).toEqual([]);
});

test("every claim is cited, or listed with a reason why not, and never both", () => {
  const claims = Object.values(readJson("test/data/claims.json") as Record<string, string[]>).flat();
  expect(claims.length).toBeGreaterThan(200);
  expect(claims.filter((id) => !cited.has(id) && !(id in notEncoded))).toEqual([]);
  expect(Object.keys(notEncoded).filter((id) => cited.has(id))).toEqual([]);
  expect(Object.keys(notEncoded).filter((id) => !claims.includes(id))).toEqual([]);
  for (const why of Object.values(notEncoded)) expect(why.length).toBeGreaterThan(20);
});

test("every source is cited, or listed with a reason why not", () => {
  expect(Object.keys(sources).filter((id) => !cited.has(id) && !(id in notEncoded))).toEqual([]);
});

test("every rule's sources say what they support", () => {
  for (const { name, sources: own } of rules) {
    for (const { supports } of own) expect(supports.length, name).toBeGreaterThan(3);
  }
});

test("every generated file is fresh", () => {
  const generated = Object.entries(generatedFiles());
  expect(generated.length).toBeGreaterThan(5);
  for (const [path, text] of generated) {
    expect(existsSync(`${root}${path}`), path).toBe(true);
    expect(readFileSync(`${root}${path}`, "utf8") === text, `${path} is stale: npm run generate`).toBe(true);
  }
});
