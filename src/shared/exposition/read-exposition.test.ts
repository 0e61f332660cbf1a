import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { readExposition } from './read-exposition.ts';

const faultsOf = (text: string, format: 'prometheus' | 'openmetrics' = 'prometheus') =>
  readExposition(text, format).faults.map(({ line, code }) => `${line} ${code}`);

const SOUND = `# HELP http_requests_total The total number of HTTP requests.
# TYPE http_requests_total counter
http_requests_total{method="post",code="200"} 1027 1395066363000
http_requests_total{method="post",code="400"}    3 1395066363000

# a comment
# TYPE latency histogram
latency_bucket{le="0.5"} 1
latency_bucket{le="+Inf"} 2
latency_sum 1.5e-3
latency_count 2
# TYPE path gauge
path{name="C:\\\\DIR\\\\FILE.TXT",error="no \\"x\\"\\n",} NaN
path +Inf
`;

test('what the format allows has no fault', () => {
  expect(readExposition(SOUND, 'prometheus')).toEqual({
    format: 'prometheus',
    families: 3,
    samples: 8,
    faults: [],
    names: ['http_requests_total', 'latency', 'path'],
  });
});

describe('a fault', () => {
  const typed = (line: string) => `# TYPE a gauge\n${line}\n`;
  test.each([
    ['no name', '7up 1'],
    ['no value', 'a'],
    ['a value that is a word', 'a one'],
    ['a hexadecimal value', 'a 0x10'],
    ['text after the time', 'a 1 2 3'],
    ['a time with a fraction', 'a 1 2.5'],
    ['labels that do not end', 'a{b="c" 1'],
    ['a label without quotes', 'a{b=c} 1'],
    ['a label without a comma before the next', 'a{b="c"d="e"} 1'],
    ['a label name with a dash', 'a{b-c="d"} 1'],
    ['a label twice', 'a{b="c",b="d"} 1'],
    ['an escape that is none', 'a{b="\\t"} 1'],
    ['a name with a dash', 'a-b 1'],
    ['HTML', '<!doctype html>'],
    ['a carriage return', 'a 1\r'],
  ])('%s', (_, line) => {
    expect(faultsOf(typed(line))).toEqual(['2 syntax']);
  });

  test.each([
    ['a series twice, whatever the order of its labels', 'a{b="1",c="2"} 1\na{c="2",b="1"} 2', ['3 duplicate-series']],
    ['a series at two times is none', 'a 1 100\na 2 200', []],
    ['a second type', '# TYPE a counter', ['2 duplicate-metadata']],
    ['a type that is none', '# TYPE b meter\nb 1', ['2 syntax']],
    ['no type, told once for each family', 'b 1\nb{c="d"} 2', ['2 type-missing']],
    ['a type after the samples', 'b 1\n# TYPE b gauge', ['2 type-missing', '3 metadata-late']],
    ['metadata without a name', '# TYPE', ['2 syntax']],
  ])('%s', (_, lines, faults) => {
    expect(faultsOf(typed(lines))).toEqual(faults);
  });

  test('a last line without an end', () => {
    expect(faultsOf('# TYPE a gauge\na 1')).toEqual(['2 syntax']);
  });
});

describe('OpenMetrics', () => {
  const SOUND_METRICS = `# TYPE requests counter
# UNIT requests requests
requests_total{path="/"} 10 1700000000.5 # {trace="a"} 0.5
requests_created{path="/"} 1700000000
# EOF
`;
  test('knows the end, exemplars, and times in seconds', () => {
    expect(readExposition(SOUND_METRICS, 'openmetrics')).toMatchObject({ families: 1, samples: 2, faults: [] });
  });

  test.each([
    ['without its end', '# TYPE a gauge\na 1\n', ['2 no-end']],
    ['with text after its end', '# TYPE a gauge\na 1\n# EOF\na 2\n', ['4 syntax']],
    ['with an empty line', '# TYPE a gauge\n\na 1\n# EOF\n', ['2 syntax']],
    ['with a type of the older format', '# TYPE a untyped\na 1\n# EOF\n', ['1 syntax']],
  ])('%s', (_, text, faults) => {
    expect(faultsOf(text, 'openmetrics')).toEqual(faults);
  });
});

const metricName = fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,20}$/);
const labels = fc.dictionary(fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/), fc.string({ maxLength: 20 }), {
  maxKeys: 4,
  noNullPrototype: true,
});
const escaped = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

test('whatever is written by the rules is read without a fault', () => {
  const samples = fc.uniqueArray(fc.record({ name: metricName, labels, value: fc.double() }), {
    selector: ({ name }) => name,
    maxLength: 8,
  });
  fc.assert(
    fc.property(samples, (written) => {
      const lines = written.flatMap((sample) => {
        const pairs = Object.entries(sample.labels).map(([label, value]) => `${label}="${escaped(value)}"`);
        const value = Number.isFinite(sample.value) || Number.isNaN(sample.value) ? `${sample.value}` : '+Inf';
        return [`# TYPE ${sample.name} untyped`, `${sample.name}{${pairs.join(',')}} ${value}`];
      });
      const read = readExposition(lines.map((line) => `${line}\n`).join(''), 'prometheus');
      expect([read.faults, read.samples]).toEqual([[], written.length]);
    }),
  );
});

test('any text at all is read', () => {
  const format = fc.constantFrom('prometheus' as const, 'openmetrics' as const);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), format, (text, as) => {
      const { faults } = readExposition(text, as);
      expect(faults.every(({ line }) => line >= (as === 'openmetrics' ? 0 : 1))).toBe(true);
    }),
  );
});

test.each([
  ['very many labels', `a{${Array.from({ length: 100_000 }, (_, index) => `b${index}="c"`).join(',')}} 1`],
  ['a label of backslashes', `a{b="${'\\'.repeat(500_000)}`],
  ['blanks', 'a '.repeat(300_000)],
  ['braces', '{'.repeat(500_000)],
])('%s take no longer than any other text of that length', async (_, text) => {
  expect(await workSeconds(() => readExposition(text, 'prometheus'))).toBeLessThan(2);
});
