import fc from "fast-check";
import { Almanac, Engine, type Event, type RuleProperties } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import type { FactScope, Rule } from "../src/index.js";
import type { Facts, RuleSet } from "../src/rules/ruleSet.js";
import { firing } from "../src/rules/ruleSet.js";
import { SCOPE_OF_EVENT } from "../src/rules/scopes.js";
import { AdvisorError, extendRulebook, factsOf, rulebook, toEngine } from "../src/rules.js";
import { shippedCompiled } from "../src/shipped/shipped.js";
import { stores } from "./support/arbitraries.js";
import { thrownBy } from "./support/refusals.js";

const { workloads } = factsOf({ size: "medium", monthlyBudget: 3000, tasks: ["customer-questions", "search-ads"] });
const [first, second] = workloads.map(({ facts }) => facts) as [Facts, Facts];
const deciding = rulebook.rules.filter(({ event }) => SCOPE_OF_EVENT[event.type] === "workload");
const ofWorkloads = { scopes: ["workload" as const] };

function rulesOf(scope: FactScope): Rule[] {
  return rulebook.rules.filter(({ event }) => SCOPE_OF_EVENT[event.type] === scope);
}

function namesOf(rules: readonly { name: string }[]): string[] {
  return rules.map(({ name }) => name);
}

/** A rule of the app that fires if a fact is at least so much. */
function hostRule(name: string, fact: string, value: number, priority = 1): RuleProperties {
  const conditions = { all: [{ fact, operator: "greaterThanInclusive", value }] };
  return { name, priority, conditions, event: { type: "host", params: { name } } };
}

/** Wait for so many turns of the promise queue. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await undefined;
}

const milliseconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count));

/** Events as they are emitted, by the run's own list. */
function heard(engine: Engine): Event[] {
  const events: Event[] = [];
  engine.on("success", (event) => {
    events.push(event);
  });
  return events;
}

describe("the engine of a rulebook", () => {
  it("is json-rules-engine's, with every rule as it stands", () => {
    const engine = toEngine(rulebook) as unknown as {
      rules: { name: string; event: unknown; toJSON(text: false): object }[];
    };
    expect(engine).toBeInstanceOf(Engine);
    const held = engine.rules.map((rule) => rule.toJSON(false)) as Rule[];
    const plain = (rule: Rule) =>
      JSON.parse(JSON.stringify(rule, (key, value) => (key === "priority" ? undefined : value)));
    const verbatim = rulebook.rules.map(({ name, conditions, event }) => plain({ name, conditions, event } as Rule));
    expect(held.map(plain)).toEqual(verbatim);
  });

  it("has only the rules of the scopes that are asked for", () => {
    const names = (scopes: FactScope[]) =>
      namesOf((toEngine(rulebook, { scopes }) as unknown as { rules: Rule[] }).rules);
    expect(names(["task", "store"])).toEqual(namesOf([...rulesOf("task"), ...rulesOf("store")].sort(byPlace)));
    expect(names([])).toEqual([]);
  });

  it("leaves the rulebook alone, and nobody can change it through results", async () => {
    const before = JSON.stringify(rulebook);
    const engine = toEngine(rulebook, ofWorkloads);
    const { events, results } = await engine.run({ ...first });
    for (const { params } of events) params!.engagement = "robot";
    for (const { event } of results) event!.type = "robot";
    const again = await engine.run({ ...first });
    expect(again.events.map(({ type }) => type)).not.toContain("robot");
    expect(JSON.stringify(again.events)).not.toContain("robot");
    expect(JSON.stringify(rulebook)).toBe(before);
    const { rules } = engine as unknown as { rules: Rule[] };
    expect(
      rules.filter(({ event, conditions }) => Object.isFrozen(event.params) || Object.isFrozen(conditions)),
    ).toEqual([]);
  });

  it("serves a changed rulebook, and refuses one that is not parsed", async () => {
    const changed = extendRulebook(rulebook, { rules: { "far-from-half-a-job": null } });
    expect(namesOf((toEngine(changed) as unknown as { rules: Rule[] }).rules)).toHaveLength(rulebook.rules.length - 1);
    for (const bad of [{ ...rulebook }, JSON.parse(JSON.stringify(rulebook)), undefined, null, 3]) {
      const { code, issues } = thrownBy(() => toEngine(bad));
      expect({ code, path: issues[0].path }).toEqual({ code: "INVALID_RULEBOOK", path: ["rulebook"] });
    }
  });

  it.each([
    [{ scopes: ["workload", "worklaod"] }, ["scopes", 1]],
    [{ scopes: "workload" }, ["scopes"]],
    [{ scope: [] }, ["scope"]],
    [null, []],
  ])("refuses the options %j", (options, path) => {
    const { code, issues } = thrownBy(() => toEngine(rulebook, options as never));
    expect({ code, path: issues[0].path }).toEqual({ code: "INVALID_OPTIONS", path });
  });
});

