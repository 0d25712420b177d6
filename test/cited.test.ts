import fc from "fast-check";
import { expect, test } from "vitest";
import { createAdvisor, type Rule } from "../src/index.js";
import type { Facts } from "../src/rules/ruleSet.js";
import { sourcesIn } from "../src/testing/laws/lawsOfReasons.js";
import { stores } from "./support/arbitraries.js";
import { citationsIn } from "./support/citations.js";
import { files } from "./support/knowledge.js";
import { storesLike } from "./support/storesLike.js";
import { look, nothingSeen } from "./support/visible.js";

const advisor = createAdvisor();
const SEED = 20_261_121;
const SAMPLE = 6000;
const SEARCHED = 400;

interface WithExamples extends Rule {
  examples: { facts: Facts; fires: boolean }[];
}
const fileRules = Object.values(files).flatMap((file) => (file.rules ?? []) as WithExamples[]);

const seen = nothingSeen();
for (const store of fc.sample(stores, { numRuns: SAMPLE, seed: SEED })) look(store, advisor, seen);
for (const rule of fileRules) {
  if (seen.rules.has(rule.name)) continue;
  const firing = rule.examples.filter(({ fires }) => fires);
  for (const { facts } of firing) {
    const like = fc.sample(storesLike(facts, advisor), { numRuns: SEARCHED, seed: SEED });
    for (const store of like) look(store, advisor, seen);
  }
}

test.for(advisor.rulebook.rules)("rule $name shows in the advice of some store", ({ name }) => {
  expect(seen.rules.has(name)).toBe(true);
});

/** Sources that a card cites only for figures that no cost of an advice is made of: notice and minimum terms. */
const OF_UNUSED_FIGURES = ["oecd-epl", "va-terms"];

/** Numbers and orders that no sentence speaks of; another test shows that each changes some advice. */
const SETTINGS = "settings.json";

test("every cited source shows in some advice, role or task", () => {
  const inCatalogue = [...sourcesIn([advisor.roles(), advisor.tasks()])];
  const shown = new Set([...seen.sources, ...inCatalogue]);
  const cited = Object.entries(files)
    .filter(([path]) => !path.endsWith("sources.json") && path !== SETTINGS)
    .flatMap(([path, file]) => citationsIn(file, path));
  const hidden = cited.filter(({ id }) => !shown.has(id) && !OF_UNUSED_FIGURES.includes(id));
  expect(hidden.map(({ id, at }) => `${id}: ${at}`)).toEqual([]);
});
