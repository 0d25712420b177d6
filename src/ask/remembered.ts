/** The same function, which finds each answer once: keys with the same text are one. */
export function remembered<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<string, T>();
  return (key) => {
    const text = String(key);
    const found = known.has(text) ? known.get(text)! : find(key);
    known.set(text, found);
    return found;
  };
}
