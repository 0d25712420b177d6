/** SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal. Small rather than fast: one text for each rulebook. */
export function sha256(text: string): string {
  const words = paddedWords(utf8Of(text));
  const state = FIRST_STATE.slice();
  for (let block = 0; block < words.length; block += 16) compress(state, words.subarray(block, block + 16));
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

const PRIMES = firstPrimes(64);
const ROUND = Uint32Array.from(PRIMES, (prime) => fractionOf(Math.cbrt(prime)));
const FIRST_STATE = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fractionOf(Math.sqrt(prime)));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** The first 32 bits behind the point. */
function fractionOf(root: number): number {
  return (root - Math.floor(root)) * 2 ** 32;
}

/** The bytes of a text, each as a character; `TextEncoder` is no part of the language. */
function utf8Of(text: string): string {
  return encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The message, a one bit, zeros, and its length in bits, as big-endian words. */
function paddedWords(bytes: string): Uint32Array {
  const { length } = bytes;
  const words = new Uint32Array((((length + 8) >> 6) + 1) << 4);
  for (let i = 0; i <= length; i++) {
    words[i >> 2]! |= (i < length ? bytes.charCodeAt(i) : 0x80) << (24 - 8 * (i & 3));
  }
  words[words.length - 1] = length << 3;
  return words;
}

function compress(state: Uint32Array, block: Uint32Array): void {
  const schedule = new Uint32Array(64);
  schedule.set(block);
  for (let t = 16; t < 64; t++) {
    const [early, late] = [schedule[t - 15]!, schedule[t - 2]!];
    const small0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const small1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    schedule[t] = schedule[t - 16]! + small0 + schedule[t - 7]! + small1;
  }
  const [a0, b0, c0, d0, e0, f0, g0, h0] = state as unknown as Eight;
  let [a, b, c, d, e, f, g, h] = [a0, b0, c0, d0, e0, f0, g0, h0];
  for (let t = 0; t < 64; t++) {
    const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + ROUND[t]! + schedule[t]!) | 0;
    const big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state.set([a0 + a, b0 + b, c0 + c, d0 + d, e0 + e, f0 + f, g0 + g, h0 + h]);
}

type Eight = [number, number, number, number, number, number, number, number];

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
