import type { Outcome } from "../../types/verify.js";
import type { Diagram } from "../diagrams.js";
import { Interned } from "../interned.js";
import { type Judging, judged, UNREACHED } from "../judging.js";
import type { Joint } from "./joint.js";
import { type Menu, menuOf, type Ranking, rankingOf } from "./menu.js";
import { type PriceOrders, priceOrders } from "./prices.js";

/** The menus that are possible in a cell, one for each order of costs. */
type Menus = readonly Menu[];

/** Cells with the same answers under each of two rulebooks. */
export interface Answers {
  region: Diagram;
  a: Menus;
  b: Menus;
}

/** Group the cells of which two rulebooks answer differently by what both answer, at some budget or with ample money. */
export function differingAnswers({ space, judgedBy, reach }: Joint): Answers[] {
  const menus = new Interned<Menus>((value) => JSON.stringify(value));
  const orders = priceOrders(space);
  const pairs = new Interned<readonly [number, number]>(String);
  const [a, b] = [menusBy(judgedBy.a, menus, orders), menusBy(judgedBy.b, menus, orders)];
  const both = space.diagrams.combine(a, b, (one, other) => (one === other ? -1 : pairs.numberOf([one, other])));
  return Array.from({ length: pairs.size }, (_, pair) => {
    const [one, other] = pairs.valueOf(pair);
    if (one < 0 || other < 0) return [];
    const region = space.and(
      reach,
      space.diagrams.map(both, (own) => (own === pair ? 1 : 0)),
    );
    return [{ region, a: menus.valueOf(one), b: menus.valueOf(other) }];
  }).flat();
}

/** By cell the number of its menus; `UNREACHED` where no store is. */
function menusBy(judging: Judging, menus: Interned<Menus>, orders: PriceOrders): Diagram {
  const { engagements } = judging.rulebook;
  const known = new Interned<Outcome | Ranking>((value) => JSON.stringify(value));
  const rankings = judged(judging, (judgement) => known.numberOf(judgement.deferred ?? rankingOf(judgement)));
  return judging.space.diagrams.combine(rankings, orders.at, (ranking, order) => {
    if (ranking === UNREACHED) return UNREACHED;
    const value = known.valueOf(ranking);
    if (typeof value === "string") return menus.numberOf([[value]]);
    return menus.numberOf(distinct(orders.valueOf(order).map((byCost) => menuOf(value, byCost, engagements))));
  });
}

function distinct(all: Menu[]): Menus {
  return [...new Set(all.map((menu) => menu.join()))].map((key) => key.split(",") as unknown as Menu);
}

/** What is answered with ample money: one outcome, or several where prices decide. */
export function withAmpleMoney(menus: Menus): Outcome[] {
  return [...new Set(menus.map((menu) => menu[menu.length - 1]!))].sort();
}
