import { lowBytes } from './low-bytes.ts';
import { WordHeads } from './word-heads.ts';

/**
 * Called for every word that was found: where it ends (exclusive), and its number. Must not begin another search: the
 * bytes of a text are kept until the next one.
 */
type Found = (end: number, word: number) => void;

/** The node of nothing read yet. */
const ROOT = 0;

/**
 * Finds many words in one pass over a text, however many they are (Aho and Corasick, 1975). One expression with three
 * hundred alternatives looks at two megabytes a second.
 *
 * Nodes are numbered by depth, so that the node to fall back to is finished before it is needed. The edges are in one
 * hash table: a table of all characters for every node would take hundreds of megabytes. Where no beginning of a word
 * is at hand, which is nearly everywhere, one look at a small table replaces the search for an edge: it knows the first
 * characters of every word, its head.
 */
export class Automaton {
  readonly #edges: Int32Array;
  readonly #shift: number;
  readonly #parent: Int32Array;
  readonly #character: Uint16Array;
  readonly #depth: Int32Array;
  /** Longest other node whose text ends the text of this one. */
  readonly #fallback: Int32Array;
  /** This node or the next fallback of it at which a word ends; `ROOT` where there is none. */
  readonly #ending: Int32Array;
  readonly #word: Int32Array;
  readonly #heads: WordHeads;
  #size = 1;

  /**
   * @param head how many characters of a word decide whether the automaton is asked at all; every word has as many. The
   *   more they are, the more seldom it is asked in vain
   */
  constructor(words: readonly string[], head = 3) {
    this.#heads = new WordHeads(words, head);
    const most = words.reduce((sum, word) => sum + word.length, 1);
    const bits = Math.ceil(Math.log2(most)) + 1;
    this.#edges = new Int32Array(2 ** bits);
    this.#shift = 32 - bits;
    this.#parent = new Int32Array(most);
    this.#character = new Uint16Array(most);
    this.#depth = new Int32Array(most);
    this.#fallback = new Int32Array(most);
    this.#ending = new Int32Array(most);
    this.#word = new Int32Array(most);
    this.#add(words);
  }

  /** Looks through a text. Returns the length of the longest beginning of a word with which it ends, from a head on. */
  search(text: string, found: Found): number {
    const bytes = lowBytes(text);
    let node = ROOT;
    let index = 0;
    while (index < text.length) {
      if (node === ROOT) {
        index = this.#heads.next(bytes, text.length, index);
        if (index === text.length) return 0;
        node = this.#begun(text, index - this.#heads.length + 1);
      } else node = this.#following(node, text.charCodeAt(index));
      index += 1;
      if (node !== ROOT) this.#tell(node, index, found);
    }
    return this.#depth[node] ?? 0;
  }

  /** The node of as many characters of a text as a head has; `ROOT` when no word begins so. */
  #begun(text: string, start: number): number {
    let node = ROOT;
    for (let index = start; index < start + this.#heads.length; index += 1) {
      node = this.#child(node, text.charCodeAt(index));
      if (node === ROOT) return ROOT;
    }
    return node;
  }

  /** The node after one more character. What is left of less than a head is found again by its head. */
  #following(from: number, character: number): number {
    const node = this.#next(from, character);
    return (this.#depth[node] ?? 0) < this.#heads.length ? ROOT : node;
  }

  #tell(node: number, end: number, found: Found): void {
    let ending = this.#ending[node] ?? ROOT;
    while (ending !== ROOT) {
      found(end, this.#word[ending] ?? 0);
      ending = this.#ending[this.#fallback[ending] ?? ROOT] ?? ROOT;
    }
  }

  /** Level by level, all words at once. */
  #add(words: readonly string[]): void {
    let open = words.map((word, number) => ({ word, number, node: ROOT }));
    for (let depth = 0; open.length > 0; depth += 1) {
      for (const entry of open) {
        const character = entry.word.charCodeAt(depth);
        entry.node = this.#child(entry.node, character) || this.#grow(entry.node, character, depth + 1);
        if (entry.word.length > depth + 1) continue;
        this.#word[entry.node] = entry.number;
        this.#ending[entry.node] = entry.node;
      }
      open = open.filter(({ word }) => word.length > depth + 1);
    }
  }

  #grow(parent: number, character: number, depth: number): number {
    const node = this.#size;
    this.#size += 1;
    const fallback = parent === ROOT ? ROOT : this.#next(this.#fallback[parent] ?? ROOT, character);
    this.#parent[node] = parent;
    this.#character[node] = character;
    this.#depth[node] = depth;
    this.#fallback[node] = fallback;
    this.#ending[node] = this.#ending[fallback] ?? ROOT;
    this.#edges[this.#slot(parent, character)] = node;
    return node;
  }

  #next(from: number, character: number): number {
    let node = from;
    for (;;) {
      const child = this.#child(node, character);
      if (child !== ROOT || node === ROOT) return child;
      node = this.#fallback[node] ?? ROOT;
    }
  }

  #child(node: number, character: number): number {
    return this.#edges[this.#slot(node, character)] ?? ROOT;
  }

  /** Where the edge of a node and a character stands, or would stand. */
  #slot(node: number, character: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b)) >>> this.#shift;
    for (;;) {
      const child = this.#edges[slot] ?? ROOT;
      if (child === ROOT || (this.#parent[child] === node && this.#character[child] === character)) return slot;
      slot = (slot + 1) & (this.#edges.length - 1);
    }
  }
}
