const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

function moved(value: number, by: bigint): number {
  double[0] = value;
  bits[0]! += value < 0 ? -by : by;
  return double[0];
}

/** The next double above a finite number. */
export function nextUp(value: number): number {
  return value === 0 ? Number.MIN_VALUE : moved(value, 1n);
}

/** The next double below a finite number. */
export function nextDown(value: number): number {
  return value === 0 ? -Number.MIN_VALUE : moved(value, -1n);
}
