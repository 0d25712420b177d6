import { describe, expect, test } from "vitest";
import { AdvisorError, createAdvisor, type Rulebook, recommend, type StoreProfile } from "../src/index.js";
import { extendRulebook, parseRulebook } from "../src/rules.js";
import { badRulebooks } from "./support/badRulebooks.js";
import { brokenAnywhere } from "./support/broken.js";
import { files } from "./support/knowledge.js";
import { thrownBy } from "./support/refusals.js";

const GOOD: StoreProfile = { size: "small", monthlyBudget: 500, tasks: ["daily-admin", "site-build"] };
const { rulebook, tasks } = createAdvisor();

describe("bad files of a rulebook are refused", () => {
  test.for(badRulebooks)("%s", ([, given, message]) => {
    const error = thrownBy(() => parseRulebook(given as never));
    expect(error.code).toBe("INVALID_RULEBOOK");
    expect(error.message).toMatch(message);
  });
});

test("the shipped files, parsed, advise as the shipped rulebook does", () => {
  const parsed = parseRulebook(files);
  expect(parsed).toEqual(rulebook);
  expect(recommend(GOOD, { rulebook: parsed })).toEqual(recommend(GOOD));
});

test.for([
  ["null", null],
  ["a text", "settings"],
  ["a bad setting", { settings: { acceptanceFloor: "low" } }],
  ["an unknown part", { sizes: {} }],
  ["a rule that is no rule", { rules: { "a-new-one": {} } }],
  ["a number for rules", { rules: 5 }],
  ["no role at all", { roles: Object.fromEntries(rulebook.roles.map(({ id }) => [id, null])) }],
] as [string, unknown][])("a bad patch of a rulebook is refused: %s", ([, patch]) => {
  expect(thrownBy(() => extendRulebook(rulebook, patch as never)).code).toBe("INVALID_RULEBOOK");
});

test("a role that the prices do not know is refused, not stumbled over", () => {
  const { id: _, tasks: known, ...first } = rulebook.roles[0]!;
  const juggler = { ...first, tasks: [{ ...known[0]!, id: "juggling" }] };
  const store = { ...GOOD, tasks: ["juggling"] } as unknown as StoreProfile;
  const extended = extendRulebook(rulebook, { roles: { juggler } });
  expect(thrownBy(() => createAdvisor({ rulebook: extended }).recommend(store))).toBeInstanceOf(AdvisorError);
});

const EVERYTHING = (["starter", "small", "medium", "large"] as const).map((size): StoreProfile => {
  const team = { canSupervise: false, developers: 3 };
  return { size, monthlyBudget: 5000, tasks: tasks().map(({ id }) => id), team };
});

function adviseAll(own: Rulebook): void {
  const advisor = createAdvisor({ rulebook: own });
  for (const store of EVERYTHING) JSON.stringify(advisor.recommend(store));
}

test("a rulebook that is broken anywhere is refused, or works: nothing else is ever thrown", {
  timeout: 120_000,
}, () => {
  const escapes = new Map<string, number>();
  for (let seed = 0; seed < 400; seed++) {
    try {
      adviseAll(parseRulebook(brokenAnywhere(files, seed)));
    } catch (error) {
      if (!(error instanceof AdvisorError)) escapes.set(String(error), seed);
    }
  }
  expect(Object.fromEntries(escapes)).toEqual({});
});
