import { ROUNDING } from "../plan/plan.js";
import { groupsIn } from "./joined.js";
import { type Look, spending } from "./look.js";
import { both, dearestOf, prospectOf } from "./prospect.js";

/** Some work beside other work of a store, and within any group where it matters what shares an engagement with it. */
export interface Shared {
  look: Look;
  group?: Look;
}

/** All work of a store by what the rest of it leaves of the budget. */
export function sharing(looks: Look[]): Shared[] {
  const works = looks.map(({ work }) => work);
  const groups = groupsIn(looks);
  const areApart =
    !groups.some(Boolean) &&
    isDistinct(works.map(({ role }) => role)) &&
    isDistinct(works.flatMap(({ needs }) => needs));
  const alone = looks.map(prospectOf);
  const inAll = alone.map((own, i) => (groups[i] ? both(own, prospectOf(groups[i])) : own));
  const most = inAll.map((prospect) => prospect.most);
  const left = leftIn(looks, most, areApart);
  // Where one engagement alone can come of all that could share it, it is no matter what shares it.
  const isPlain = looks.map((_, i) => most[i]! <= left[i]! && alone[i]!.isSure && inAll[i]!.engagements.length === 1);
  const arePlain = ({ work }: Look) =>
    looks.every((other, i) => other.work.role.family !== work.role.family || isPlain[i]);
  return looks.map((look, i): Shared => {
    const group = groups[i];
    return group && !arePlain(look) ? { look: joined(look), group: joined(group) } : { look: spending(look, left[i]!) };
  });
}

/** What is left for each of some works, whatever others take; all of the budget where it pays for everything. */
function leftIn(looks: Look[], most: number[], areApart: boolean): number[] {
  const works = looks.map(({ work }) => work);
  const inAll = dearestOf(works, most) * (areApart ? 1 : ROUNDING);
  return looks.map(({ work, money: { budget = 0 } }) =>
    inAll <= budget ? budget : budget - dearestOf(works, most, work) * ROUNDING,
  );
}

function joined(look: Look): Look {
  return { ...look, money: { ...look.money, isJoined: true } };
}

function isDistinct(items: unknown[]): boolean {
  return new Set(items).size === items.length;
}
