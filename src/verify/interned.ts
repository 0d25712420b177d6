/** Values that stand for themselves, each with a number of its own. */
export class Interned<T> {
  private readonly numbers = new Map<string, number>();
  private readonly values: T[] = [];

  constructor(private readonly keyOf: (value: T) => string) {}

  /** Number of a value; equal ones have one. */
  numberOf(value: T): number {
    const key = this.keyOf(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  /** The value with a number. */
  valueOf(number: number): T {
    return this.values[number]!;
  }

  get size(): number {
    return this.values.length;
  }
}