function byPlace(a: Rule, b: Rule): number {
  return rulebook.rules.indexOf(a) - rulebook.rules.indexOf(b);
}

describe("events", () => {
  const { serving, deciding: decides, planning, watching, fitting } = shippedCompiled();
  const engines = Object.fromEntries(
    Object.values(SCOPE_OF_EVENT).map((scope) => [scope, toEngine(rulebook, { scopes: [scope] })]),
  ) as Record<FactScope, ReturnType<typeof toEngine>>;

  async function compare(scope: FactScope, set: RuleSet, facts: Facts): Promise<void> {
    const { events, results, failureResults, undecided } = await engines[scope].run(facts);
    const names = new Set(namesOf(firing(set, facts)));
    expect(namesOf(results)).toEqual(namesOf(rulesOf(scope).filter(({ name }) => names.has(name))));
    expect(namesOf(failureResults)).toEqual(namesOf(rulesOf(scope).filter(({ name }) => !names.has(name))));
    expect(events).toEqual(
      rulesOf(scope)
        .filter(({ name }) => names.has(name))
        .map(({ event }) => event),
    );
    expect(undecided).toEqual([]);
  }

  it("are those of the rules that fire for the adviser, in the rulebook's order", async () => {
    const property = fc.asyncProperty(stores, async (store) => {
      const facts = factsOf(store);
      for (const task of facts.tasks) await compare("task", serving, task.facts);
      const parts = facts.groups.slice(0, 5).flatMap((group) => group.parts);
      for (const part of [...facts.workloads, ...parts]) await compare("workload", decides, part.facts);
      for (const outcome of facts.outcomes) {
        await compare("plan", planning, outcome.facts);
        await compare("outcome", watching, outcome.facts);
      }
      await compare("store", fitting, facts.store.facts);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it("come in one order however slow the app's facts are: ours, then the app's as they were added", async () => {
    const expected = await orderWith(() => undefined);
    expect(expected.map(({ type }) => type).slice(-4)).toEqual(["host", "host", "host", "host"]);
    expect(expected.length).toBeGreaterThan(6);
    for (let seed = 0; seed < 20; seed++) {
      expect(await orderWith((i) => milliseconds((seed * 7 + i * 5) % 11))).toEqual(expected);
    }
  });

  /** Emitted events where some of our facts and all of the app's take their time; listed ones must be the same. */
  async function orderWith(wait: (fact: number) => unknown): Promise<Event[]> {
    const engine = toEngine(rulebook, ofWorkloads);
    const slow = (value: unknown, i: number) => async () => {
      await wait(i);
      return value;
    };
    for (const [i, [fact, value]] of Object.entries(first).entries()) engine.addFact(fact, slow(value, i));
    for (const [i, value] of [3, 1, 4, 2].entries()) engine.addFact(`own-${i}`, slow(value, 100 - i));
    for (const i of [2, 0, 3, 1]) engine.addRule(hostRule(`host-${i}`, `own-${i}`, 1));
    const emitted = heard(engine);
    const { events, results } = await engine.run();
    expect(events).toEqual(emitted);
    expect(namesOf(results).slice(-4)).toEqual(["host-2", "host-0", "host-3", "host-1"]);
    return emitted;
  }

  it("keep the app's priorities", async () => {
    const engine = toEngine(rulebook, ofWorkloads);
    for (const priority of [1, 9, 5, 9]) engine.addRule(hostRule(`of ${priority}`, "hoursPerMonth", 0, priority));
    const emitted = heard(engine);
    const { results, events } = await engine.run(first);
    const ours = namesOf(results).filter((name) => !name.startsWith("of "));
    expect(namesOf(results)).toEqual(["of 9", "of 9", "of 5", ...ours, "of 1"]);
    expect(emitted).toEqual(events);
  });
});

describe("runs that overlap", () => {
  /** An engine with rules of several priorities on facts that take a few turns of the promise queue, another number each time. */
  function busyEngine(seed: number) {
    const engine = toEngine(rulebook, ofWorkloads);
    for (let i = 0; i < 6; i++) {
      engine.addFact(`own-${i}`, async (_, almanac) => {
        await turns((seed * (i + 3)) % 17);
        return ((await almanac.factValue<number>("hoursPerMonth")) as number) + i;
      });
      engine.addRule(hostRule(`host-${i}`, `own-${i}`, 20 + i, 1 + ((seed + i) % 4)));
    }
    return engine;
  }

  const saidBy = async (run: ReturnType<ReturnType<typeof toEngine>["run"]>) => {
    const { results, failureResults, undecided } = await run;
    return { results: namesOf(results), failed: namesOf(failureResults), undecided };
  };

  it("lose nothing, in 200 interleavings", async () => {
    for (let seed = 0; seed < 200; seed++) {
      const alone = [await saidBy(busyEngine(seed).run(first)), await saidBy(busyEngine(seed).run(second))];
      const engine = busyEngine(seed);
      const overlapping = [saidBy(engine.run(first))];
      await turns((seed * 5) % 40);
      overlapping.push(saidBy(engine.run(second)));
      await turns((seed * 3) % 29);
      overlapping.push(saidBy(engine.run(first)));
      expect(await Promise.all(overlapping)).toEqual([...alone, alone[0]]);
      expect(alone[0]!.results.length + alone[0]!.failed.length).toBe(deciding.length + 6);
    }
  });

  it("go on when one of them is rejected", async () => {
    const engine = busyEngine(3);
    engine.addFact("fragile", (_, almanac) => almanac.factValue("fuse"));
    engine.addRule(hostRule("fragile", "fragile", 1, 2));
    const sound = await saidBy(engine.run({ ...first, fuse: 1 }));
    const all = await Promise.allSettled([
      saidBy(engine.run({ ...first, fuse: 1 })),
      engine.run(first),
      saidBy(engine.run({ ...first, fuse: 1 })),
    ]);
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect([all[0], all[2]]).toEqual([sound, sound].map((value) => ({ status: "fulfilled", value })));
    expect(await saidBy(engine.run({ ...first, fuse: 1 }))).toEqual(sound);
  });

  it("say nothing more once they are rejected", async () => {
    const engine = busyEngine(3).addRule(hostRule("no such fact", "nothing", 1, 9));
    const emitted = heard(engine);
    await expect(engine.run(first)).rejects.toMatchObject({ code: "UNDEFINED_FACT" });
    await milliseconds(5);
    expect(emitted).toEqual([]);
  });

  it("may be started and awaited by a handler, at once or later", async () => {
    for (const pause of [0, 3]) {
      const engine = toEngine(rulebook, ofWorkloads);
      engine.addRule(hostRule("outer", "outer", 1));
      engine.addFact("outer", (_, almanac) => almanac.factValue("depth"));
      const inner: string[][] = [];
      engine.on("host", async () => {
        await turns(pause);
        inner.push((await saidBy(engine.run({ ...second, depth: 0 }))).results);
      });
      const { results } = await saidBy(engine.run({ ...first, depth: 1 }));
      expect(inner).toEqual([(await saidBy(toEngine(rulebook, ofWorkloads).run(second))).results]);
      expect(results.at(-1)).toBe("outer");
    }
  });

  it("are stopped one by one: by a handler only the run that it hears", async () => {
    const engine = toEngine(rulebook, ofWorkloads);
    engine.addRule(hostRule("high", "hoursPerMonth", 0, 9));
    engine.on("host", (_, almanac) => {
      if ((almanac as unknown as { short: boolean }).short) engine.stop();
    });
    const short = Object.assign(new Almanac(), { short: true });
    const [stopped, whole] = await Promise.all([engine.run(first, { almanac: short }), engine.run(first)]);
    expect(namesOf(stopped.results)).toEqual(["high"]);
    expect(stopped.failureResults).toEqual([]);
    expect(whole.results.length + whole.failureResults.length).toBe(deciding.length + 1);
  });

  it("all stop if the app says so outside of a handler", async () => {
    const engine = busyEngine(1);
    const runs = [engine.run(first), engine.run(second)];
    engine.stop();
    for (const { results, failureResults } of await Promise.all(runs))
      expect([...results, ...failureResults]).toEqual([]);
    expect((await engine.run(first)).results.length).toBeGreaterThan(0);
  });
});

describe("facts that are not there", () => {
  const { developers: _, ...without } = first;
  const testing = deciding.filter((rule) => JSON.stringify(rule.conditions).includes('"developers"'));

  it("leave out our rules that test them, and name those", async () => {
    expect(testing.length).toBeGreaterThan(0);
    const engine = toEngine(rulebook, ofWorkloads);
    const whole = await engine.run(first);
    for (const facts of [without, { ...without, developers: undefined }, { ...without, developers: null }]) {
      const { undecided, results, failureResults } = await engine.run(facts);
      expect(undecided).toEqual(namesOf(testing));
      expect(namesOf(results)).toEqual(namesOf(whole.results).filter((name) => !undecided.includes(name)));
      expect(results.length + failureResults.length).toBe(deciding.length - testing.length);
    }
    const nothing = await toEngine(rulebook).run();
    expect(nothing.undecided).toEqual(namesOf(rulebook.rules));
  });

  it("are there if the app works them out, or adds them on the way", async () => {
    const worksOut = toEngine(rulebook, ofWorkloads);
    worksOut.addFact("developers", async () => {
      await milliseconds(2);
      return first.developers;
    });
    const adds = toEngine(rulebook, ofWorkloads);
    adds.addRule(hostRule("count developers", "hoursPerMonth", 0, 5));
    adds.on("host", (_, almanac) => void almanac.addFact("developers", first.developers));
    const whole = await toEngine(rulebook, ofWorkloads).run(first);
    for (const engine of [worksOut, adds]) {
      const { undecided, results } = await engine.run(without);
      expect(undecided).toEqual([]);
      expect(namesOf(results).filter((name) => name !== "count developers")).toEqual(namesOf(whole.results));
    }
  });

  it("reject the run if the app's own rules or functions need them", async () => {
    const rule = toEngine(rulebook, ofWorkloads).addRule(hostRule("own", "stock", 1));
    await expect(rule.run(first)).rejects.toMatchObject({ code: "UNDEFINED_FACT", message: "Undefined fact: stock" });
    const method = toEngine(rulebook, ofWorkloads);
    method.addFact("developers", (_, almanac) => almanac.factValue("payroll"));
    await expect(method.run(without)).rejects.toMatchObject({
      code: "UNDEFINED_FACT",
      message: "Undefined fact: payroll",
    });
  });
});

describe("paths in the app's own rules", () => {
  const shop = { address: { country: "GR", "line 2": "B" }, orders: [{ total: 7 }] };

  async function found(path: string, value: unknown, options = {}): Promise<boolean> {
    const engine = toEngine(rulebook, { scopes: [] });
    const leaf = { fact: "shop", path, operator: "equal", value };
    engine.addRule({ conditions: { all: [leaf] }, event: { type: "host" } });
    return (await engine.run({ shop }, options)).events.length === 1;
  }

  it.each([
    ["$.address.country", "GR"],
    ['$.address["line 2"]', "B"],
    ["$['orders'][0].total", 7],
    ["$.orders.length", 1],
    ["$.address.city", undefined],
    ["$.address.country.length", undefined],
    ["$.constructor.name", undefined],
    ["$.__proto__", undefined],
    ["$.orders[3].total", undefined],
  ])("%s is %j", async (path, value) => {
    expect(await found(path, value)).toBe(true);
  });

  it.each([
    "$..country",
    "$.orders[?(@.total > 1)]",
    "$.orders[(@.length-1)]",
    "$.*",
    "address.country",
    "$.",
    "$.a b",
    "$.a\n",
  ])("%j is refused, and says why", async (path) => {
    const error = await found(path, 1).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AdvisorError);
    expect((error as AdvisorError).code).toBe("INVALID_OPTIONS");
    expect((error as AdvisorError).message).toContain(path);
  });

  it("can be anything with an almanac of the app's own", async () => {
    expect(await found("country!", "GR", { almanac: new Almanac({ pathResolver: () => "GR" }) })).toBe(true);
  });
});
