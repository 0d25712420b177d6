/** Whether something holds for one of some items, of which no more are taken than needed. */
export function some<T>(items: Iterable<T>, holds: (item: T) => boolean): boolean {
  for (const item of items) if (holds(item)) return true;
  return false;
}
