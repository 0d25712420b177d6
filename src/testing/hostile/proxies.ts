/** A hostile value by name, made when it is drawn: some are large, and some change when they are read. */
export type Hostile = readonly [name: string, make: () => unknown];

function boom(): never {
  throw new RangeError("hostile");
}

const TRAPS = [
  "get",
  "has",
  "ownKeys",
  "getPrototypeOf",
  "getOwnPropertyDescriptor",
  "isExtensible",
  "set",
  "defineProperty",
  "deleteProperty",
  "setPrototypeOf",
  "preventExtensions",
] as const;

function throwingProxy(target: object, traps: readonly string[] = TRAPS): object {
  return new Proxy(target, Object.fromEntries(traps.map((trap) => [trap, boom])));
}

function revokedProxy(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function withLength(length: unknown): object {
  return new Proxy([], { get: (list, key) => (key === "length" ? length : Reflect.get(list, key)) });
}

/** Each of its fields is such a proxy again. */
function endlessProxy(target: object): object {
  return new Proxy(target, {
    ownKeys: () => ["a", "b", ...(Array.isArray(target) ? ["length"] : [])],
    getOwnPropertyDescriptor: (_, key) => ({
      value: 0,
      enumerable: true,
      configurable: key !== "length",
      writable: true,
    }),
    get: (own, key) => {
      if (key === "length") return 49;
      return typeof key === "symbol" ? Reflect.get(own, key) : endlessProxy(target);
    },
  });
}

function changing(...values: unknown[]): object {
  let turn = 0;
  return {
    get task() {
      return values[turn++ % values.length];
    },
  };
}

function getter(key: PropertyKey, get: () => unknown = boom): object {
  return Object.defineProperty({}, key, { enumerable: true, get });
}

/** Objects that run code when they are read. */
export const PROXIES: readonly Hostile[] = [
  ...TRAPS.map((trap): Hostile => [`a proxy that throws at ${trap}`, () => throwingProxy({ a: 1 }, [trap])]),
  ["a proxy that throws at everything", () => throwingProxy({})],
  ["a proxy of a list that throws at everything", () => throwingProxy([])],
  ["a proxy of a function that throws at everything", () => throwingProxy(boom)],
  ["a revoked proxy", () => revokedProxy({})],
  ["a revoked proxy of a list", () => revokedProxy([])],
  [
    "a proxy with keys that it does not have",
    () => new Proxy({}, { ownKeys: () => ["size", "__proto__", "size2", Symbol.iterator] }),
  ],
  ["a proxy that repeats a key", () => new Proxy({}, { ownKeys: () => ["a", "a"] })],
  ["a proxy of proxies without end", () => endlessProxy({})],
  ["a list of lists without end", () => endlessProxy([])],
  ["a list of endless length", () => withLength(Number.POSITIVE_INFINITY)],
  ["a list whose length is no number", () => withLength(Number.NaN)],
  ["a list of length below zero", () => withLength(-1e9)],
  ["a list of broken length", () => withLength(2.5)],
  ["a list whose length is a bigint", () => withLength(5n)],
  ["a list whose length is a symbol", () => withLength(Symbol("length"))],
  ["a list whose length runs code", () => withLength({ valueOf: () => NaN, toString: () => "x".repeat(100_000) })],
  ["a getter that throws", () => getter("task")],
  ["a getter of a prototype's name that throws", () => getter("__proto__")],
  ["a getter of a symbol that throws", () => getter(Symbol.toStringTag)],
  ["a getter that changes its value", () => changing("daily-admin", 5, null)],
  ["a getter that gives more of itself", () => getter("self", () => getter("self"))],
];
