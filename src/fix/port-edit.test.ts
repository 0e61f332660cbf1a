import { expect, test } from 'vitest';
import { applyEdits } from './edit.ts';
import { loopbackEdit } from './port-edit.ts';

const fixed = (line: string, column: number) => {
  const edit = loopbackEdit([line], { file: 'compose.yaml', line: 1, column });
  return edit && applyEdits(line, [edit]);
};

test.each([
  ['      - "8080:80"', '      - "127.0.0.1:8080:80"'],
  ["      - '8080:80' # web", '      - "127.0.0.1:8080:80" # web'],
  ['      - 8080:80', '      - "127.0.0.1:8080:80"'],
  ['      - "0.0.0.0:8080:80"', '      - "127.0.0.1:8080:80"'],
  ['      - "[::]:8080:80/udp"', '      - "127.0.0.1:8080:80/udp"'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of Compose
  ['      - "${PORT:-8080}:80"', '      - "127.0.0.1:${PORT:-8080}:80"'],
  ['      - "8000-8010:8000-8010"', '      - "127.0.0.1:8000-8010:8000-8010"'],
  ['      - "80"', '      - "127.0.0.1::80"'],
  ['      - 80', '      - "127.0.0.1::80"'],
])('%s becomes %s', (line, expected) => {
  expect(fixed(line, 9)).toBe(expected);
});

test('a port in a list on one line is replaced there', () => {
  expect(fixed('    ports: ["8080:80", "9090:90"]', 24)).toBe('    ports: ["8080:80", "127.0.0.1:9090:90"]');
});

test('the long form gets an address of its own', () => {
  expect(fixed('      - target: 80', 9)).toBe('      - target: 80\n        host_ip: 127.0.0.1');
});

test('what is no port is left alone', () => {
  expect(fixed('      - *ports', 9)).toBeUndefined();
});
