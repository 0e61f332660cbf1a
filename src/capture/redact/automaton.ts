/** Called for every word that was found: where it ends (exclusive), and its number. */
type Found = (end: number, word: number) => void;

/** The node of nothing read yet. */
const ROOT = 0;

/** Words are at least this long; what these characters are decides whether the automaton is asked at all. */
const HEAD = 3;
const HEAD_BITS = 6 * HEAD;

/**
 * Finds many words in one pass over a text, however many they are (Aho and Corasick, 1975). One expression with three
 * hundred alternatives looks at two megabytes a second.
 *
 * Nodes are numbered by depth, so that the node to fall back to is finished before it is needed. The edges are in one
 * hash table: a table of all characters for every node would take hundreds of megabytes. Where no beginning of a word
 * is at hand, which is nearly everywhere, one look at a small table replaces the search for an edge.
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
  /** 1 where some word begins with three characters of this hash. */
  readonly #heads = new Uint8Array(2 ** HEAD_BITS);
  #size = 1;

  /** @param words each of three characters or more */
  constructor(words: readonly string[]) {
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
    for (const word of words) this.#heads[headOf(word)] = 1;
    this.#add(words);
  }

  /** Looks through a text. Returns the length of the longest beginning of a word with which it ends, from three on. */
  search(text: string, found: Found): number {
    const heads = this.#heads;
    let head = 0;
    let node = ROOT;
    for (let index = 0; index < text.length; index += 1) {
      const character = text.charCodeAt(index);
      head = withCharacter(head, character);
      if (node !== ROOT) node = this.#following(node, character);
      else if (heads[head] === 1 && index >= HEAD - 1) node = this.#begun(text, index - HEAD + 1);
      if (node !== ROOT) this.#tell(node, index + 1, found);
    }
    return this.#depth[node] ?? 0;
  }

  /** The node of three characters of a text; `ROOT` when no word begins so. */
  #begun(text: string, start: number): number {
    const first = this.#child(ROOT, text.charCodeAt(start));
    const second = first && this.#child(first, text.charCodeAt(start + 1));
    return second && this.#child(second, text.charCodeAt(start + 2));
  }

  /** The node after one more character. What is left of less than three is found again by its head. */
  #following(from: number, character: number): number {
    const node = this.#next(from, character);
    return (this.#depth[node] ?? 0) < HEAD ? ROOT : node;
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

/** The hash of the last three characters: what was read before them is shifted out. */
function withCharacter(head: number, character: number): number {
  return ((head << 6) ^ character) & (2 ** HEAD_BITS - 1);
}

function headOf(word: string): number {
  return [0, 1, 2].reduce((head, index) => withCharacter(head, word.charCodeAt(index)), 0);
}
