import fc from "fast-check";
import type { StoreProfile } from "../../types/profile.js";
import type { Bound } from "./bound.js";
import { smallerStores } from "./smaller.js";

/**
 * Stores that shrink to the smallest that people can read: fewer tasks, fewer fields, round numbers.
 *
 * What a store shrinks to depends on the store alone, not on how it was drawn, so that a pasted one shrinks as well.
 */
export function readable(drawn: fc.Arbitrary<StoreProfile>, bound: Bound): fc.Arbitrary<StoreProfile> {
  return new ReadableStores(drawn, bound);
}

class ReadableStores extends fc.Arbitrary<StoreProfile> {
  private readonly drawn: fc.Arbitrary<StoreProfile>;
  private readonly bound: Bound;

  constructor(drawn: fc.Arbitrary<StoreProfile>, bound: Bound) {
    super();
    this.drawn = drawn;
    this.bound = bound;
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<StoreProfile> {
    return new fc.Value(this.drawn.generate(random, bias).value, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is StoreProfile {
    return this.bound.advisor.safeRecommend(value).success;
  }

  override shrink(store: StoreProfile): fc.Stream<fc.Value<StoreProfile>> {
    return fc.stream(smallerStores(store, this.bound.compiled)).map((smaller) => new fc.Value(smaller, undefined));
  }
}
