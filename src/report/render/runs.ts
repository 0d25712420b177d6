/** Numbers in rising order as runs: what stands alone or in pairs one by one, longer runs by their ends. */
export function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]): [number, number][] =>
    last === first + 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}

/** Numbers of sources as they stand in brackets. */
export function citesText(numbers: readonly number[]): string {
  return `[${runsOf(numbers).map(runText).join(", ")}]`;
}

/** A run as people write it. */
export function runText([first, last]: [first: number, last: number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}
