import type { Prices } from "../money/price.js";
import type { Planned } from "../plan/outcome.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";

/** Everything that an advice is written from. */
export interface Situation extends Planned {
  store: Store;
  prices: Prices;
  compiled: Compiled;
}
