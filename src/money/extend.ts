import type { Issue } from "../errors.js";
import { suggestion } from "../input/nearest.js";
import type { RateCard } from "../types/rates.js";

type Fields = Record<string, unknown>;

/** What of some changes cannot be, whatever the rest. */
export function extensionIssues(base: RateCard, changes: unknown): Issue[] {
  if (!isFields(changes)) return [{ path: [], message: "expected an object with what to change" }];
  const issues: Issue[] = [];
  if (changes.id === undefined || changes.id === base.id) {
    issues.push({
      path: ["id"],
      message: `needs a name of its own: these are not the prices of "${base.id}" any more`,
    });
  }
  if (changes.currency !== undefined && changes.currency !== base.currency) {
    const message = `the card "${base.id}" is in ${base.currency} and nothing is converted: extend a card in your currency, or write a whole one`;
    issues.push({ path: ["currency"], message });
  }
  return [...issues, ...unknownRoles(base, changes.roles)];
}

/** A role that the card does not price yet is likelier misspelt than new, unless all its prices are given. */
function unknownRoles({ roles }: RateCard, changes: unknown): Issue[] {
  if (!isFields(changes)) return [];
  const isNew = (role: string) => /^[a-z0-9-]+$/.test(role) && isWhole(changes[role]);
  const unpriced = Object.keys(changes).filter((role) => !Object.hasOwn(roles, role) && !isNew(role));
  return unpriced.map((role) => ({
    path: ["roles", role],
    message: `is not priced in this card${suggestion(role, Object.keys(roles))}`,
  }));
}

function isWhole(prices: unknown): boolean {
  return isFields(prices) && ["employee", "freelancer", "agency"].every((kind) => Object.hasOwn(prices, kind));
}

/** Changes laid over a card, field by field; a figure, which names its sources, is replaced as a whole. */
export function extended(base: object, changes: unknown): Fields {
  const fields = base as Fields;
  const changed = Object.entries(isFields(changes) ? changes : {}).filter(([, value]) => value !== undefined);
  return {
    ...fields,
    ...Object.fromEntries(
      changed.map(([key, value]) => {
        const old = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return [key, isFields(old) && isFields(value) && !("sources" in old) ? extended(old, value) : value];
      }),
    ),
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
