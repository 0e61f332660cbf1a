import type { LogPattern } from '../../../model/log-settings.ts';
import { FrameReader } from './frame-reader.ts';
import { LineJoiner, type LogLine } from './line-joiner.ts';
import { type LineJudge, lineJudge } from './line-judge.ts';
import { NewestTallies } from './newest-tallies.ts';
import type { RecordReader, Stream } from './records.ts';
import { type SuspectFinder, suspectFinder } from './secret-suspects.ts';
import { StackTraces } from './stack-traces.ts';
import { Tally } from './tally.ts';
import { TerminalReader } from './terminal-reader.ts';
import { WantedPatterns } from './wanted-lines.ts';

export interface LogScannerOptions {
  readonly service: string;
  /** Kind of the service, as `src/services` names it; undefined for an image of the team's own. */
  readonly kind: string | undefined;
  /** Whether the container has a terminal: known from its configuration, never guessed from the bytes. */
  readonly tty: boolean;
  /** `NAME=value`; what is secret of it must not stand in the log. */
  readonly environment: readonly string[];
  /** Newest bytes that are judged. */
  readonly bytes: number;
  /** Bytes of one line that are judged; what is usual when nothing is said. */
  readonly longestLine?: number;
  /** Milliseconds since 1970; older lines are not judged. */
  readonly since: number | undefined;
  readonly patterns: readonly LogPattern[];
}

/** Python says at the end of a trace what was thrown; others say it before. */
const PYTHON_TRACE = 'Traceback';
/** What lies behind an error stands within its trace. */
const CAUSE = 'Caused by: ';
/** Characters of a line by which it is known to be part of a trace. */
const LONGEST_FRAME = 1000;
const REPLACEMENT = Buffer.from('\ufffd');

/**
 * Judges the lines of a log while it arrives. What it holds in memory depends on what the lines say, never on how many
 * they are.
 */
export class LogScanner {
  readonly #options: LogScannerOptions;
  readonly #reader: RecordReader;
  readonly #joiner: LineJoiner;
  readonly #judge: LineJudge;
  readonly #suspect: SuspectFinder;
  readonly #traces = new StackTraces();
  readonly #wanted: WantedPatterns;
  readonly #tallies: NewestTallies;
  /** The first line of each stream. It may be the end of a longer one whose beginning was not asked for. */
  readonly #unproven: Tally;
  readonly #begun = new Set<Stream>();

  records = 0;
  received = 0;
  lossy = false;
  /** Times of the first and the last line that came, judged or not. */
  first: number | undefined;
  last: number | undefined;
  /** The longest time between two lines, milliseconds. */
  longestPause = 0;
  leftOutBySince = false;

  constructor(options: LogScannerOptions) {
    this.#options = options;
    this.#judge = lineJudge(options.kind);
    this.#suspect = suspectFinder(options.environment);
    this.#wanted = new WantedPatterns(options.patterns, options.service);
    this.#tallies = new NewestTallies(options.bytes, this.#wanted);
    this.#unproven = new Tally(this.#wanted);
    this.#joiner = new LineJoiner((line) => this.#take(line), options.longestLine);
    const sink = {
      record: (stream: Stream, bytes: Buffer, start: number, end: number) => {
        this.records += 1;
        this.#joiner.record(stream, bytes, start, end);
      },
    };
    this.#reader = options.tty ? new TerminalReader(sink) : new FrameReader(sink);
  }

  get droppedOlder(): boolean {
    return this.#tallies.droppedOlder;
  }

  /** @throws ReadFailure `log.engine_error` or `protocol`; what came before is judged */
  push(chunk: Buffer): void {
    this.received += chunk.length;
    this.lossy ||= chunk.includes(REPLACEMENT);
    this.#reader.push(chunk);
  }

  /** @throws ReadFailure `protocol` when the log ended where it cannot end */
  end(): void {
    this.#reader.end();
    this.#joiner.end();
  }

  /** @param olderLeftOut whether records before the first may exist, so that the first line may be half of one */
  tally(olderLeftOut: boolean): Tally {
    const isProven = !olderLeftOut && !this.droppedOlder;
    return this.#tallies.sum(isProven ? this.#unproven : new Tally(this.#wanted));
  }

  #take(line: LogLine): void {
    const { at, stream } = line;
    this.#pace(at);
    if (at !== undefined && at < (this.#options.since ?? at)) {
      this.leftOutBySince = true;
      this.#begun.add(stream);
      return;
    }
    const isFirst = !this.#begun.has(stream);
    if (isFirst) this.#begun.add(stream);
    const tally = isFirst ? this.#unproven : this.#tallies.current(line.bytes);
    tally.count(line);
    this.#look(line, tally);
  }

  #pace(at: number | undefined): void {
    if (at === undefined) return;
    if (this.last !== undefined && at - this.last > this.longestPause) this.longestPause = at - this.last;
    this.first ??= at;
    if (this.last === undefined || at > this.last) this.last = at;
  }

  #look({ at, text, stream }: LogLine, tally: Tally): void {
    if (this.#wanted.patterns.length > 0) tally.wanted.look(text, at);
    const suspect = this.#suspect(text);
    if (suspect !== undefined) tally.suspects.add(suspect, at);
    const judged = this.#judge.judge(text);
    const isConcerned = judged !== undefined || this.#traces.concerns(stream, text);
    const part = isConcerned ? this.#traces.follow(stream, text.slice(0, LONGEST_FRAME)) : undefined;
    if (part === 'start' && !text.startsWith(PYTHON_TRACE)) tally.traces.add(this.#traces.headline(stream) ?? text, at);
    if (part === 'thrown' || judged?.traced) tally.traces.add(judged?.said ?? text, at);
    if (part === undefined || part === 'thrown') this.#traces.passed(stream, text);
    else if (!text.startsWith(CAUSE)) return;
    if (judged) tally.add(judged, at);
    else if (part === 'thrown') tally.add({ level: 'error', said: text, topic: undefined, traced: false }, at);
  }
}
