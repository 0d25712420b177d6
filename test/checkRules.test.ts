import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Check, checkRulebook } from "../scripts/check/checkRulebook.js";
import { linesOf } from "../scripts/check/lines.js";
import { documentOf, placeOf } from "../scripts/check/place.js";
import { checkTexts } from "../scripts/check/problems.js";
import { Session } from "../scripts/check/session.js";
import { knownStores } from "../scripts/check/stores.js";
import { type Texts, textsIn } from "../scripts/check/texts.js";
import { root } from "../scripts/knowledge.js";
import type { Finding } from "../src/types/verify.js";

const HOURS = "engagement/hours.json";
const texts = textsIn(`${root}rules`);
const withHours = (from: string, to: string): Texts => ({ ...texts, [HOURS]: texts[HOURS]!.replace(from, to) });
/** A threshold of several rules that decides about some of the known stores. */
const lowered: Texts = { ...texts, [HOURS]: texts[HOURS]!.replaceAll('"value": 87', '"value": 50') };
const told = (some: Texts, check: Check = checkRulebook) => linesOf(checkTexts(some, check), "rules");

test("what stands at a path of a text has a line and a column", () => {
  const text = '{\n  "a": [1, { "b": 2 }],\n  "c": 3\n}';
  expect(placeOf(text, ["c"])).toEqual({ line: 3, column: 3 });
  expect(placeOf(text, ["a", 1, "b"])).toEqual({ line: 2, column: 14 });
  expect(placeOf(text, ["a", 1, "gone"])).toEqual({ line: 2, column: 12 });
  expect(placeOf(text, [])).toEqual({ line: 1, column: 1 });
  expect(documentOf("{,}")).toMatchObject({ place: { line: 1, column: 2 } });
  expect(documentOf("")).toMatchObject({ place: { line: 1, column: 1 } });
});

test("the shipped rules have no problem", () => {
  expect(told(texts)).toEqual([expect.stringMatching(/^0 errors, 0 warnings(, \d+ waived)? in \d+ rules\.$/)]);
});

test("a misspelt key is refused at its place, with the rule's name and the right key", () => {
  const lines = told(withHours('"reason"', '"raeson"'));
  expect(lines[1]).toMatch(
    /^rules\/engagement\/hours\.json:14:7 {2}error {2}refused {2}far-from-half-a-job: raeson is not a field here.*"reason"/,
  );
  expect(lines.at(-1)).toBe("2 errors, 0 warnings; the rulebook is refused.");
});

test("what is no JSON is refused at its place, and nothing else is said", () => {
  const lines = told(withHours('"rules": [', '"rules": [,'));
  expect(lines).toEqual([
    expect.stringMatching(/^rules\/engagement\/hours\.json:4:13 {2}error {2}not-json {2}/),
    expect.anything(),
  ]);
  expect(told({ ...texts, [HOURS]: texts[HOURS]!.slice(0, 500) })[0]).toMatch(
    /hours\.json:\d+:\d+ {2}error {2}not-json/,
  );
});

test("a file that is missing, or has no place, is refused by name", () => {
  const { "texts.json": _, ...others } = texts;
  expect(told(others)[0]).toMatch(/^rules {2}error {2}refused {2}texts\.json is missing/);
  expect(told({ ...texts, "moods.json": "{}" })[0]).toMatch(
    /^rules\/moods\.json:1:1 {2}error {2}refused {2}has no place/,
  );
});

const finding = (change: Partial<Finding>): Finding => ({
  id: "never-fires: part-of-the-week",
  kind: "never-fires",
  severity: "warning",
  rules: ["part-of-the-week"],
  box: {},
  cells: 0,
  message: "It never fires.",
  ...change,
});

test("findings stand at their rule or at what they are about, errors first, with their store; waived ones are counted", () => {
  const store = { size: "small", monthlyBudget: 1, tasks: [] } as const;
  const findings = [
    finding({}),
    finding({
      id: "unused-source: E-HOURS-9",
      kind: "unused-source",
      rules: [],
      severity: "error",
      witness: { store: { ...store, tasks: [] } },
    }),
    finding({ waivedBy: "It is meant to be so." }),
  ];
  const [error, witness, warning, sum] = told(texts, () => ({ findings }));
  expect(error).toMatch(/^rules\/[\w/.-]+:\d+:\d+ {2}error {2}unused-source {2}/);
  expect(JSON.parse(witness!)).toEqual(store);
  expect(warning).toMatch(/^rules\/engagement\/hours\.json:\d+:\d+ {2}warning {2}never-fires {2}It never fires\.$/);
  expect(sum).toMatch(/^1 error, 1 warning, 1 waived in \d+ rules\.$/);
});

test("a session tells which stores have moved since its start, through texts that are no rulebook", () => {
  const session = new Session("rules", knownStores(), checkRulebook);
  const none = /^None of \d+ stores has moved/;
  expect(session.show(texts).at(-1)).toMatch(none);
  const moved = session.show(lowered);
  expect(moved).toContain("Moved since the start:");
  expect(moved.filter((line) => /^ {2}[\w-]+ [\w-]+: [\w ,+-]+ → [\w ,+-]+$/.test(line)).length).toBeGreaterThan(0);
  expect(session.show(withHours('"rules": [', '"rules": [,')).join("\n")).not.toMatch(/oved/);
  expect(session.show(lowered)).toEqual(moved);
  expect(session.show(texts).at(-1)).toMatch(none);
});

const folder = mkdtempSync(join(tmpdir(), "rules-"));
cpSync(`${root}rules`, folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));
const write = (text: string) => writeFileSync(join(folder, HOURS), text);
const COMMAND = ["--import", "tsx", "scripts/check-rules.ts", "--rules", folder];

test("the command ends with 1 where there is an error, else with 0", () => {
  const run = () => spawnSync("node", COMMAND, { cwd: root, encoding: "utf8" });
  expect(run()).toMatchObject({ status: 0, stderr: "" });
  write(withHours('"reason"', '"raeson"')[HOURS]!);
  expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining(`${folder}/${HOURS}:14:7  error`) });
  write(texts[HOURS]!);
});

/** What a process prints, block by block. */
function blocksOf(child: ChildProcess): () => Promise<string> {
  let text = "";
  let wake = () => {};
  child.stdout!.setEncoding("utf8").on("data", (more) => {
    text += more;
    wake();
  });
  return async () => {
    const end = "(Ctrl+C ends)\n";
    while (!text.includes(end)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const block = text.slice(0, text.indexOf(end) + end.length);
    text = text.slice(block.length);
    return block;
  };
}

test("while it watches, each save is shown, however the editor writes it", { timeout: 110_000 }, async () => {
  const child = spawn("node", [...COMMAND, "--watch"], { cwd: root });
  const next = blocksOf(child);
  try {
    expect(await next()).toContain("0 errors");
    write(lowered[HOURS]!);
    expect(await next()).toContain("→");
    write(texts[HOURS]!.slice(0, 800));
    expect(await next()).toContain("not-json");
    writeFileSync(join(folder, "engagement/.new"), texts[HOURS]!);
    renameSync(join(folder, "engagement/.new"), join(folder, HOURS));
    expect(await next()).toMatch(/None of \d+ stores has moved/);
    expect(readFileSync(join(folder, HOURS), "utf8")).toBe(texts[HOURS]);
  } finally {
    child.kill();
  }
});
