import { type Format, familyOf, isType } from './metric-family.ts';
import { readSample, type Sample } from './sample-line.ts';

export interface ExpositionFault {
  readonly line: number;
  readonly code: 'syntax' | 'duplicate-series' | 'duplicate-metadata' | 'type-missing' | 'metadata-late' | 'no-end';
  readonly message: string;
}

/** What stands in an exposition of metrics. */
export interface ReadExposition {
  readonly format: Format;
  readonly families: number;
  readonly samples: number;
  readonly faults: readonly ExpositionFault[];
  readonly names: readonly string[];
}

const METADATA = /^#[ \t]+(TYPE|HELP|UNIT)[ \t]+([a-zA-Z_:][a-zA-Z0-9_:]*)(?:[ \t]+(.*))?$/;

/** A sample with the family that it belongs to and the type that was stated for it, empty when none was. */
export interface PlacedSample extends Sample {
  readonly family: string;
  readonly type: string;
  readonly line: number;
}

/**
 * Reads an exposition strictly: what a scraper may still accept by luck is a fault here. Time and memory grow with the
 * length of the text only.
 * https://prometheus.io/docs/instrumenting/exposition_formats/ and https://prometheus.io/docs/specs/om/open_metrics_spec/
 *
 * @param take is given every sample, for readers who want more than counts
 */
export function readExposition(text: string, format: Format, take?: (sample: PlacedSample) => void): ReadExposition {
  const reader = new ExpositionReader(format, take);
  const lines = text.split('\n');
  const last = lines.pop();
  for (const line of lines) reader.read(line);
  reader.end(last ?? '');
  return reader.result();
}

class ExpositionReader {
  readonly #format: Format;
  readonly #take: ((sample: PlacedSample) => void) | undefined;
  readonly #faults: ExpositionFault[] = [];
  readonly #types = new Map<string, string>();
  readonly #metadata = new Set<string>();
  readonly #families = new Set<string>();
  readonly #series = new Set<string>();
  #line = 0;
  #samples = 0;
  #hasEnded = false;

  constructor(format: Format, take?: (sample: PlacedSample) => void) {
    this.#format = format;
    this.#take = take;
  }

  read(raw: string): void {
    this.#line += 1;
    if (this.#hasEnded) return this.#fault('syntax', 'text after the end');
    const line = raw.replace(/^[ \t]+|[ \t\r]+$/g, '');
    if (raw.endsWith('\r')) this.#fault('syntax', 'a carriage return at the end of the line');
    if (line === '') {
      if (this.#format === 'openmetrics') this.#fault('syntax', 'an empty line');
    } else if (line.startsWith('#')) this.#comment(line);
    else this.#sample(line);
  }

  /** @param rest what stands after the last line feed */
  end(rest: string): void {
    if (rest.trim() !== '') {
      this.read(rest);
      this.#fault('syntax', 'a last line without a line feed');
    }
    if (this.#format === 'openmetrics' && !this.#hasEnded) this.#fault('no-end', 'no line "# EOF" at the end');
  }

  result(): ReadExposition {
    const [families, names] = [this.#families.size, [...this.#families]];
    return { format: this.#format, families, samples: this.#samples, faults: this.#faults, names };
  }

  #comment(line: string): void {
    if (this.#format === 'openmetrics' && line === '# EOF') {
      this.#hasEnded = true;
      return;
    }
    const [, keyword, name = '', text = ''] = METADATA.exec(line) ?? [];
    if (keyword === undefined) {
      if (/^#[ \t]+(TYPE|HELP|UNIT)\b/.test(line) || this.#format === 'openmetrics')
        this.#fault('syntax', 'a comment that is no metadata');
      return;
    }
    const key = `${keyword} ${name}`;
    if (this.#metadata.has(key)) return this.#fault('duplicate-metadata', `a second ${keyword} of ${name}`);
    this.#metadata.add(key);
    if (keyword === 'TYPE') this.#type(name, text);
  }

  #type(name: string, type: string): void {
    if (!isType(this.#format, type)) this.#fault('syntax', `the type of ${name} is none of the format`);
    if (this.#families.has(name)) this.#fault('metadata-late', `the TYPE of ${name} stands after its samples`);
    this.#types.set(name, type);
  }

  #sample(line: string): void {
    const sample = readSample(line, this.#format === 'openmetrics');
    if (typeof sample === 'string') return this.#fault('syntax', sample);
    this.#samples += 1;
    const family = familyOf(sample.name, this.#types, this.#format);
    if (!this.#families.has(family) && !this.#types.has(family))
      this.#fault('type-missing', `no TYPE stands before ${family}`);
    this.#families.add(family);
    this.#take?.({ ...sample, family, type: this.#types.get(family) ?? '', line: this.#line });
    const series = seriesKey(sample);
    if (this.#series.has(series)) this.#fault('duplicate-series', `a series of ${sample.name} a second time`);
    this.#series.add(series);
  }

  #fault(code: ExpositionFault['code'], message: string): void {
    this.#faults.push({ line: this.#line, code, message });
  }
}

/** Labels have no order. Values of one series at several times are no duplicates. */
function seriesKey({ name, labels, timestamp = '' }: Sample): string {
  const sorted = labels.map(([label, value]) => JSON.stringify([label, value])).toSorted();
  return [name, ...sorted, timestamp].join(' ');
}
