import { expect, test } from "vitest";
import { es } from "../src/locales/es.js";
import { authoringOf, extendRulebook, parseRulebook, type Rulebook, rulebook } from "../src/rules.js";
import { changed } from "./support/broken.js";
import { citationsIn } from "./support/citations.js";
import { files } from "./support/knowledge.js";

const shipped = authoringOf(rulebook);
const HOURS = "far-from-half-a-job";

test("what is shipped of the authors is what the files say", () => {
  const parsed = parseRulebook(files);
  const { translations, ...parts } = JSON.parse(JSON.stringify(authoringOf(parsed)));
  expect({ ...parts, translations: {} }).toEqual(JSON.parse(JSON.stringify(shipped)));
  expect(Object.keys(translations)).toEqual(["es"]);
  expect(Object.keys(shipped.examples).sort()).toEqual(rulebook.rules.map(({ name }) => name).sort());
  expect(shipped.questions.flatMap(({ rules }) => rules)).toEqual(rulebook.rules.map(({ name }) => name));
  expect(shipped.facts.onSite?.words).toEqual({ true: "on your premises", false: "anywhere" });
  expect(shipped.facts.lead?.whole).toBe(true);
  expect(shipped.places.rules[HOURS]).toEqual(["engagement/hours.json", "rules", 0]);
  expect(shipped.places.roles.copywriter).toEqual(["roles/copywriter.json"]);
  const settings = citationsIn(files["settings.json"], "settings").map(({ id }) => id);
  expect(shipped.citedElsewhere).toEqual(expect.arrayContaining(settings));
});

test("every boolean fact has words for both its values", () => {
  const booleans = Object.entries(rulebook.facts).filter(([, { type }]) => type === "boolean");
  expect(booleans.filter(([name]) => !shipped.facts[name]?.words)).toEqual([]);
});

test("it is no content of the rulebook, and frozen", () => {
  const parsed = parseRulebook(files);
  expect(Object.keys(parsed).sort()).toEqual(Object.keys(rulebook).sort());
  expect(Object.getOwnPropertySymbols({ ...parsed })).toEqual([]);
  for (const each of [authoringOf(parsed), shipped]) {
    expect(Object.isFrozen(each) && Object.isFrozen(each.examples[HOURS]) && Object.isFrozen(each.places.rules)).toBe(
      true,
    );
  }
});

test("of anything but a parsed rulebook nothing is known", () => {
  const copy = JSON.parse(JSON.stringify(rulebook)) as Rulebook;
  for (const unknown of [copy, null, {}, 5]) expect(authoringOf(unknown as never).examples).toEqual({});
});

const CONSTRAINT = {
  because: "A part is no more than the whole.",
  atMost: ["ownHours", "hoursPerMonth"] as [string, string],
};
const CONTRACT = {
  because: "So.",
  sources: ["J-10"],
  raising: ["hoursPerMonth"] as [string],
  claim: "never-decides" as const,
};
const WAIVER = { reason: "It is meant to be so.", sources: ["J-10"] };

test("files may have constraints, contracts, waivers and translations", () => {
  const more = changed(files, (copy) => {
    copy["facts.json"].constraints = [{ name: "a-part", ...CONSTRAINT }];
    copy["facts.json"].contracts = [{ name: "a-promise", ...CONTRACT }];
    copy["waivers.json"] = { waivers: [{ finding: "x/y", ...WAIVER }] };
    copy["locales/de-AT.json"] = { translations: { "text/yes": { en: "yes", text: "ja" } } };
  });
  const { constraints, contracts, waivers, translations } = authoringOf(parseRulebook(more));
  expect(constraints).toMatchObject([{ name: "a-part", ...CONSTRAINT }]);
  expect(contracts).toMatchObject([{ name: "a-promise", ...CONTRACT }]);
  expect(waivers).toMatchObject([{ finding: "x/y", ...WAIVER }]);
  expect(translations).toEqual({ es: es.translations, "de-AT": { "text/yes": { en: "yes", text: "ja" } } });
});

test("a change keeps what is still true", () => {
  const other = extendRulebook(rulebook, {
    rules: {
      [HOURS]: { conditions: { all: [{ fact: "hoursPerMonth", operator: "lessThan", value: 41 }] } },
      "specialist-below-half-time": { reason: "{hoursPerMonth} hours a month." },
      "a-few-hours-a-week": null,
    },
    roles: { copywriter: { title: "Writer" } },
    constraints: { "a-part": CONSTRAINT },
    contracts: { "a-promise": CONTRACT },
    waivers: { "x/y": WAIVER },
    notEncoded: { "E-LAW-5": null, "JOBS-02": "It advises nobody." },
  });
  const { examples, places, questions, ...rest } = authoringOf(other);
  expect(Object.keys(shipped.examples).filter((name) => !examples[name])).toEqual([HOURS, "a-few-hours-a-week"]);
  const moved = Object.keys(shipped.places.rules).filter((name) => !places.rules[name]);
  expect(moved.sort()).toEqual([HOURS, "specialist-below-half-time", "a-few-hours-a-week"].sort());
  expect(places.roles.copywriter).toBe(undefined);
  expect(questions.flatMap(({ rules }) => rules)).not.toContain("a-few-hours-a-week");
  expect(rest.constraints.at(-1)).toMatchObject({ name: "a-part" });
  expect(rest.contracts.at(-1)).toMatchObject({ name: "a-promise" });
  expect(rest.waivers.at(-1)).toMatchObject({ finding: "x/y" });
  expect(rest.notEncoded).toMatchObject({ "JOBS-02": "It advises nobody." });
  expect(rest.notEncoded["E-LAW-5"]).toBe(undefined);
  const without = authoringOf(extendRulebook(other, { constraints: { "a-part": null }, waivers: { "x/y": null } }));
  expect([without.constraints, without.waivers]).toEqual([shipped.constraints, shipped.waivers]);
  expect(without.contracts).toEqual(rest.contracts);
});

test("a change of nothing keeps all", () => {
  expect(authoringOf(extendRulebook(rulebook, {}))).toEqual(shipped);
});
