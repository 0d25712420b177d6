import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createAdvisor, roles, tasks } from "store-staffing-advisor";
import { sources } from "store-staffing-advisor/sources";
import { expect, test, vi } from "vitest";
import { readJson, readText, root } from "../scripts/knowledge.js";
import { closureOf, nameIn } from "../scripts/package/locked.js";
import { ENTRIES, PACKAGES } from "../scripts/package/names.js";

const readme = readText("README.md");
const guides = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map((path) => ({ path, text: readText(path) }));

test.each(guides)("every npm script that $path names is there", ({ text }) => {
  const { scripts } = readJson("package.json") as { scripts: Record<string, string> };
  const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(guides)("every file that $path links or runs is there", ({ text }) => {
  const linked = [...text.matchAll(/\]\((?!http)([^)#]+)\)/g), ...text.matchAll(/(examples\/stores\/[\w-]+\.json)/g)];
  expect(linked.map(([, path]) => path!).filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
});

test("the README's quick start is the example, word for word", () => {
  const code = readText("examples/quick-start.ts").split("\n").slice(1).join("\n");
  expect(readme).toContain(`\`\`\`ts\n${code}\`\`\``);
});

const snippets = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!);

test("every piece of code in the README runs, and prints what it says", async () => {
  const folder = `${root}coverage/readme`;
  mkdirSync(folder, { recursive: true });
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  expect(snippets.length).toBeGreaterThan(1);
  for (const [i, code] of snippets.entries()) {
    const path = `${folder}/snippet-${i}.ts`;
    writeFileSync(path, code);
    log.mockClear();
    await expect(import(path)).resolves.toBeDefined();
    const promised = [...code.matchAll(/^\s*\/\/ => (.*)$/gm)].map(([, line]) => line);
    expect(log.mock.calls.flatMap((words) => words.join(" ").split("\n"))).toEqual(promised);
  }
  rmSync(folder, { recursive: true });
});

test("what the README counts is so many", () => {
  const claims = readJson("test/data/claims.json") as Record<"articles" | "evidence" | "judgements", string[]>;
  const countries = Object.keys(createAdvisor().rateCard.countries).length;
  expect(readme).toContain(`which of ${roles().length} e-commerce roles`);
  expect(readme).toContain(`all ${claims.articles.length} claims`);
  expect(readme).toContain(`(${claims.evidence.length} findings`);
  expect(readme).toContain(`**${claims.judgements.length} house judgements**`);
  expect(readme).toContain(`index for ${countries} countries`);
  expect(readText("CHANGELOG.md")).toContain(`${roles().length} roles with ${tasks().length} tasks`);
});

const manifest = readJson("package.json") as Record<
  "dependencies" | "devDependencies" | "peerDependencies",
  Record<string, string>
>;

/** The rows of the README's table with this heading, each split into its cells. */
function rowsUnder(heading: string): string[][] {
  const [, table = ""] = new RegExp(`${heading}\n[\\s\\S]*?\\|---\\|\n((?:\\|.*\n)+)`).exec(readme) ?? [];
  return table.split("\n").flatMap((row) => (row ? [row.slice(2, -2).split(" | ")] : []));
}

test("the README says why each package is here", () => {
  const development = /`\.\/sources` needs none\.(.*)/.exec(readme)?.[1]?.match(/@?[a-z][\w/-]*/g);
  const rows = rowsUnder("## Packages, and why each is here");
  const running = { ...manifest.dependencies, ...manifest.peerDependencies };
  expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(running).sort());
  const unnamed = Object.keys(manifest.devDependencies).filter((name) => !development?.includes(name));
  expect(unnamed).toEqual(["fast-check"]);
  for (const [name, behind] of rows) {
    const entries = ENTRIES.filter((entry) => PACKAGES[entry].includes(name!));
    expect(behind).toBe(entries.map((entry) => `\`${entry}\``).join(", "));
  }
});

test("the README names every package that comes along, with its licence", () => {
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const named = rowsUnder("### Dependencies and supply chain").flatMap(([names, by, licence]) =>
    names!.split(", ").map((name) => ({ name, by, licence })),
  );
  const along = [...closureOf(direct)].filter((folder) => !direct.includes(nameIn(folder)));
  expect(named.map(({ name }) => name).sort()).toEqual(along.map(nameIn).sort());
  for (const { name, by, licence } of named) {
    expect(readJson(`node_modules/${by}/package.json`)).toHaveProperty(["dependencies", name]);
    expect(readJson(`node_modules/${name}/package.json`)).toHaveProperty("license", licence);
  }
});

test("every source tells title, kind and year, and a link unless it is an article or a judgement", () => {
  const all = Object.values(sources);
  const linkless = all.filter(({ link }) => link === undefined);
  expect(Object.entries(sources).filter(([id, source]) => source.id !== id)).toEqual([]);
  expect(all.filter(({ title, year, says }) => !title || !says || !(year > 1900))).toEqual([]);
  expect(linkless.filter(({ kind }) => kind === "statistics")).toEqual([]);
});

test("nothing speaks of the machine or the place where it was made", () => {
  for (const { text } of guides) expect(text).not.toMatch(/\/work\/|\/tmp\/|\.\.\/shared|\bissue \d/);
});
