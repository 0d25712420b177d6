import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../scripts/knowledge.js";
import { recommend } from "../src/index.js";
import {
  AdvisorError,
  checkRulebook,
  extendRulebook,
  type Finding,
  parseRulebook,
  proveRulebook,
  type Rulebook,
  rulebook,
  trace,
} from "../src/rules.js";
import { files } from "./support/knowledge.js";
import { planted } from "./support/planted.js";

test("the shipped rulebook has no finding but what it waives, and its certificate is fresh", async () => {
  const { findings, certificate } = await proveRulebook(rulebook);
  expect(findings.filter(({ waivedBy }) => waivedBy === undefined)).toEqual([]);
  expect(certificate.notProven).toEqual([]);
  expect(certificate).toEqual(JSON.parse(readFileSync(`${root}certificate.json`, "utf8")));
});

test("every finding that the shipped rulebook waives is shown by a store", () => {
  const { findings } = checkRulebook(rulebook);
  const contradictions = findings.filter(({ kind }) => kind === "contradiction");
  expect(contradictions.length).toBeGreaterThan(0);
  for (const finding of contradictions) expect(showsContradiction(finding, rulebook), finding.id).toBe(true);
});

/** Whether both rules of a contradiction fire for one workload of the witness, alone or shared. */
function showsContradiction({ rules, witness }: Finding, own: Rulebook): boolean {
  const { workloads, groups } = trace(witness!.store, { rulebook: own, ...witness!.options });
  const places = [...workloads, ...groups.flatMap(({ parts }) => parts)];
  return places.some((place) =>
    rules.every((name) => place.rules.some((traced) => traced.rule === name && traced.fires)),
  );
}

test.for(planted)("planted: %s", ([, patch, ids]) => {
  const own = extendRulebook(rulebook, patch);
  const { findings, certificate } = checkRulebook(own);
  const open = findings.filter(({ waivedBy }) => waivedBy === undefined);
  for (const id of ids) expect(open.map((finding) => finding.id)).toContain(id);
  for (const finding of open) shows(finding, own);
  expect(certificate.notProven).toEqual([]);
});

/** Each witness is a valid store, and shows what the finding says. */
function shows(finding: Finding, own: Rulebook): void {
  const { kind, witness, cells, box } = finding;
  if (Object.keys(box).length > 0) expect(cells).toBeGreaterThan(0);
  if (!witness) return void expect(WITHOUT_WITNESS).toContain(kind);
  const advice = recommend(witness.store, { rulebook: own, ...witness.options });
  if (kind === "hole") expect(advice.notYet.map((entry) => entry.kind)).toContain("no-option");
  if (finding.rules.length === 2 && kind === "contradiction") expect(showsContradiction(finding, own)).toBe(true);
  if (kind === "broken-contract") recommend(witness.other!.store, { rulebook: own, ...witness.other!.options });
}

const WITHOUT_WITNESS = [
  "never-fires",
  "duplicate",
  "subsumed",
  "condition-without-effect",
  "outcome-never-reached",
  "broken-contract",
  "undeclared-constraint",
  "unused-fact",
  "unused-source",
  "unused-criterion",
  "unused-task",
  "missing-translation",
  "stale-translation",
  "translation-placeholders",
  "misleading-reason",
  "idle-waiver",
];

test("a translation that is missing, stale or has other placeholders is told", () => {
  const { translations } = files["locales/es.json"] as { translations: Record<string, { en: string; text: string }> };
  const { "criterion/copywriter-terms-1": _, ...kept } = translations;
  const wrong = {
    ...kept,
    "rule/work-that-ends": { en: "It once read so.", text: "Antes decía así." },
    "rule/of-yesterday": { en: "Yesterday.", text: "Ayer." },
    "text/roadmap.change": { en: "{role} changes to {engagement}", text: "{role} pasa a {engagment}" },
  };
  const own = parseRulebook({ ...files, "locales/es.json": { translations: wrong } });
  const open = checkRulebook(own).findings.filter(({ waivedBy }) => waivedBy === undefined);
  expect(open.map(({ id, rules, severity }) => ({ id, rules, severity }))).toEqual([
    { id: "missing-translation/es/criterion/copywriter-terms-1", rules: [], severity: "warning" },
    { id: "stale-translation/es/rule/work-that-ends", rules: ["work-that-ends"], severity: "warning" },
    { id: "translation-placeholders/es/text/roadmap.change", rules: [], severity: "warning" },
    { id: "stale-translation/es/rule/of-yesterday", rules: ["of-yesterday"], severity: "warning" },
  ]);
});

test("a rulebook that was not parsed is refused", () => {
  expect(() => checkRulebook(structuredClone(rulebook))).toThrow(AdvisorError);
});
