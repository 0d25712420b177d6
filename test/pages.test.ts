import { existsSync } from "node:fs";
import { dirname, normalize } from "node:path/posix";
import fc from "fast-check";
import { recommend, type StoreProfile, type TaskNeed } from "store-staffing-advisor";
import { rulebook } from "store-staffing-advisor/rules";
import { expect, test } from "vitest";
import { changesOf } from "../scripts/docs/changes.js";
import { slugOf } from "../scripts/docs/markdown.js";
import { mayHold } from "../scripts/docs/mayHold.js";
import { outlookOf, plainFacts } from "../scripts/docs/outlook.js";
import type { Piece } from "../scripts/docs/pieces.js";
import { DURATIONS, plainRows } from "../scripts/docs/plainTable.js";
import { readText, root } from "../scripts/knowledge.js";
import { authoringOf } from "../src/rulebook/authoring.js";
import { AMPLE_BUDGET, profilesOf, type SomeFacts } from "../src/verify/profiles.js";

const outlook = outlookOf({ rulebook, authoring: authoringOf(rulebook) });
const { roles, sizes } = rulebook;
const paths = ["docs/rules.md", ...roles.map(({ id }) => `docs/roles/${id}.md`)];
const pages = new Map(paths.map((path) => [path, readText(path)]));

test("every rule has one row on the page of rules, and every role a page that it links", () => {
  const page = pages.get("docs/rules.md")!;
  const rows = [...page.matchAll(/^\| <a id="([^"]+)"><\/a>/gm)].map(([, name]) => name!);
  expect(rows.sort()).toEqual(rulebook.rules.map(({ name }) => name).sort());
  for (const { id, title } of roles) {
    expect(page).toContain(`(roles/${id}.md)`);
    expect(pages.get(`docs/roles/${id}.md`)).toContain(`# ${title}\n`);
  }
});

function targetsIn(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => slugOf(heading!));
  const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!);
  return new Set([...headings, ...anchors]);
}

const targets = new Map([...pages].map(([path, text]) => [path, targetsIn(text)]));

test.for(paths)("every link of %s leads somewhere", (path) => {
  const links = [...pages.get(path)!.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
  expect(links.length).toBeGreaterThan(10);
  for (const [link, file, place] of links) {
    const target = file ? normalize(`${dirname(path)}/${file}`) : path;
    expect(existsSync(`${root}${target}`), link).toBe(true);
    if (place) expect(targets.get(target)!.has(place), link).toBe(true);
  }
});

test.for(paths)("%s leaves nothing unsaid", (path) => {
  expect(pages.get(path)).not.toMatch(/undefined|\[object|NaN|\| {2}\| {2}\|\n/);
});

test("a page tells of precautions that its role can meet, and of no others", () => {
  for (const { id } of roles) {
    const page = pages.get(`docs/roles/${id}.md`)!;
    for (const { name, event, conditions } of rulebook.rules) {
      if (event.type === "warns")
        expect(page.includes(`#${name})`), `${id} ${name}`).toBe(mayHold(conditions, "role", id));
    }
  }
});

/** Hours within a piece, at its ends too where they belong to it. */
function hoursIn({ low, high, withLow, withHigh }: Piece): fc.Arbitrary<number> {
  const end = Math.min(high, 10_000);
  const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true }).map((part) => low + (end - low) * part);
  const ends = [...(withLow && Number.isInteger(low) ? [low] : []), ...(withHigh && high === end ? [end] : [])];
  return fc.oneof(inside, ...ends.map((hours) => fc.constant(hours)));
}

/** What `recommend` says of the first workload of a store with ample budget, at the default prices. */
function outcomeOf(store: StoreProfile, role: string): string {
  const { recommendations, notYet } = recommend({ ...store, monthlyBudget: AMPLE_BUDGET });
  const served = recommendations.find((one) => one.role === role);
  return served?.engagement ?? notYet.find((one) => one.role === role)!.kind;
}

/** A store with one task of the role's own that has some facts. */
function storeOf(facts: SomeFacts): StoreProfile {
  const own = roles.find(({ id }) => id === facts.role)!.tasks.map(({ id }) => id);
  return profilesOf(facts, rulebook).find(({ tasks: [need] }) => own.includes((need as TaskNeed).task))!;
}

const places = fc
  .record({ role: fc.constantFrom(...roles), duration: fc.constantFrom(...DURATIONS) })
  .chain(({ role, duration }) =>
    fc.record({
      role: fc.constant(role),
      duration: fc.constant(duration),
      size: fc.nat(3),
      row: fc.constantFrom(...plainRows(outlook, role, duration)),
    }),
  )
  .chain((place) => hoursIn(place.row.piece).map((hours) => ({ ...place, hours })));

test("what the tables of plain work say is what is advised", () => {
  fc.assert(
    fc.property(places, ({ role, duration, size, row, hours }) => {
      const facts = plainFacts(outlook, role, sizes.classes[size]!.id, duration, hours);
      expect(outcomeOf(storeOf(facts), role.id)).toBe(row.value[size]);
    }),
    { numRuns: 400 },
  );
});

const PRICES = ["hireToFreelancer", "agencyToFreelancer"];
const changes = roles.map((role) => ({
  role,
  changes: changesOf(outlook, role).filter(({ fact }) => !PRICES.includes(fact)),
}));
const changed = fc
  .constantFrom(...changes)
  .chain(({ role, changes }) => fc.constantFrom(...changes).map((change) => ({ role, change })))
  .chain((one) => hoursIn(one.change.piece).map((hours) => ({ ...one, hours })));

test("what the tables of changes say is what is advised", () => {
  fc.assert(
    fc.property(changed, ({ role, change: { fact, band, duration, size, from, to }, hours }) => {
      const plain = plainFacts(outlook, role, size, duration, hours);
      expect(outcomeOf(storeOf(plain), role.id)).toBe(from);
      expect([outcomeOf(storeOf({ ...plain, [fact]: band.sample }), role.id)]).toEqual(to);
    }),
    { numRuns: 400 },
  );
});

test("what no row of changes names stays as it is", () => {
  const facts = outlook.space.axes.filter(({ fact }) =>
    changes.some(({ changes }) => changes.some((change) => change.fact === fact)),
  );
  const untold = places.chain((place) =>
    fc
      .constantFrom(...facts)
      .chain(({ fact, bands }) => fc.constantFrom(...bands).map((band) => ({ ...place, fact, band }))),
  );
  fc.assert(
    fc.property(untold, ({ role, duration, size, hours, fact, band }) => {
      const { id } = sizes.classes[size]!;
      const plain = plainFacts(outlook, role, id, duration, hours);
      const told = changes.find((one) => one.role === role)!.changes;
      const row = told.find(
        (change) =>
          change.fact === fact &&
          change.band === band &&
          change.duration === duration &&
          change.size === id &&
          change.piece.low <= hours &&
          hours <= change.piece.high,
      );
      fc.pre(row === undefined);
      expect(outcomeOf(storeOf({ ...plain, [fact]: band.sample }), role.id)).toBe(outcomeOf(storeOf(plain), role.id));
    }),
    { numRuns: 400 },
  );
});
