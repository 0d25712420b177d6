import { expect, test } from "vitest";
import { createAdvisor } from "../src/index.js";
import { answersFor, linesOf, neighboursOf, type Scenario, scenarios } from "./support/scenarios.js";

const { recommend } = createAdvisor();
const listed = scenarios.map((scenario) => [`${scenario.id} ${scenario.title}`, scenario] as const);

test.for(listed)("%s: the answers are the expected ones", ([, { store, expected }]) => {
  const advice = recommend(store);
  for (const { role, answer, alsoAcceptable, mustNot, kind } of expected) {
    const answers = answersFor(role, advice);
    expect(answers.length, `${role} is answered`).toBeGreaterThan(0);
    for (const given of answers) {
      expect([answer, ...alsoAcceptable], role).toContain(given.answer);
      expect(mustNot, role).not.toContain(given.answer);
      if (kind !== undefined) expect(given.kind, role).toBe(kind);
    }
  }
});

test("every role that a scenario's store needs has an expected answer", () => {
  for (const { id, store, expected } of scenarios) {
    const { recommendations, notYet } = recommend(store);
    const answered = new Set([...recommendations, ...notYet].map(({ role }) => role));
    expect(new Set(expected.map(({ role }) => role)), id).toEqual(answered);
  }
});

function snapshotOf({ id, title, store }: Scenario): string {
  const told = neighboursOf(store).map(([name, neighbour]) => {
    const advice = recommend(neighbour);
    const whole = `${advice.size.value}, ${neighbour.monthlyBudget} ${advice.currency}`;
    return [`${name} (${whole})`, ...linesOf(advice)].join("\n");
  });
  return `${[`${id} ${title}`, ...told].join("\n\n")}\n`;
}

test.for(listed)("%s: the advice for it and its neighbours is the one on record", async ([, scenario]) => {
  await expect(snapshotOf(scenario)).toMatchFileSnapshot(`snapshots/scenarios/${scenario.id}.txt`);
});
