/** Places for each head, as a power of two: so seldom does a text look like one where it has none. */
const ROOM = 8;
/** A quarter of a mebibyte. */
const MOST_BITS = 21;

/**
 * The first characters of many words, by a hash of their low bytes. Tells where a text may have one, and is now and then
 * mistaken; it never misses one.
 */
export class WordHeads {
  /** In characters. */
  readonly length: number;
  /** By how much the hash is moved for each character: what stood before a head is moved out. */
  readonly #step: number;
  /** The greatest hash: all of its bits. */
  readonly #most: number;
  /** A bit for every hash: whether some head has it. */
  readonly #marked: Int32Array;

  /** @param words each of them as long as a head, or longer */
  constructor(words: readonly string[], length: number) {
    const bits = Math.min(Math.ceil(Math.log2(words.length + 1)) + ROOM, MOST_BITS);
    this.length = length;
    this.#step = Math.ceil(bits / length);
    this.#most = 2 ** bits - 1;
    this.#marked = new Int32Array(2 ** bits / 32);
    for (const word of words) this.#mark(word);
  }

  /**
   * The position at which a head may end, at this one or after it; the length of the text when there is none. Nearly all
   * of a search is spent here: the loop does nothing but this.
   */
  next(bytes: Uint8Array, length: number, from: number): number {
    const marked = this.#marked;
    const step = this.#step;
    const most = this.#most;
    const first = Math.max(from, this.length - 1);
    let hash = 0;
    for (let index = first - this.length + 1; index < first; index += 1) hash = (hash << step) ^ (bytes[index] ?? 0);
    for (let index = first; index < length; index += 1) {
      hash = ((hash << step) ^ (bytes[index] ?? 0)) & most;
      if ((((marked[hash >>> 5] ?? 0) >>> hash) & 1) === 1) return index;
    }
    return length;
  }

  #mark(word: string): void {
    let hash = 0;
    for (let index = 0; index < this.length; index += 1)
      hash = ((hash << this.#step) ^ (word.charCodeAt(index) & 0xff)) & this.#most;
    this.#marked[hash >>> 5] = (this.#marked[hash >>> 5] ?? 0) | (1 << hash);
  }
}
