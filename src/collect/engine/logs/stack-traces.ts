import type { Stream } from './records.ts';

/** What a line is to a stack trace: its first line, a line within it, the line after it that says what was thrown. */
export type TracePart = 'start' | 'inside' | 'thrown';

type Kind = 'python' | 'frames' | 'goroutines';

const PYTHON = /^Traceback \(most recent call last\):?\s*$/;
const FRAME =
  /^\s+at [\w$.<>[\]/@-]+.*[(:]|^\s+at <?(?:async|Object|Function|anonymous|new|file:|node:|\/)|^\s+from \S+:\d+:in |^#\d+ .*(?:\(\d+\)|\{main\})/;
const WITHIN_FRAMES =
  /^\s+at |^\s+\.\.\. \d+ (?:more|common frames)|^(?:Caused by|Suppressed): |^\s+from |^#\d+ |^\s+\{?$/;
const GOROUTINE = /^goroutine \d+ \[[^\]]+\]:$/;

/** Of a frame that is indented or numbered, of `Traceback` and of `goroutine`. */
const FIRST_LETTERS = new Set([' ', '\t', '#', 'T', 'g'].map((letter) => letter.charCodeAt(0)));

/** Follows the stack traces in the lines of a log, each stream for itself. */
export class StackTraces {
  readonly #open = new Map<Stream, Kind>();
  readonly #before = new Map<Stream, string>();

  /** True while a trace goes on, or where a line looks as if it could be part of one. */
  concerns(stream: Stream, text: string): boolean {
    if (this.#open.has(stream)) return true;
    return FIRST_LETTERS.has(text.charCodeAt(0));
  }

  /** What a line is to a trace; undefined when it has nothing to do with any. Must see every line that concerns it. */
  follow(stream: Stream, text: string): TracePart | undefined {
    const open = this.#open.get(stream);
    if (open !== undefined) {
      const part = partWithin(open, text);
      if (part === 'inside') return part;
      this.#open.delete(stream);
      if (part === 'thrown') return part;
    }
    const kind = kindOf(text);
    if (kind === undefined) return undefined;
    this.#open.set(stream, kind);
    return 'start';
  }

  /** The line before a trace of frames says what was thrown. */
  headline(stream: Stream): string | undefined {
    return this.#before.get(stream);
  }

  /** Must be told every line that is no part of a trace. */
  passed(stream: Stream, text: string): void {
    if (text !== '') this.#before.set(stream, text);
  }
}

function kindOf(text: string): Kind | undefined {
  if (PYTHON.test(text)) return 'python';
  if (FRAME.test(text)) return 'frames';
  return GOROUTINE.test(text) ? 'goroutines' : undefined;
}

function partWithin(kind: Kind, text: string): TracePart | undefined {
  if (kind === 'python') return /^\s|^$/.test(text) ? 'inside' : 'thrown';
  if (kind === 'goroutines')
    return text === '' || /^\s|^[\w./*()-]+\(.*\)$|^created by |^goroutine /.test(text) ? 'inside' : undefined;
  return WITHIN_FRAMES.test(text) ? 'inside' : undefined;
}
