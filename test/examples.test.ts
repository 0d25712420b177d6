import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sources } from "store-staffing-advisor/sources";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { interviewed } from "../examples/interview.js";
import { adviceText } from "../examples/recommend.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const examples = join(root, "examples");

/** Every example that says what it prints, with the lines it says. */
const programs = readdirSync(examples)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({
    name: file.replace(/\.ts$/, ""),
    promised: promisedIn(readFileSync(join(examples, file), "utf8")),
  }))
  .filter(({ promised }) => promised.length > 0);

const stores = readdirSync(join(examples, "stores")).map((file) => ({
  name: file.replace(/\.json$/, ""),
  store: JSON.parse(readFileSync(join(examples, "stores", file), "utf8")),
}));

function promisedIn(program: string): string[] {
  return [...program.matchAll(/^\s*\/\/ => (.*)$/gm)].map(([, printed]) => printed ?? "");
}

describe("examples that say what they print", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each(programs)("$name prints exactly that", async ({ name, promised }) => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await import(`../examples/${name}.ts`);
    const printed = log.mock.calls.flatMap((words) => words.join(" ").split("\n"));
    expect(printed).toEqual(promised);
  });

  it("are the eight programs that are not run on a file", () => {
    expect(programs.map(({ name }) => name)).toEqual([
      "form",
      "growing-store",
      "own-prices",
      "own-rules",
      "property-testing",
      "quick-start",
      "report",
      "with-json-rules-engine",
    ]);
  });
});

describe("the interview", () => {
  /** Answers as a person would type them: the first that fits a question. */
  const ANSWERS: [RegExp, string][] = [
    [/large/, "small"],
    [/spend/, "900"],
    [/cannot|Which tasks/, "customer-questions blog-posts"],
    [/How many hours.*“Write/, "12"],
    [/How many hours/, "35"],
    [/go on, or/, "ongoing"],
    [/skill, the time/, "time"],
    [/be there/, "flexible"],
    [/currency|country/, "not known"],
    [/set your store apart|premises|person is away/, "no"],
    [/steer|write down/, "yes"],
    [/different skills/, "1"],
  ];

  it("asks until the advice is settled, and never the same twice", async () => {
    const asked: string[] = [];
    const store = await interviewed(async (text) => {
      asked.push(text);
      if (asked.length > 60) throw new Error(`no end of ${text}`);
      return ANSWERS.find(([question]) => question.test(text))?.[1] ?? "";
    });
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(3);
    expect(store).toMatchObject({ size: "small", monthlyBudget: 900, tasks: [{ task: "customer-questions" }, {}] });
  });

  it("asks again after an answer that will not do", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const answers = ["huge", "starter", "much", "100", "shiping", ""];
    const store = await interviewed(async (text) => {
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`one question too many: ${text}`);
      return answer;
    });
    expect(store).toEqual({ size: "starter", monthlyBudget: 100, tasks: [] });
    expect(log.mock.calls.join()).toContain('did you mean "shipping"');
    vi.restoreAllMocks();
  });
});

describe("advice for the example stores", () => {
  it.each(stores)("$name reads as kept", async ({ name, store }) => {
    await expect(adviceText(store)).toMatchFileSnapshot(`snapshots/advice/${name}.txt`);
  });

  it.each(stores)("$name fits a terminal of 100 columns", ({ store }) => {
    const tooWide = adviceText(store)
      .split("\n")
      .filter((line) => line.length > 100);
    expect(tooWide).toEqual([]);
  });

  it.each(stores)("$name lists every source once", ({ store }) => {
    const text = adviceText(store).replace(/\s+/g, " ");
    const inline = [...text.matchAll(/\[([^\]]+)\]/g)].flatMap(([, ids]) => ids?.split(", ") ?? []);
    const listed = text.slice(text.indexOf("SOURCES CITED")).split(/[ ,:]+/);
    const known = new Set(Object.keys(sources));
    for (const id of new Set(inline)) {
      expect(known).toContain(id);
      expect(listed.filter((word) => word === id)).toHaveLength(1);
    }
  });
});

describe("examples/recommend.ts on files that will not do", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "store-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function run(...args: string[]) {
    return spawnSync(process.execPath, ["--import", "tsx", "examples/recommend.ts", ...args], {
      cwd: root,
      encoding: "utf8",
    });
  }

  function fileWith(text: string): string {
    const file = join(folder, "store.json");
    writeFileSync(file, text);
    return file;
  }

  it("asks for a file if none is given", () => {
    const { status, stderr, stdout } = run();
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe("Which store? Usage: npx tsx examples/recommend.ts <store.json>\n");
  });

  it("says that the file is missing", () => {
    const { status, stderr, stdout } = run("no-such-store.json");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("Cannot read no-such-store.json: ENOENT");
  });

  it("says that the file is not JSON", () => {
    const file = fileWith("size: small");
    const { status, stderr, stdout } = run(file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(`${file} is not JSON: `);
  });

  it("lists every problem of the profile with its path", () => {
    const { status, stderr, stdout } = run(
      fileWith(
        '{ "size": "tiny", "monthlyBudget": -5, "tasks": ["daily-admin", { "task": "shiping" }], "county": "GR" }',
      ),
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    const [first, ...issues] = stderr.trim().split("\n");
    expect(first).toBe("No advice, because the store profile is not valid:");
    const paths = issues.map((issue) => issue.slice(0, issue.indexOf(":")));
    expect(paths.sort()).toEqual(["- county", "- monthlyBudget", "- size", "- tasks.1.task"]);
  });

  it("prints the advice for a store that will do", () => {
    const { status, stderr, stdout } = run("examples/stores/tea-shop.json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("ENGAGE NOW");
  });
});
