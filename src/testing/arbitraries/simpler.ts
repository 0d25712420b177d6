const DIGITS = 15;

/** Numbers that are simpler to read than one: shorter, or as short and smaller; the simplest first. */
export function simplerNumbers(value: number, least: number, most: number): number[] {
  const candidates = [least, 1, 2, 10, 100, value / 2, ...rounded(value), value - lastUnit(value)];
  const inside = candidates.filter((number) => number >= least && number <= most && isSimpler(number, value));
  return [...new Set(inside)].sort((a, b) => (isSimpler(a, b) ? -1 : 1));
}

/** To one significant digit, to two, and so on; down and up. */
function rounded(value: number): number[] {
  return Array.from({ length: DIGITS }, (_, i) => i + 1).flatMap((digits) => {
    const nearest = Number(value.toPrecision(digits));
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - digits + 1);
    return [nearest, Number((nearest + unit).toPrecision(digits)), Number((nearest - unit).toPrecision(digits))];
  });
}

/** One of the last digit that is not zero. */
function lastUnit(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 1;
  const zeros = /0*$/.exec(String(Math.abs(value)))![0].length;
  return 10 ** zeros;
}

function isSimpler(one: number, other: number): boolean {
  const [length, otherLength] = [String(one).length, String(other).length];
  const [digits, otherDigits] = [significant(one), significant(other)];
  return (
    digits - otherDigits < 0 ||
    (digits === otherDigits && (length < otherLength || (length === otherLength && one < other)))
  );
}

/** How many digits a reader has to take in; the point and the exponent count too. */
function significant(value: number): number {
  return String(value).replace(/^-?0*\.?0*|\.?0+$/g, "").length;
}
