const FREE = -1;

/** A map from two small whole numbers to a third, several times as fast as a `Map` of pairs. */
export class PairTable {
  private left = new Int32Array(64).fill(FREE);
  private right = new Int32Array(64);
  private value = new Int32Array(64);
  private size = 0;

  /** The number of a pair, or -1. */
  get(a: number, b: number): number {
    const slot = this.slotOf(a, b);
    return this.left[slot] === FREE ? FREE : this.value[slot]!;
  }

  /** Keep the number of a pair, and return it. */
  set(a: number, b: number, value: number): number {
    if (this.size * 2 >= this.left.length) this.grow();
    const slot = this.slotOf(a, b);
    if (this.left[slot] === FREE) this.size++;
    this.left[slot] = a;
    this.right[slot] = b;
    this.value[slot] = value;
    return value;
  }

  private slotOf(a: number, b: number): number {
    const mask = this.left.length - 1;
    let slot = hashed(a, b) & mask;
    while (this.left[slot] !== FREE && (this.left[slot] !== a || this.right[slot] !== b)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { left, right, value } = this;
    this.left = new Int32Array(left.length * 2).fill(FREE);
    this.right = new Int32Array(left.length * 2);
    this.value = new Int32Array(left.length * 2);
    this.size = 0;
    for (let i = 0; i < left.length; i++) if (left[i] !== FREE) this.set(left[i]!, right[i]!, value[i]!);
  }
}

/** Mixes two numbers into one whose low bits depend on both. */
export function hashed(a: number, b: number): number {
  const mixed = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
