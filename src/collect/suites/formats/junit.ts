import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { FileFault } from '../../../model/evidence/file-fault.ts';
import type { ImportedCase } from '../../../model/evidence/imported-suite.ts';
import { ReadFailure } from '../../../model/intake.ts';
import { oldestTime, type ReadResults, shortMessage } from './read-results.ts';

const DEEPEST = 64;

/** What an element below a case says of it; the first one that is there decides. */
const VERDICTS = [
  ['todo', 'skipped'],
  ['failure', 'failed'],
  ['error', 'errored'],
  ['skipped', 'skipped'],
  ['flakyFailure', 'flaky'],
  ['flakyError', 'flaky'],
] as const;

interface OpenCase {
  readonly tag: SaxesTagPlain;
  readonly said: Map<string, string>;
}

/**
 * Reads JUnit XML: `testsuites`, nested `testsuite`, `testcase`. There is no one specification; Maven Surefire's schema
 * is the widest: https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd
 * A document type is refused, so that no entity can be defined.
 */
export function readJunit(text: string, file: string): ReadResults {
  const reading = new JunitReading(file);
  try {
    reading.read(text);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw unreadable(error instanceof Error ? error.message : 'it cannot be read', error);
  }
  return reading.results();
}

class JunitReading {
  readonly #file: string;
  readonly #parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  readonly #cases: ImportedCase[] = [];
  readonly #faults: FileFault[] = [];
  readonly #times: (string | undefined)[] = [];
  readonly #path: { readonly element: string; readonly name: string; readonly declared: number; before: number }[] = [];
  #open: OpenCase | undefined;
  #text = '';
  #root: SaxesTagPlain | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#parser.on('error', (error) => {
      throw unreadable(error.message, error);
    });
    this.#parser.on('doctype', () => {
      throw unreadable('it has a document type, which results do not need');
    });
    this.#parser.on('opentag', (tag) => this.#opened(tag));
    this.#parser.on('text', (text) => this.#said(text));
    this.#parser.on('cdata', (text) => this.#said(text));
    this.#parser.on('closetag', (tag) => this.#closed(tag));
  }

  read(text: string): void {
    this.#parser.write(text).close();
    if (!this.#root) throw unreadable('it holds no element');
  }

  results(): ReadResults {
    const duration = milliseconds(this.#root?.attributes['time']);
    return {
      cases: this.#cases,
      faults: this.#faults,
      ...oldestTime(this.#times),
      ...(duration !== undefined && { durationMs: duration }),
    };
  }

  #opened(tag: SaxesTagPlain): void {
    const { name = '', tests, timestamp } = tag.attributes as Record<string, string>;
    if (!this.#root) {
      this.#root = tag;
      if (tag.name !== 'testsuites' && tag.name !== 'testsuite')
        throw unreadable(`its outermost element is not testsuites or testsuite`);
    }
    if (this.#path.length >= DEEPEST) throw unreadable(`it is nested deeper than ${DEEPEST} elements`);
    if (tag.name === 'testsuite' || tag.name === 'testsuites') this.#times.push(timestamp);
    if (tag.name === 'testcase') this.#open = { tag, said: new Map() };
    else if (this.#open && !this.#open.said.has(tag.name)) {
      const { message = '', type } = tag.attributes as Record<string, string>;
      // What is still to be done may fail: the runner of Node.js writes both elements.
      this.#open.said.set(tag.name === 'skipped' && type === 'todo' ? 'todo' : tag.name, message);
    }
    this.#text = '';
    this.#path.push({ element: tag.name, name, declared: Number(tests ?? Number.NaN), before: this.#cases.length });
  }

  #said(text: string): void {
    if (this.#open && this.#text.length < 4000) this.#text += text.slice(0, 4000);
  }

  #closed({ name }: SaxesTagPlain): void {
    const closed = this.#path.pop();
    if (name === 'testcase' && this.#open) {
      this.#cases.push(this.#caseOf(this.#open));
      this.#open = undefined;
    } else if (this.#open?.said.get(name) === '') this.#open.said.set(name, this.#text);
    if (name !== 'testsuite' && name !== 'testsuites') return;
    const seen = this.#cases.length - (closed?.before ?? 0);
    if (closed && closed.declared > seen)
      this.#fault(`a ${name} says that it has ${closed.declared} cases and holds ${seen}`);
  }

  #caseOf({ tag, said }: OpenCase): ImportedCase {
    const { name = '', classname = '', time, file, line } = tag.attributes as Record<string, string>;
    const groups = this.#path.filter(({ element }) => element === 'testsuite').map((group) => group.name);
    const within = classname === '' || groups.includes(classname) ? [] : [classname];
    const [element, verdict] = VERDICTS.find(([each]) => said.has(each)) ?? [undefined, 'passed' as const];
    const message = element === undefined ? '' : shortMessage(said.get(element) ?? '');
    const duration = milliseconds(time);
    return {
      names: [...groups.filter((group) => group !== ''), ...within, name || '(no name)'],
      verdict,
      ...(duration !== undefined && { durationMs: duration }),
      ...(message !== '' && { message }),
      ...(file !== undefined && { file }),
      ...(Number.isInteger(Number(line ?? Number.NaN)) && { line: Number(line) }),
    };
  }

  #fault(message: string): void {
    const { line, column } = this.#parser;
    this.#faults.push({ message, at: { file: this.#file, line: Math.max(1, line), column: Math.max(1, column) } });
  }
}

/** Seconds as JUnit writes them, `1,234.5` included. */
function milliseconds(time: string | undefined): number | undefined {
  const seconds = Number((time ?? '').replaceAll(',', '') || Number.NaN);
  return Number.isFinite(seconds) ? Math.round(seconds * 1000) : undefined;
}

function unreadable(message: string, cause?: unknown): ReadFailure {
  return new ReadFailure('suite.unreadable', `it is no JUnit XML: ${message}`, cause);
}
